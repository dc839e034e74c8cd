import './list.css'
import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import { textScale } from '../../ui/sizes.ts'
import { announce } from '../../ui/announce.ts'
import type { Desk } from '../desk.ts'
import type { Room } from '../grid/create-room.ts'
import type { Spot } from '../grid/model.ts'
import { createLines } from './create-lines.ts'
import { FilterBar } from './filter-bar.tsx'
import { ListHead } from './list-head.tsx'
import { ListLine } from './list-line.tsx'
import { t } from './words.ts'

/** Pixels; `--list-row` in list.css is the same. */
/** Pixels of a row; the style sheet calls it `--list-row`. */
const rowHeight = () => 30 * textScale()

type Props = {
  readonly desk: Desk
  readonly onKey: (event: KeyboardEvent) => void
  readonly onCell: (spot: Spot, event: MouseEvent) => void
  readonly onOpen: (spot: Spot) => void
  readonly room: Room
  readonly ref: (table: HTMLElement) => void
}

/** The full twin of the grids: a table of places, a row each, with what is wrong in words. The cursor goes by rows. */
export function ListView(props: Props) {
  let view!: HTMLDivElement
  let bar!: HTMLDivElement
  const [barHeight, setBarHeight] = createSignal(0)
  onMount(() => {
    const size = new ResizeObserver(() => setBarHeight(bar.offsetHeight))
    size.observe(bar)
    onCleanup(() => size.disconnect())
  })
  const count = createMemo(() => props.desk.list.rows().length)
  createEffect(on(count, (rows) => announce(t('rows', { count: rows })), { defer: true }))
  return (
    <div class="list-view" ref={view}>
      <div class="list-bar" ref={bar}>
        <FilterBar desk={props.desk} />
      </div>
      <ListTable {...props} barHeight={barHeight()} scroller={() => view.closest<HTMLElement>('.roster-scroll') ?? view} />
      <Show when={count() === 0}>
        <p class="list-none">{t('none')}</p>
      </Show>
    </div>
  )
}

function ListTable(props: Props & { readonly barHeight: number; readonly scroller: () => HTMLElement }) {
  let table!: HTMLTableElement
  const { rows, keys, shown, above, below, reveal, chosen, isChosen, isMarked, isEntry } = createLines(() => props.desk, {
    scroller: () => props.scroller(),
    room: () => props.room,
    rowHeight: rowHeight(),
  })
  const focus = createKeptFocus(() => table)
  createEffect(
    on(chosen, (line) => {
      if (line === null) return
      const show = () => reveal(line, heightOf(table.previousElementSibling) + heightOf(table.tHead))
      show()
      // Once more when the rows are there: while they changed places the page was shorter, and the scroller held back.
      queueMicrotask(() => (show(), focus.follow()))
    }),
  )
  createEffect(on(shown, () => queueMicrotask(focus.keep), { defer: true }))

  return (
    <table
      ref={(element) => {
        table = element
        props.ref(element)
      }}
      class="list-table"
      role="grid"
      tabindex={-1}
      aria-label={t('list.label')}
      aria-rowcount={keys().length + 1}
      onKeyDown={(event) => props.onKey(event)}
      onFocusIn={focus.entered}
      onFocusOut={focus.left}
    >
      <ListHead desk={props.desk} top={props.barHeight} />
      <tbody>
        <Space rows={above()} />
        <For each={shown()}>
          {(key) => (
            <Show when={rows().get(key)}>
              {(found) => (
                <ListLine
                  desk={props.desk}
                  row={found().row}
                  line={found().line}
                  isChosen={isChosen(key)}
                  isMarked={isMarked(key)}
                  isEntry={isEntry(key)}
                  onCell={props.onCell}
                  onOpen={props.onOpen}
                />
              )}
            </Show>
          )}
        </For>
        <Space rows={below()} />
      </tbody>
    </table>
  )
}

const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0

/** The stretch of rows that is not in the document. */
const Space = (props: { readonly rows: number }) => (
  <Show when={props.rows > 0}>
    <tr class="list-space" aria-hidden="true" style={{ height: `${props.rows * rowHeight()}px` }}>
      <td colspan={7} />
    </tr>
  </Show>
)

/** The focus goes with the chosen row, and never gets lost when that row is scrolled out of the document. */
function createKeptFocus(table: () => HTMLTableElement) {
  // Who came here by a key has the focus on a grid that is gone.
  let isInside = true
  const isHere = () => isInside && (document.activeElement === document.body || table().contains(document.activeElement))
  return {
    entered: () => void (isInside = true),
    left: (event: FocusEvent) => {
      if (event.relatedTarget !== null) isInside = table().contains(event.relatedTarget as Node)
    },
    follow: () => {
      if (isHere()) table().querySelector<HTMLElement>('td[tabindex="0"]')?.focus({ preventScroll: true })
    },
    keep: () => {
      if (isInside && document.activeElement === document.body) table().focus({ preventScroll: true })
    },
  }
}
