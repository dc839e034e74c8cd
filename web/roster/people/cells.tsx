import { type Accessor, createEffect, createMemo, createSignal, For, mapArray, on, onCleanup } from 'solid-js'
import { roleName } from '../../i18n/common.ts'
import type { Desk } from '../desk.ts'
import { headWidth } from '../grid/measures.ts'
import type { Heads } from './create-heads.tsx'
import type { Rest } from './create-sight.ts'
import { createSlices } from './create-slices.ts'
import { spokenDay } from './spoken.ts'

/** Rows that become readable at a time. */
const slice = 6

type Ground = { readonly desk: Accessor<Desk>; readonly heads: Heads; readonly rest: Accessor<Rest | null> }

/**
 * The readable layer: at rest a cell for every day in sight that says something, and always the one with the focus. They lie
 * transparent over the picture: readers, search and focus need elements, the eye does not.
 */
export function createCells({ desk, heads, rest }: Ground): void {
  const [readable, setReadable] = createSignal<ReadonlySet<number>>(new Set())
  /** Pixels the body was scrolled to the right when it last rested: the cells stand by what does not move along. */
  const [left, setLeft] = createSignal(0)
  const makeSome = (): boolean => {
    const at = rest()
    if (!at) return false
    const { first, last } = at
    const lines = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
    const standing = lines.filter((line) => readable().has(line))
    const next = lines.filter((line) => !readable().has(line)).slice(0, slice)
    if (next.length > 0 || standing.length !== readable().size) setReadable(new Set([...standing, ...next]))
    return standing.length + next.length < lines.length
  }
  const more = createSlices(makeSome)
  createEffect(
    on(rest, (at) => {
      if (!at) return more.stop()
      setLeft(at.left)
      more.start()
    }),
  )
  const lines = createMemo(() => {
    const count = desk().people.rows().length
    const chosen = desk().spot()?.line ?? 0
    return [...new Set([...readable(), chosen])].filter((line) => line < count)
  })
  createEffect(
    mapArray(lines, (line) => {
      const element = (
        <Cells desk={desk()} line={line} top={heads.topOf(line)} left={left()} isReadable={readable().has(line)} />
      ) as HTMLElement
      createEffect(() => {
        desk().people.rows()
        const row = heads.rowOf(line)
        if (row !== element.parentElement) row?.append(element)
      })
      onCleanup(() => element.remove())
    }),
  )
  onCleanup(more.stop)
}

function Cells(props: {
  readonly desk: Desk
  readonly line: number
  readonly top: number
  readonly left: number
  readonly isReadable: boolean
}) {
  const people = () => props.desk.people
  const days = () => people().sheet().days
  const row = () => people().rows()[props.line]!
  const duties = createMemo(() => (people().rows()[props.line] ? people().dutiesOf(row()) : []))
  const marks = createMemo(() => (people().rows()[props.line] ? people().marksOf(row()) : []))
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
  const isChosen = (column: number) => entry() === column && props.desk.spot() !== null
  return (
    <div class="person-cells" role="presentation" style={{ top: `${props.top}px`, left: `${headWidth - props.left}px` }}>
      <For each={columns()}>
        {(column) => (
          <div
            role="gridcell"
            aria-colindex={column + 2}
            class="person-day"
            classList={{ 'is-chosen': isChosen(column) }}
            tabIndex={entry() === column ? 0 : -1}
            aria-selected={isChosen(column)}
            aria-label={spokenDay(props.desk, row(), days()[column]!, duties()[column], marks()[column])}
            data-spot={`${props.line}/${column}`}
            data-cell={people().sheet().addressOf({ line: props.line, column })}
            style={{ left: `calc(${column} * var(--cell))` }}
          >
            {(duties()[column] ?? []).map((duty) => roleName(duty.shift.role)).join(' ')}
          </div>
        )}
      </For>
    </div>
  )
}
