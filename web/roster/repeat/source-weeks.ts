import type { Place } from '../../../api/domain/model/roster.ts'
import { addDays, type Day, dayNumber, weekdayOf } from '../../../api/domain/time/instant.ts'
import type { Range } from '../bulk/range.ts'
import type { Desk } from '../desk.ts'

/** The weeks a pattern is taken from: whole weeks around the chosen cells, in the chosen rows or in every row in sight. */
export type SourceWeeks = {
  readonly monday: Day
  readonly weeks: number
  /** Rows that were chosen; null is every row in sight. */
  readonly rows: number | null
  readonly places: readonly Place[]
}

export function sourceWeeks(desk: Desk, range: Range | null): SourceWeeks | null {
  const { days } = desk.sheet()
  const isList = desk.view().view === 'list'
  const place = desk.place()
  const first = isList ? place?.shift.date : days[range?.left ?? desk.spot()?.column ?? 0]
  const last = isList ? first : days[range?.right ?? desk.spot()?.column ?? 0]
  if (first === undefined || last === undefined) return null
  const monday = addDays(first, 1 - weekdayOf(first))
  const weeks = Math.floor((dayNumber(last) - dayNumber(monday)) / 7) + 1
  const end = addDays(monday, weeks * 7)
  const isSome = range !== null && desk.view().view !== 'list' && range.bottom - range.top + 1 < desk.sheet().rows
  const { post } = desk.view()
  const isChosen = isSome ? chosenRows(desk, range) : () => true
  const places = desk.draft.roster().assignments.flatMap((held): readonly Place[] => {
    const shift = desk.shiftOf(held.shift)
    const isIn = shift && shift.date >= monday && shift.date < end && (post === null || shift.post === post)
    return isIn && isChosen(held.shift, held.position, held.practitioner) ? [{ shift: held.shift, position: held.position }] : []
  })
  return { monday, weeks, rows: isSome ? range.bottom - range.top + 1 : null, places }
}

/** Rows of a grid by what they stand for: a person, or a line of places (in this week and the others alike). */
function chosenRows(desk: Desk, { top, bottom }: Range): (shift: string, position: number, who: string) => boolean {
  if (desk.view().view === 'practitioners') {
    const people = new Set(
      desk.people
        .rows()
        .slice(top, bottom + 1)
        .map(({ code }) => code),
    )
    return (_shift, _position, who) => people.has(who)
  }
  const lines = desk.grid().lines.slice(top, bottom + 1)
  const cells = new Set(lines.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [`${cell.shift.id}:${cell.position}`] : []))))
  return (shift, position) => cells.has(`${shift}:${position}`)
}
