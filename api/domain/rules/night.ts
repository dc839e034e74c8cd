import { standby } from '../model/role.ts'
import { minuteOfWall, wallAt, type Zone } from '../time/zone.ts'
import type { Held } from './line.ts'

const nightEnds = 6 * 60
const moreThan = 60

type Calendar = { readonly zone: Zone; readonly first: number; readonly last: number; readonly morning: number | null }

const calendars = new WeakMap<object, Calendar>()

/** Where a stretch lies on the local calendar; worked out once per stretch. */
function calendarOf(span: { readonly from: number; readonly until: number }, zone: Zone): Calendar {
  const known = calendars.get(span)
  if (known?.zone === zone) return known
  const first = wallAt(span.from, zone).number
  const last = wallAt(Math.max(span.from, span.until - 1), zone).number
  const calendar = { zone, first, last, morning: morningOf(span, first, last, zone) }
  calendars.set(span, calendar)
  return calendar
}

function morningOf(span: { readonly from: number; readonly until: number }, first: number, last: number, zone: Zone): number | null {
  for (let day = first; day <= last; day++) {
    const from = Math.max(span.from, minuteOfWall(day, 0, zone))
    const until = Math.min(span.until, minuteOfWall(day, nightEnds, zone))
    if (until - from > moreThan) return day
  }
  return null
}

/**
 * The morning a stretch of duty is a night for, as a local day number; null when it is no night. A night is more than one
 * real hour of duty between 00:00 and 06:00 local time (domain 3.4), not on standby. One place decides it for all rules.
 */
export const nightOf = (held: Pick<Held, 'from' | 'until' | 'role'>, zone: Zone): number | null =>
  held.role === standby ? null : calendarOf(held, zone).morning

/** The local date a moment lies on; at midnight the day that begins. */
export const dayAt = (minute: number, zone: Zone): number => wallAt(minute, zone).number

/** The local dates a stretch touches, the last one included. */
export const datesOf = (
  span: { readonly from: number; readonly until: number },
  zone: Zone,
): { readonly first: number; readonly last: number } => calendarOf(span, zone)
