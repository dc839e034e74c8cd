import { type Accessor, createEffect, on, Show } from 'solid-js'
import type { Desk } from '../desk.ts'
import { GridHead } from '../grid/grid-head.tsx'
import type { Spot } from '../grid/model.ts'
import type { Sheet } from '../grid/sheet.ts'
import { columnWidths, headWidth, tableWidth } from '../grid/measures.ts'
import { rowHeight } from '../../ui/sizes.ts'
import { periodTitle } from '../grid/titles.ts'
import { createCells } from './create-cells.ts'
import { createHeads } from './create-heads.tsx'
import { createScene } from './create-scene.ts'
import { createSight } from './create-sight.ts'
import { createTiles } from './create-tiles.ts'
import { OrderChoice } from './order-choice.tsx'
import { t } from './words.ts'
import './people.css'

type GridProps = {
  readonly desk: Desk
  readonly onKey: (event: KeyboardEvent) => void
  readonly onCell: (spot: Spot, event: MouseEvent) => void
  readonly onOpen: (spot: Spot) => void
  readonly ref?: (grid: HTMLElement) => void
}

/**
 * Practitioners by days: a body on canvas, for there are tens of thousands of cells; heads, the focused cell, the editor
 * and, at rest, a readable cell for everything in sight are real elements, so that readers and search have something to hold.
 */
export function PeopleGrid(props: GridProps) {
  let grid!: HTMLDivElement
  let body!: HTMLDivElement
  let painted!: HTMLDivElement
  let rows!: HTMLDivElement
  const desk = () => props.desk
  const people = () => props.desk.people
  const width = () => columnWidths[props.desk.view().zoom]
  const sight = createSight({ body: () => body, rows: () => people().rows().length, rowHeight: rowHeight(), headWidth })
  const scene = createScene(desk)
  createTiles({ host: () => painted, scene, ...sight })
  const heads = createHeads({
    host: () => rows,
    people: () => people().rows(),
    chosen: () => props.desk.spot()?.line ?? null,
    rowsAbove: headRows,
    ...sight,
  })
  createCells({ desk, heads, scene, rest: sight.rest })
  createFollowing(() => props.desk.spot(), { grid: () => grid, reveal: (spot) => sight.reveal(spot.line, spot.column * width(), width()) })
  const spotAt = (event: MouseEvent) => spotUnder(event, body, width(), people().sheet())
  return (
    <div
      ref={(element) => {
        grid = element
        props.ref?.(element)
      }}
      class={`people ${props.desk.view().zoom}`}
      role="grid"
      aria-label={t('grid.label', { period: periodTitle(props.desk.view(), people().sheet().days) })}
      aria-rowcount={people().rows().length + headRows}
      aria-colcount={people().sheet().days.length + 1}
      aria-multiselectable="true"
      style={{ width: `${tableWidth(props.desk)}px`, '--cell': `${width()}px` }}
      onKeyDown={(event) => props.onKey(event)}
      onClick={(event) => {
        const spot = spotAt(event)
        if (spot) props.onCell(spot, event)
      }}
      onDblClick={(event) => {
        const spot = spotAt(event)
        if (spot) props.onOpen(spot)
      }}
    >
      <div class="people-head" role="presentation">
        <table class={`shifts ${props.desk.view().zoom}`} role="presentation">
          <GridHead desk={props.desk} corner={<OrderChoice desk={props.desk} />} />
        </table>
      </div>
      <div ref={body} class="people-body" role="rowgroup" style={{ height: `${people().rows().length * rowHeight()}px` }}>
        <div ref={painted} class="people-painted" aria-hidden="true" />
        <div ref={rows} class="people-rows" role="presentation" />
        <Rings desk={props.desk} width={width()} />
      </div>
    </div>
  )
}

/**
 * The chosen cell: its frame and the lines along its row and its day; and the frame of the one that waits for an exchange. They
 * lie in the body over the picture, which stays as it is wherever the cursor goes.
 */
function Rings(props: { readonly desk: Desk; readonly width: number }) {
  const left = (spot: Spot) => `${headWidth + spot.column * props.width}px`
  const top = (spot: Spot) => `${spot.line * rowHeight()}px`
  return (
    <>
      <Show when={props.desk.spot()}>
        {(spot) => (
          <>
            <i class="people-along" aria-hidden="true" style={{ top: top(spot()) }} />
            <i class="people-down" aria-hidden="true" style={{ left: left(spot()) }} />
          </>
        )}
      </Show>
      <Show when={props.desk.mark()}>
        {(spot) => <i class="people-ring marked" aria-hidden="true" style={{ left: left(spot()), top: top(spot()) }} />}
      </Show>
      <Show when={props.desk.spot()}>
        {(spot) => <i class="people-ring" aria-hidden="true" style={{ left: left(spot()), top: top(spot()) }} />}
      </Show>
    </>
  )
}

/** The cell at the pointer; null beside the body. */
function spotUnder(event: MouseEvent, body: HTMLElement, width: number, sheet: Sheet): Spot | null {
  const { left, top } = body.getBoundingClientRect()
  const column = Math.floor((event.clientX - left - headWidth) / width)
  const line = Math.floor((event.clientY - top) / rowHeight())
  const isHead = event.target instanceof Element && event.target.closest('.person-head, .people-head') !== null
  return !isHead && column >= 0 && line >= 0 && line < sheet.rows && column < sheet.days.length ? { line, column } : null
}

/** Weeks, days and gaps per day stand above the people. */
const headRows = 3

/** The chosen cell stays in sight and, while somebody works in the grid, keeps the focus. */
function createFollowing(chosen: Accessor<Spot | null>, { grid, reveal }: { grid: () => HTMLElement; reveal: (spot: Spot) => void }): void {
  createEffect(
    on(chosen, (spot, before) => {
      if (!spot) return
      queueMicrotask(() => {
        reveal(spot)
        const mayFocus = before !== undefined && (grid().contains(document.activeElement) || document.activeElement === document.body)
        const cell = grid().querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')
        if (mayFocus && cell !== document.activeElement) cell?.focus({ preventScroll: true })
      })
    }),
  )
}
