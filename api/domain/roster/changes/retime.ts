import type { RetimeChange } from '../../model/change.ts'
import type { Assignment, Roster, Shift } from '../../model/roster.ts'
import { ok, type Result, refuseField } from '../../refusal.ts'
import { saysRetime } from '../../says/changes.ts'
import { orderConflicts, orderFaults } from '../../says/order-faults.ts'
import type { Interval } from '../../time/interval.ts'
import { placesOf } from '../lenses.ts'
import { holdersOfShift, shiftOf, withShift } from '../roster.ts'
import { type Deed, noSuchShift, shiftConflict } from './deed.ts'
import { invertWith } from './restore.ts'
import { foldOf, momentsOf } from './times.ts'

/**
 * Gives a shift other times on its date. Holders follow: who begins or ends with the shift still does, hand-overs inside
 * it keep their moment, so a place that was held throughout still is. What would lose somebody's part is refused.
 */
export const retimeDeed = (change: RetimeChange): Deed => ({
  apply: (roster) => apply(roster, change),
  invert: (before) => invert(before, change),
  describe: (roster) => saysRetime(change, roster),
})

/** The shift at its new times, holders aside. */
function retimed(roster: Roster, shift: Shift, change: RetimeChange): Result<Shift> {
  const { start, end } = change
  const moments = momentsOf(shift.date, change, roster.zone)
  return moments.ok ? ok({ ...shift, start, end, ...moments.value }) : moments
}

/** A holder's time once the shift has moved; null when nothing of it, or not all of it, is left. */
export function followed(held: Interval, before: Interval, after: Interval): Interval | null {
  const from = held.from === before.from ? after.from : held.from
  const until = held.until === before.until ? after.until : held.until
  return from < until && after.from <= from && until <= after.until ? { from, until } : null
}

function apply(roster: Roster, change: RetimeChange): Result<Roster> {
  const shift = shiftOf(roster, change.shift)
  if (!shift) return noSuchShift
  if (shift.start !== change.was.start || shift.end !== change.was.end)
    return shiftConflict(roster, orderConflicts.times(shift.start, shift.end))
  const after = retimed(roster, shift, change)
  if (!after.ok) return after
  const moved: Assignment[] = []
  for (const held of holdersOfShift(roster, shift.id)) {
    const part = followed(held, shift, after.value)
    if (!part) return refuseField(held.from < after.value.from ? 'start' : 'end', orderFaults.partLost(held.practitioner, held))
    moved.push({ ...held, ...part })
  }
  return ok(withShift(roster, after.value, moved))
}

function invert(before: Roster, change: RetimeChange): ReturnType<Deed['invert']> {
  const after = apply(before, change)
  const shift = shiftOf(before, change.shift)
  if (!after.ok || !shift) return []
  const was = { start: change.start, end: change.end }
  const short = { do: 'retime', shift: shift.id, start: shift.start, end: shift.end, was, ...foldOf(shift, before.zone) } as const
  return invertWith(before, after.value, short, retimeDeed(short).apply, placesOf(before, shift))
}
