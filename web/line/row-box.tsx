import type { JSX } from 'solid-js'
import type { Line } from './create-line.ts'

/** A row of the picture that can be chosen: a real button over all of it with the whole sentence, and what it shows below. */
export function RowBox(props: {
  readonly row: Parameters<Line['choose']>[0]
  readonly line: Line
  readonly isChosen: boolean
  readonly label: string
  readonly class?: string
  readonly onChosen: () => void
  readonly children: JSX.Element
}) {
  return (
    <div class={`cause-row ${props.class ?? ''}`} classList={{ 'is-chosen': props.isChosen }}>
      <button
        type="button"
        class="cause-button"
        aria-current={props.isChosen ? 'true' : undefined}
        aria-label={props.label}
        onClick={() => {
          props.line.choose(props.row)
          props.onChosen()
        }}
      />
      {props.children}
    </div>
  )
}
