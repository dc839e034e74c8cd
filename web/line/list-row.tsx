import { Show } from 'solid-js'
import type { Line } from './create-line.ts'
import type { Opened } from './create-opened.ts'

export type ListProps = {
  readonly line: Line
  readonly opened: Opened
}

/** The name of a practice in the list, which opens what its row is about. */
export function ListRow(
  props: ListProps & { readonly name: string; readonly code: string; readonly row: Parameters<Line['choose']>[0] | undefined },
) {
  const isChosen = () => props.row && (props.line.chosen() ?? props.line.remark())?.id === props.row.id
  return (
    <Show when={props.row} fallback={props.name}>
      {(row) => (
        <button
          type="button"
          class="list-row"
          aria-haspopup="dialog"
          aria-current={isChosen() ? 'true' : undefined}
          onClick={(event) => {
            event.currentTarget.focus()
            props.opened.open(row(), props.code)
          }}
        >
          {props.name}
        </button>
      )}
    </Show>
  )
}
