import type { Code } from '../../../domain/model/code.ts'
import type { Role } from '../../../domain/model/role.ts'
import type { Shift } from '../../../domain/model/roster.ts'
import type { Template } from '../../../domain/model/template.ts'
import { type Day, dayNumber } from '../../../domain/time/instant.ts'
import { type CellReport, type FaultList, type Origin, reportCell } from '../fault.ts'
import type { Known } from '../known.ts'
import type { RosterRow } from '../roster-rows.ts'
import { lengthHolds, type readTimes, timesReader, type WallTimes } from '../times.ts'

/** A row of the roster that is understood: one place, held or open. */
export type Wanted = WallTimes & {
  readonly origin: Origin
  readonly date: Day
  readonly post: Code
  readonly role: Role
  readonly practitioner: Code | null
}

/** The name by which rows, templates and shifts of one post, role, date and times meet; midnight is one time, whatever it is called. */
export const shiftKey = (shift: Pick<Shift, 'post' | 'role' | 'date' | 'start' | 'end'>): string =>
  `${shift.date} ${shift.post.toLowerCase()} ${shift.role} ${shift.start} ${shift.end === '00:00' ? '24:00' : shift.end}`

const patternKey = (shift: Pick<Shift, 'post' | 'role' | 'start' | 'end'>): string => shiftKey({ ...shift, date: '' })

/** Dates further than this from the middle of the file are a slip of the pen. */
const mostDaysApart = 400

/**
 * Rows with their times, posts and people. An empty cell of a grid is an open place only where no template knows that
 * shift: else the template says on which days it is needed.
 */
export function wantedFrom(rows: readonly RosterRow[], templates: readonly Template[], known: Known, faults: FaultList): readonly Wanted[] {
  const patterns = new Set(templates.map(patternKey))
  const far = daysFarOff(rows)
  const timesOf = timesReader()
  const wanted: Wanted[] = []
  for (const row of rows) {
    if (far.has(row.date)) {
      if (!row.answered('date')) faults.asked.push(outside(row))
      continue
    }
    const one = wantedOf(row, known, timesOf, faults)
    if (!one || (row.inGrid && one.practitioner === null && patterns.has(patternKey(one)))) continue
    wanted.push(one)
  }
  return wanted
}

const outside = (row: RosterRow): CellReport => reportCell(row.origin, row.inGrid ? 'start' : 'date', 'outside-period')

/** The dates too far from the one in the middle, counted by row. */
function daysFarOff(rows: readonly RosterRow[]): ReadonlySet<Day> {
  const counts = new Map<Day, number>()
  for (const { date } of rows) counts.set(date, (counts.get(date) ?? 0) + 1)
  const days = [...counts.keys()].sort()
  let left = Math.floor(rows.length / 2)
  const middle = days.find((day) => (left -= counts.get(day)!) < 0)
  return new Set(days.filter((day) => Math.abs(dayNumber(day) - dayNumber(middle!)) > mostDaysApart))
}

function wantedOf(row: RosterRow, known: Known, timesOf: typeof readTimes, faults: FaultList): Wanted | null {
  const { origin, date, role } = row
  const left: Origin = origin.column === undefined ? origin : { table: origin.table, row: origin.row }
  const once = row.inGrid ? onceARow(faults) : faults
  const post = known.code('posts', left, 'post', row.post)
  const times = timesOf({ origin: left, startField: 'start', endField: 'end' }, row.start, row.end, once)
  const practitioner = row.practitioner === null ? null : known.person(origin, 'practitioner', row.practitioner)
  if (post === null || !times || (row.practitioner !== null && practitioner === null)) return null
  if (!lengthHolds(left, role, times, row.answered, once)) return null
  return { start: times.start, end: times.end, origin, date, post, role, practitioner }
}

/** In a grid every cell of a row has the same times: what is wrong with them is told once. */
function onceARow(faults: FaultList): FaultList {
  const add = (list: CellReport[]) =>
    Object.assign([] as CellReport[], {
      push: (report: CellReport) =>
        list.at(-1)?.row === report.row && list.at(-1)?.column === report.column ? list.length : list.push(report),
    })
  return { refused: add(faults.refused), asked: add(faults.asked), ignored: faults.ignored }
}
