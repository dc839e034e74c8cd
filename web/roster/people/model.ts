import type { Code } from '../../../api/domain/model/code.ts'
import type { Mark, Practitioner } from '../../../api/domain/model/practitioner.ts'
import type { Assignment, Shift } from '../../../api/domain/model/roster.ts'
import { surnameKey } from '../../../api/domain/model/surname.ts'
import { recurringWithin } from '../../../api/domain/rules/recurring-marks.ts'
import { type Day, dayNumber, minuteOf } from '../../../api/domain/time/instant.ts'
import { toMinute, wallAt, type Zone } from '../../../api/domain/time/zone.ts'
import type { GridPlace, Spot } from '../grid/model.ts'
import type { Sheet } from '../grid/sheet.ts'

/** In which order the people stand: by surname, or who is furthest below their own maximum first. */
export const peopleOrders = ['name', 'room'] as const
export type PeopleOrder = (typeof peopleOrders)[number]

/** One person of the sheet with what is counted beside the name, in whole minutes of duty; null is no maximum given. */
export type PersonRow = {
  readonly practitioner: Practitioner
  readonly code: Code
  readonly name: string
  readonly workedMinutes: number
  readonly mostMinutes: number | null
}

/** What somebody said about a day, the gravest first; `sick` was reported for them. */
export type DayMark = Mark | 'sick'

/** A duty of somebody as a cell shows it. */
export type PersonDuty = GridPlace & { readonly held: Assignment }

/** GPs before the other disciplines; in each by surname, or by how little of the maximum is used. */
export function inOrder(rows: readonly PersonRow[], order: PeopleOrder): readonly PersonRow[] {
  const keyed = rows.map((row) => ({ row, key: surnameKey(row.name), used: shareUsed(row) }))
  keyed.sort(
    (a, b) =>
      Number(b.row.practitioner.discipline === 'gp') - Number(a.row.practitioner.discipline === 'gp') ||
      (order === 'room' ? a.used - b.used : 0) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row.code < b.row.code ? -1 : 1),
  )
  return keyed.map(({ row }) => row)
}

/** Who gave no maximum stands behind everybody who did. */
const shareUsed = ({ workedMinutes, mostMinutes }: PersonRow): number => (mostMinutes ? workedMinutes / mostMinutes : Infinity)

/** Who can be in sight between two days: in service on one of them, with a role; and whoever holds a duty there anyway. */
export function isInSight(one: Practitioner, days: readonly Day[], holdsDuty: boolean): boolean {
  const first = days[0]
  const last = days.at(-1)
  if (holdsDuty || !first || !last) return holdsDuty
  return one.roles.length > 0 && (one.from === null || one.from <= last) && (one.until === null || one.until > first)
}

/** The pieces somebody holds, by the column of the day their shift begins on, in order of time. */
export function dutiesByColumn(
  held: readonly Assignment[],
  shiftOf: (id: string) => Shift | undefined,
  columns: ReadonlyMap<Day, number>,
): readonly (readonly PersonDuty[] | undefined)[] {
  const cells: PersonDuty[][] = []
  for (const piece of held) {
    const shift = shiftOf(piece.shift)
    if (!shift) continue
    const column = columns.get(shift.date)
    if (column === undefined) continue
    const list = (cells[column] ??= [])
    list.push({ shift, position: piece.position, held: piece })
    if (list.length > 1) list.sort((a, b) => (a.held.from < b.held.from ? -1 : 1))
  }
  return cells
}

const gravity: readonly DayMark[] = ['sick', 'blocked', 'cannot', 'rather_not', 'gladly', 'can']

/** The gravest mark of each day that it touches, by column. */
export function marksByColumn(practitioner: Practitioner, days: readonly Day[], zone: Zone): readonly (DayMark | undefined)[] {
  const first = days[0]
  if (!first) return []
  const start = dayNumber(first)
  const opens = toMinute(first, '00:00', zone)
  const cells: DayMark[] = []
  const paint = (from: number, until: number, mark: DayMark) => {
    if (until <= opens) return
    const begin = Math.max(0, wallAt(from, zone).number - start)
    const end = Number.isFinite(until) ? wallAt(until - 1, zone).number - start : days.length - 1
    for (let column = begin; column <= Math.min(end, days.length - 1); column++) {
      const known = cells[column]
      if (known === undefined || gravity.indexOf(mark) < gravity.indexOf(known)) cells[column] = mark
    }
  }
  for (const { from, until, mark } of practitioner.availability) paint(minuteOf(from), minuteOf(until), mark)
  const closes = toMinute(days.at(-1)!, '24:00', zone)
  for (const { from, until, mark } of recurringWithin(practitioner, { from: opens, until: closes }, zone)) paint(from, until, mark)
  for (const { from, until } of practitioner.sickness) paint(minuteOf(from), until === null ? Infinity : minuteOf(until), 'sick')
  return cells
}

/** `2027-01-16/@VIS`: somebody's day. No line of the shifts begins with an at sign. */
export const addressOfPerson = (day: Day, code: Code): string => `${day}/@${code}`

/** Practitioners by days: a row is a person. */
export function sheetOfPeople(
  days: readonly Day[],
  rows: readonly PersonRow[],
  dutiesOf: (row: PersonRow) => readonly (readonly PersonDuty[] | undefined)[],
): Sheet {
  const rowOf = new Map(rows.map(({ code }, index) => [code, index]))
  const spotOf = (address: string | null): Spot | null => {
    const [day = '', key = ''] = splitOnce(address ?? '')
    const column = days.indexOf(day)
    const line = key.startsWith('@') ? rowOf.get(key.slice(1)) : undefined
    return column < 0 || line === undefined ? null : { line, column }
  }
  return {
    days,
    rows: rows.length,
    isHidden: () => false,
    addressOf: ({ line, column }) => addressOfPerson(days[column] ?? '', rows[line]?.code ?? ''),
    spotOf,
    placeAt: ({ line, column }) => (rows[line] && dutiesOf(rows[line])[column]?.[0]) ?? null,
  }
}

function splitOnce(address: string): readonly string[] {
  const slash = address.indexOf('/')
  return slash < 0 ? [address] : [address.slice(0, slash), address.slice(slash + 1)]
}
