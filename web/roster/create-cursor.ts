import { dayShort } from '../format.ts'
import { announce } from '../ui/announce.ts'
import type { Desk } from './create-desk.ts'
import { placeAt, type Spot } from './grid/model.ts'
import { type Direction, leaped, moved, paged } from './grid/move.ts'
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
    const place = placeAt(desk.grid(), spot)
    return place !== null && desk.gaps().some((gap) => gap.shift === place.shift.id)
  }

  const move = (command: Extract<Command, { do: 'move' }>) => {
    const from = command.extend ? (desk.mark() ?? spotNow()) : spotNow()
    const to = command.leap
      ? leaped(desk.grid(), from, command.to, isProblemAt, desk.isHidden)
      : moved(desk.grid(), from, command.to, desk.isHidden)
    if (command.extend) desk.setMark(to)
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
    const around = desk.spot() ? desk.grid().days[desk.spot()!.column]! : view().from
    desk.show(zoomedTo(view(), to, around))
  }
  const zoomBy = (by: 1 | -1) => zoom(zooms[zooms.indexOf(desk.view().zoom) + by] ?? desk.view().zoom)

  const markAt = (spot: Spot) => {
    const place = placeAt(desk.grid(), spot)
    desk.setMark(spot)
    if (place) announce(t('marked', { shift: shortName(place.shift, dayShort) }))
  }

  return {
    move,
    edge: (to: Edge) => desk.choose(edgeOf(desk, spotNow(), to)),
    page: (by: number) => desk.choose(paged(desk.grid(), spotNow(), by * pageLines, desk.isHidden)),
    step: (to: Direction) => desk.choose(moved(desk.grid(), spotNow(), to, desk.isHidden)),
    period: (by: number) => desk.show({ from: movedBy(desk.view(), by) }),
    walk,
    zoom,
    zoomBy,
    markAt,
    markHere: () => markAt(desk.mark() ?? spotNow()),
  }
}

export type Cursor = ReturnType<typeof createCursor>

type Edge = Extract<Command, { do: 'edge' }>['to']

function edgeOf(desk: Desk, { line }: Spot, to: Edge): Spot {
  const { days, lines } = desk.grid()
  const shown = lines.map((_, index) => index).filter((index) => !desk.isHidden(index))
  const last = days.length - 1
  if (to === 'row-start') return { line, column: 0 }
  if (to === 'row-end') return { line, column: last }
  return to === 'grid-start' ? { line: shown[0] ?? 0, column: 0 } : { line: shown.at(-1) ?? 0, column: last }
}
