import { For } from 'solid-js'

/** A choice of a few, all in view: toggle buttons in a group. */
export function Segmented<T extends string>(props: {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChoose: (value: T) => void
}) {
  return (
    <div class="segmented" role="group" aria-label={props.label}>
      <For each={props.options}>
        {(option) => (
          <button type="button" aria-pressed={props.value === option.value} onClick={() => props.onChoose(option.value)}>
            {option.label}
          </button>
        )}
      </For>
    </div>
  )
}
