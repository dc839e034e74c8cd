import { For, type JSX } from 'solid-js'

export type Choice = { readonly value: string; readonly label: string }

/** One of a few. What is chosen is marked on its option: a value on the field itself is lost when the options come after it. */
export function Choices(props: {
  readonly tied: JSX.SelectHTMLAttributes<HTMLSelectElement>
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => void
}) {
  return (
    <select {...props.tied} class="input" onChange={(event) => props.onChange(event.currentTarget.value)}>
      <For each={props.choices}>
        {(choice) => (
          <option value={choice.value} selected={choice.value === props.value}>
            {choice.label}
          </option>
        )}
      </For>
    </select>
  )
}
