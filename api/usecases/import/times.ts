import { longestShiftMinutes } from '../../domain/roster/plan.ts'
import { type WallTime, wallMinutes } from '../../domain/time/instant.ts'
import { readTime, splitTimes } from '../../formats/values/times.ts'
import { type FaultList, type Origin, reportCell } from './fault.ts'

export type WallTimes = { readonly start: WallTime; readonly end: WallTime }

type Cells = { readonly origin: Origin; readonly startField: string; readonly endField: string }

/**
 * Start and end of a row; null when a fault was told. A range in the start cell with an empty end is both. `24:00` is
 * only an end, and an end equal to the start says nothing.
 */
export function readTimes(
  cells: Cells,
  start: string | null | undefined,
  end: string | null | undefined,
  faults: FaultList,
): WallTimes | null {
  const range = (end ?? '') === '' && start ? splitTimes(start) : null
  const first = readTime(range ? range.start : (start ?? ''))
  const last = readTime(range ? range.end : (end ?? ''))
  const endField = range ? cells.startField : cells.endField
  if (!first.ok) (first.doubtful ? faults.asked : faults.refused).push(reportCell(cells.origin, cells.startField, first.code))
  if (!last.ok) (last.doubtful ? faults.asked : faults.refused).push(reportCell(cells.origin, endField, last.code))
  if (!first.ok || !last.ok) return null
  if (first.value === '24:00') {
    faults.refused.push(reportCell(cells.origin, cells.startField, 'not-a-time'))
    return null
  }
  if (first.value === last.value) {
    faults.refused.push(reportCell(cells.origin, endField, 'start-is-end'))
    return null
  }
  return { start: first.value, end: last.value }
}

/** The same for a long file, which says the same times over and over: those that were understood are read once. */
export function timesReader(): typeof readTimes {
  const known = new Map<string, Map<string, WallTimes>>()
  return (cells, start, end, faults) => {
    const before = known.get(start ?? '')?.get(end ?? '')
    if (before) return before
    const times = readTimes(cells, start, end, faults)
    const ends = known.get(start ?? '') ?? new Map<string, WallTimes>()
    if (times && known.size < mostRemembered && ends.size < mostRemembered) known.set(start ?? '', ends.set(end ?? '', times))
    return times
  }
}

/** Times of a day are at most so many. */
const mostRemembered = 1_440

/** Asks whether a shift is really this long; true when nothing has to be asked. */
export function lengthHolds(
  origin: Origin,
  role: string,
  times: WallTimes,
  answered: (field: string) => boolean,
  faults: FaultList,
): boolean {
  const minutes = lengthOf(times)
  if (role === 'standby' || minutes <= longestShiftMinutes) return true
  const field = origin.table.columns.has('end') && cellText(origin, 'end') !== '' ? 'end' : 'start'
  if (answered(field)) return true
  const place = origin.table.columns.get(field)
  faults.asked.push(
    reportCell(place === undefined ? origin : { ...origin, column: place }, field, 'too-long', {
      detail: String(Math.round(minutes / 6) / 10),
    }),
  )
  return false
}

const cellText = (origin: Origin, field: string): string =>
  (origin.table.sheet.rows[origin.row]?.[origin.table.columns.get(field)!] ?? '').trim()

/** Minutes on the wall clock; an end not after the start is the next day. */
function lengthOf(times: WallTimes): number {
  const start = wallMinutes(times.start)
  const end = wallMinutes(times.end)
  return end > start ? end - start : end + 1440 - start
}
