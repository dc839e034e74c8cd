import { dayShort } from '../format.ts'
import { announce } from '../ui/announce.ts'
import type { Desk } from './desk.ts'
import { cornersOf, wholeOf } from './bulk/range.ts'
import type { Spot } from './grid/model.ts'
import { type Direction, edgeOf, leaped, moved, paged } from './grid/move.ts'
import { shortName } from './grid/spoken.ts'
import type { Command } from './keys.ts'
import { gapSentence } from './side/gap-words.ts'
import { movedBy, type Zoom, zoomedTo, zooms } from './view.ts'
import { t } from './words.ts'

const pageLines = 12

/** Where the eye goes: cell by cell, by leaps, by gaps, by weeks; and the second cell of an exchange. */
export function createCursor(desk: Desk, focusGrid: () => void) {
  const spotNow = (): Spot => desk.spot() ?? { line: 0, column: 0 }
  const isProblemAt = (spot: Spot) => {
    const place = desk.sheet().placeAt(spot)
    return place !== null && desk.gaps().some((gap) => gap.shift === place.shift.id)
  }

  const move = (command: Extract<Command, { do: 'move' }>) => {
    const from = command.extend ? (desk.extent() ?? spotNow()) : spotNow()
    const to = command.leap ? leaped(desk.sheet(), from, command.to, isProblemAt) : moved(desk.sheet(), from, command.to)
    if (command.extend) desk.setExtent(to)
    else desk.choose(to)
  }

  const walk = (by: 1 | -1) => {
    const gap = desk.walk(by)
    if (gap) announce(t('gap.next', { gap: gapSentence(desk, gap) }))
    else announce(t('gaps.none', { day: dayShort(desk.draft.roster().until) }))
    focusGrid()
  }

  const zoom = (to: Zoom) => {
    const { view } = desk
    if (view().zoom === to) return
    const around = desk.place()?.shift.date ?? desk.sheet().days[desk.spot()?.column ?? 0] ?? view().from
    desk.show(zoomedTo(view(), to, around))
  }
  const zoomBy = (by: 1 | -1) => zoom(zooms[zooms.indexOf(desk.view().zoom) + by] ?? desk.view().zoom)

  /** Another month or week; the cursor keeps its row and its place among the days. */
  const period = (by: number) => {
    const { line, column } = spotNow()
    const row = desk.sel()?.replace(/^[^/]*/, '') ?? ''
    desk.show({ from: movedBy(desk.view(), by) })
    const { days, rows, spotOf } = desk.sheet()
    const day = Math.min(column, days.length - 1)
    desk.choose(spotOf(`${days[day]}${row}`) ?? { line: Math.min(line, Math.max(0, rows - 1)), column: day })
    focusGrid()
  }

  const markAt = (spot: Spot) => {
    const place = desk.sheet().placeAt(spot)
    desk.setMark(spot)
    if (place) announce(t('marked', { shift: shortName(place.shift, dayShort) }))
  }

  return {
    move,
    edge: (to: Edge) => desk.choose(edgeOf(desk.sheet(), spotNow(), to)),
    page: (by: number) => desk.choose(paged(desk.sheet(), spotNow(), by * pageLines)),
    step: (to: Direction) => desk.choose(moved(desk.sheet(), spotNow(), to)),
    period,
    walk,
    zoom,
    zoomBy,
    markAt,
    /** Shift and a click: the cells from the chosen one to here. */
    extendTo: (spot: Spot) => desk.setExtent(spot),
    select: (what: 'row' | 'column' | 'all') => {
      const [first, last] = cornersOf(wholeOf(desk.sheet(), spotNow(), what))
      desk.choose(first)
      desk.setExtent(last)
    },
  }
}

export type Cursor = ReturnType<typeof createCursor>

type Edge = Extract<Command, { do: 'edge' }>['to']
