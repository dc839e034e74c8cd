import { standby } from '../model/role.ts'

import { minuteOfWall, wallAt, type Zone } from '../time/zone.ts'
import type { Held } from './line.ts'

const nightEnds = 6 * 60
const moreThan = 60

/**
 * The morning a stretch of duty is a night for, as a local day number; null when it is no night. A night is more than one
 * real hour of duty between 00:00 and 06:00 local time (domain 3.4), not on standby. One place decides it for all rules.
 */
export function nightOf(held: Pick<Held, 'from' | 'until' | 'role'>, zone: Zone): number | null {
  if (held.role === standby) return null
  const first = wallAt(held.from, zone).number
  const last = wallAt(held.until, zone).number
  for (let day = first; day <= last; day++) {
    const from = Math.max(held.from, minuteOfWall(day, 0, zone))
    const until = Math.min(held.until, minuteOfWall(day, nightEnds, zone))
    if (until - from > moreThan) return day
  }
  return null
}

/** The local date a moment lies on; at midnight the day that begins. */
export const dayAt = (minute: number, zone: Zone): number => wallAt(minute, zone).number

/** The local dates a stretch touches, the last one included. */
export const datesOf = (span: { from: number; until: number }, zone: Zone): { first: number; last: number } => ({
  first: dayAt(span.from, zone),
  last: dayAt(Math.max(span.from, span.until - 1), zone),
})
