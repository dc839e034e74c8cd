import { type Accessor, createEffect, createMemo, createSelector, For, on } from 'solid-js'
import { holidayOn } from '../../../api/domain/time/holidays.ts'
import { isWeekend } from '../../format.ts'
import { roleLetter, roleName } from '../../i18n/common.ts'
import type { Desk } from '../create-desk.ts'
import { keyOf } from '../draft/held.ts'
import { GridHead } from '../grid/grid-head.tsx'
import type { Spot } from '../grid/model.ts'
import type { Sheet } from '../grid/sheet.ts'
import { companyOf } from '../grid/seen.ts'
import { columnWidths, headWidth, rowHeight, tableWidth } from '../grid/shifts-grid.tsx'
import { periodTitle } from '../grid/titles.ts'
import { createTiles } from './create-tiles.ts'
import { createWindow, type Rows } from './create-window.ts'
import type { PersonDuty } from './model.ts'
import { OrderChoice } from './order-choice.tsx'
import { PersonLine } from './person-line.tsx'
import type { Scene, Signs } from './scene.ts'
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
  const desk = () => props.desk
  const people = () => props.desk.people
  const width = () => columnWidths[props.desk.view().zoom]
  const sight = createWindow({ body: () => body, rows: () => people().rows().length, rowHeight, headWidth })
  createTiles(() => painted, createScene(desk), sight.inDocument)
  createEffect(on(() => [people().rows().length, props.desk.view().zoom], sight.lookSoon, { defer: true }))
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
      <table class={`shifts people-head ${props.desk.view().zoom}`} role="presentation">
        <GridHead desk={props.desk} corner={<OrderChoice desk={props.desk} />} />
      </table>
      <div ref={body} class="people-body" role="rowgroup" style={{ height: `${people().rows().length * rowHeight}px` }}>
        <div ref={painted} class="people-painted" aria-hidden="true" />
        <Lines desk={props.desk} inDocument={sight.inDocument()} readable={sight.readable()} />
      </div>
    </div>
  )
}

/** The people in sight, and the one with the chosen cell wherever they are. */
function Lines(props: { readonly desk: Desk; readonly inDocument: Rows; readonly readable: Rows }) {
  const chosen = () => props.desk.spot()?.line ?? 0
  const isChosen = createSelector(() => props.desk.spot()?.line ?? -1)
  const lines = createMemo(() => {
    const count = props.desk.people.rows().length
    const { first, last } = props.inDocument
    const shown = Array.from({ length: Math.max(0, Math.min(last, count) - first) }, (_, index) => first + index)
    // The row with the focus is always the last: a node that changes places loses the focus.
    return chosen() >= count ? shown : [...shown.filter((line) => line !== chosen()), chosen()]
  })
  return (
    <For each={lines()}>
      {(line) => (
        <PersonLine
          desk={props.desk}
          line={line}
          top={line * rowHeight}
          ariaRow={line + headRows + 1}
          isReadable={line >= props.readable.first && line < props.readable.last}
          isChosen={isChosen(line)}
        />
      )}
    </For>
  )
}

/** The cell at the pointer; null beside the body. */
function spotUnder(event: MouseEvent, body: HTMLElement, width: number, sheet: Sheet): Spot | null {
  const { left, top } = body.getBoundingClientRect()
  const column = Math.floor((event.clientX - left - headWidth) / width)
  const line = Math.floor((event.clientY - top) / rowHeight)
  const isHead = event.target instanceof Element && event.target.closest('.person-head, .people-head') !== null
  return !isHead && column >= 0 && line >= 0 && line < sheet.rows && column < sheet.days.length ? { line, column } : null
}

/** Weeks, days and gaps per day stand above the people. */
const headRows = 3

/** What the canvas shows; a new value whenever something in it may look otherwise. */
function createScene(desk: Accessor<Desk>): Accessor<Scene> {
  const tints = createMemo(() => {
    const { holidays } = desk().region()
    return desk()
      .people.sheet()
      .days.map((day) => isWeekend(day) || holidayOn(holidays, day, desk().view().post) !== null)
  })
  const textOf = (duty: PersonDuty) => `${duty.shift.start}–${duty.shift.end} ${roleName(duty.shift.role)}`
  const scene = createMemo<Scene>(() => {
    const { people, draft, view, spot, marks } = desk()
    const rows = people.rows()
    const chosen = spot()
    draft.findings()
    draft.published()
    marks.hear()
    const company = companyOf(desk())
    return {
      rows: rows.length,
      columns: tints().map((isTinted, column) => ({ isTinted, isChosen: column === chosen?.column })),
      columnWidth: columnWidths[view().zoom],
      rowHeight,
      chosenRow: chosen?.line ?? null,
      dutiesAt: (row, column) => people.dutiesOf(rows[row]!)[column],
      markAt: (row, column) => people.marksOf(rows[row]!)[column],
      lookOf: people.lookOf,
      signsOf: (duty) => signsOf(desk(), duty, company),
      letterOf: (duty) => roleLetter(duty.shift.role),
      textOf,
    }
  })
  return scene
}

function signsOf({ marks }: Desk, { shift, position }: PersonDuty, company: ReturnType<typeof companyOf>): Signs {
  const seat = { shift: shift.id, position }
  const tone = company.size === 0 ? undefined : company.get(keyOf(seat))?.tone
  return { hasComment: marks.hasComment(seat), isFound: marks.isFound(seat), colleague: (tone ?? null) as Signs['colleague'] }
}

/** The chosen cell stays in sight and, while somebody works in the grid, keeps the focus. */
function createFollowing(chosen: Accessor<Spot | null>, { grid, reveal }: { grid: () => HTMLElement; reveal: (spot: Spot) => void }): void {
  createEffect(
    on(chosen, (spot, before) => {
      if (!spot) return
      queueMicrotask(() => {
        reveal(spot)
        const mayFocus = before !== undefined && (grid().contains(document.activeElement) || document.activeElement === document.body)
        if (mayFocus) grid().querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus({ preventScroll: true })
      })
    }),
  )
}
