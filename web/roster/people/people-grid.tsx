import { createEffect, createMemo, createSelector, For, on } from 'solid-js'
import { holidayOn } from '../../../api/domain/time/holidays.ts'
import { isWeekend } from '../../format.ts'
import { roleLetter, roleName } from '../../i18n/common.ts'
import type { Desk } from '../create-desk.ts'
import { GridHead } from '../grid/grid-head.tsx'
import type { Spot } from '../grid/model.ts'
import { columnWidths, headWidth, tableWidth } from '../grid/shifts-grid.tsx'
import { periodTitle } from '../grid/titles.ts'
import { createCanvas } from './create-canvas.ts'
import { createWindow } from './create-window.ts'
import type { PersonDuty } from './model.ts'
import { PersonLine } from './person-line.tsx'
import type { Scene } from './scene.ts'
import { t } from './words.ts'
import './people.css'

/** Pixels of a row, as in the grid of shifts. */
const rowHeight = 25

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
  let canvas!: HTMLCanvasElement
  const { people } = props.desk
  const width = () => columnWidths[props.desk.view().zoom]
  const sight = createWindow({ body: () => body, rows: () => people.rows().length, rowHeight, headWidth })
  const scene = createScene(props.desk)
  createCanvas(() => canvas, scene, sight.box)
  createEffect(on(() => [people.rows().length, props.desk.view().zoom], sight.lookSoon, { defer: true }))

  const spotUnder = (event: MouseEvent): Spot | null => {
    const { left, top } = body.getBoundingClientRect()
    const column = Math.floor((event.clientX - left - headWidth) / width())
    const line = Math.floor((event.clientY - top) / rowHeight)
    const isHead = event.target instanceof Element && event.target.closest('.person-head, .people-head') !== null
    return !isHead && column >= 0 && line >= 0 && line < people.rows().length && column < people.sheet().days.length
      ? { line, column }
      : null
  }
  const onSpot = (event: MouseEvent, act: (spot: Spot, event: MouseEvent) => void) => {
    const spot = spotUnder(event)
    if (spot) act(spot, event)
  }

  createFollowing(() => props.desk.spot(), { grid: () => grid, reveal: (spot) => sight.reveal(spot.line, spot.column * width(), width()) })
  const isChosen = createSelector(() => props.desk.spot()?.line ?? -1)
  const lines = createMemo(() => {
    const { first, last } = sight.inDocument()
    const shown = Array.from({ length: Math.max(0, Math.min(last, people.rows().length) - first) }, (_, index) => first + index)
    const entry = props.desk.spot()?.line ?? 0
    return shown.includes(entry) || entry >= people.rows().length ? shown : [...shown, entry]
  })

  return (
    <div
      ref={(element) => {
        grid = element
        props.ref?.(element)
      }}
      class={`people ${props.desk.view().zoom}`}
      role="grid"
      aria-label={t('grid.label', { period: periodTitle(props.desk.view(), people.sheet().days) })}
      aria-rowcount={people.rows().length + headRows}
      aria-colcount={people.sheet().days.length + 1}
      aria-multiselectable="true"
      style={{ width: `${tableWidth(props.desk)}px`, '--cell': `${width()}px` }}
      onKeyDown={(event) => props.onKey(event)}
      onClick={(event) => onSpot(event, props.onCell)}
      onDblClick={(event) => onSpot(event, (spot) => props.onOpen(spot))}
    >
      <table class={`shifts people-head ${props.desk.view().zoom}`} role="presentation">
        <colgroup>
          <col class="head" />
          <For each={people.sheet().days}>{() => <col />}</For>
        </colgroup>
        <GridHead desk={props.desk} />
      </table>
      <div ref={body} class="people-body" role="rowgroup" style={{ height: `${people.rows().length * rowHeight}px` }}>
        <canvas ref={canvas} class="people-canvas" aria-hidden="true" />
        <For each={lines()}>
          {(line) => (
            <PersonLine
              desk={props.desk}
              line={line}
              top={line * rowHeight}
              ariaRow={line + headRows + 1}
              isReadable={line >= sight.readable().first && line < sight.readable().last}
              isChosen={isChosen(line)}
            />
          )}
        </For>
      </div>
    </div>
  )
}

/** Weeks, days and gaps per day stand above the people. */
const headRows = 3

function createScene(desk: Desk): () => Scene {
  const { people } = desk
  const columns = createMemo(() => {
    const chosen = desk.spot()?.column
    return people.sheet().days.map((day, column) => ({
      isTinted: isWeekend(day) || holidayOn(desk.region().holidays, day, desk.view().post) !== null,
      isChosen: column === chosen,
    }))
  })
  const textOf = (duty: PersonDuty) => `${duty.shift.start}–${duty.shift.end} ${roleName(duty.shift.role)}`
  return createMemo<Scene>(() => {
    const rows = people.rows()
    desk.draft.findings()
    desk.draft.published()
    return {
      rows: rows.length,
      columns: columns(),
      columnWidth: columnWidths[desk.view().zoom],
      rowHeight,
      chosenRow: desk.spot()?.line ?? null,
      dutiesAt: (row, column) => people.dutiesOf(rows[row]!)[column],
      markAt: (row, column) => people.marksOf(rows[row]!)[column],
      lookOf: people.lookOf,
      letterOf: (duty) => roleLetter(duty.shift.role),
      textOf,
    }
  })
}

/** The chosen cell stays in sight and, while somebody works in the grid, keeps the focus. */
function createFollowing(chosen: () => Spot | null, { grid, reveal }: { grid: () => HTMLElement; reveal: (spot: Spot) => void }): void {
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
