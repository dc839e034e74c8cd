import { For } from 'solid-js'
import { Field } from './field.tsx'
import type { Choice } from './live-field.tsx'
import './entry.css'

/** One of a few. What is chosen is marked on its option: a value on the field itself is lost when the options come after it. */
export function ChoiceField(props: {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly fault?: string | undefined
  readonly onChange: (value: string) => void
}) {
  return (
    <Field label={props.label} fault={props.fault}>
      {(tied) => (
        <select {...tied} class="input" onChange={(event) => props.onChange(event.currentTarget.value)}>
          <For each={props.choices}>
            {(choice) => (
              <option value={choice.value} selected={choice.value === props.value}>
                {choice.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}
