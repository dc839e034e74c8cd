import { createMemo, For, Show } from 'solid-js'
import { roleName } from '../../i18n/common.ts'
import type { Desk } from '../create-desk.ts'
import type { PersonRow } from './model.ts'
import { hoursText, spokenDay } from './spoken.ts'

/** One person: the head with hours, the cell that has the focus, and at rest a readable cell for each day that says something. */
export function PersonLine(props: {
  readonly desk: Desk
  readonly line: number
  readonly top: number
  readonly ariaRow: number
  readonly isReadable: boolean
  readonly isChosen: boolean
}) {
  const people = () => props.desk.people
  return (
    <Show when={people().rows()[props.line]}>
      {(row) => (
        <div
          class="person"
          classList={{ 'is-chosen': props.isChosen }}
          role="row"
          aria-rowindex={props.ariaRow}
          style={{ top: `${props.top}px` }}
        >
          <PersonHead row={row()} />
          <Show when={props.isReadable || props.isChosen || props.line === 0}>
            <Cells desk={props.desk} row={row()} line={props.line} isReadable={props.isReadable} />
          </Show>
        </div>
      )}
    </Show>
  )
}

function PersonHead(props: { readonly row: PersonRow }) {
  const share = () => (props.row.mostMinutes ? Math.min(100, (props.row.workedMinutes / props.row.mostMinutes) * 100) : null)
  const done = () => Math.round(props.row.workedMinutes / 60)
  return (
    <div class="person-head" role="rowheader" aria-colindex={1} title={`${props.row.name} (${props.row.code}), ${hoursText(props.row)}`}>
      <span>{props.row.name}</span>
      <Show when={share() !== null}>
        <i class="person-hours" aria-hidden="true">
          <b style={{ width: `${share()}%` }} />
        </i>
      </Show>
      <small aria-hidden="true">{props.row.mostMinutes ? `${done()}/${Math.round(props.row.mostMinutes / 60)}` : done()}</small>
      <span class="sr">{hoursText(props.row)}</span>
    </div>
  )
}

/** Transparent over the canvas: readers, search and focus need elements, the eye does not. */
function Cells(props: { readonly desk: Desk; readonly row: PersonRow; readonly line: number; readonly isReadable: boolean }) {
  const people = () => props.desk.people
  const days = () => people().sheet().days
  const duties = createMemo(() => people().dutiesOf(props.row))
  const marks = createMemo(() => people().marksOf(props.row))
  const entry = () => {
    const spot = props.desk.spot()
    if (spot?.line === props.line) return spot.column
    return spot === null && props.line === 0 ? 0 : null
  }
  const columns = createMemo(() => {
    const chosen = entry()
    const saying = days()
      .map((_, column) => column)
      .filter((column) => column !== chosen && props.isReadable && (duties()[column] !== undefined || marks()[column] !== undefined))
    // The cell with the focus is always the last: a node that changes places loses the focus.
    return chosen === null ? saying : [...saying, chosen]
  })
  return (
    <For each={columns()}>
      {(column) => (
        <div
          role="gridcell"
          aria-colindex={column + 2}
          class="person-day"
          classList={{ 'is-chosen': entry() === column && props.desk.spot() !== null, marked: isMarked(props.desk, props.line, column) }}
          tabIndex={entry() === column ? 0 : -1}
          aria-selected={entry() === column && props.desk.spot() !== null}
          aria-label={spokenDay(props.desk, props.row, days()[column]!, duties()[column], marks()[column])}
          data-spot={`${props.line}/${column}`}
          data-cell={people().sheet().addressOf({ line: props.line, column })}
          style={{ left: `calc(var(--head) + ${column} * var(--cell))` }}
        >
          {(duties()[column] ?? []).map((duty) => roleName(duty.shift.role)).join(' ')}
        </div>
      )}
    </For>
  )
}

const isMarked = (desk: Desk, line: number, column: number) => desk.mark()?.line === line && desk.mark()?.column === column
