import { createSignal, Show } from 'solid-js'
import { language } from '../i18n/language.ts'
import type { Faults } from '../region-desk.ts'
import { type Choice, Choices } from './choices.tsx'
import { Field } from './field.tsx'
import './entry.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly kind?: 'text' | 'number' | 'date' | 'email' | 'tel' | undefined
  readonly choices?: readonly Choice[] | undefined
  readonly hint?: string | undefined
  /** Saves what was entered; what comes back is wrong with it. */
  readonly save: (text: string) => Promise<Faults>
}

/** A field that is saved when it is left or Enter is pressed. What is wrong stays there to be mended; Escape takes it back. */
export function LiveField(props: Props) {
  const [faults, setFaults] = createSignal<Faults>([])
  const fault = () => faults()[0]?.says[language()]
  const save = async (text: string) => {
    if (text === props.value) return void setFaults([])
    setFaults(await props.save(text))
  }
  return (
    <Field label={props.label} hint={props.hint} fault={fault()}>
      {(tied) => (
        <Show
          when={props.choices}
          fallback={
            <input
              {...tied}
              class="input"
              type={props.kind === 'number' ? 'text' : (props.kind ?? 'text')}
              inputmode={props.kind === 'number' ? 'decimal' : undefined}
              value={props.value}
              data-saved={props.value}
              onChange={(event) => void save(event.currentTarget.value.trim())}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return
                event.currentTarget.value = props.value
                setFaults([])
              }}
            />
          }
        >
          {(choices) => <Choices tied={tied} value={props.value} choices={choices()} onChange={(value) => void save(value)} />}
        </Show>
      )}
    </Field>
  )
}
