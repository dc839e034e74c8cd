import type { Shift } from '../../model/roster.ts'
import { type Result, refuseField } from '../../refusal.ts'
import { orderFaults } from '../../says/order-faults.ts'
import { addDays, type Day, isWallEnd, isWallTime, type WallTime, wallMinutes } from '../../time/instant.ts'
import type { Interval } from '../../time/interval.ts'
import { type Fold, toInstant, wallChoice, type Zone } from '../../time/zone.ts'

type Times = { readonly start: WallTime; readonly end: WallTime; readonly fold?: Fold }

/** The date on which a shift ends: the next day when its end is not after its start. */
export const endDay = (date: Day, { start, end }: Times): Day => (wallMinutes(end) > wallMinutes(start) ? date : addDays(date, 1))

/** The moments a shift's wall times mean. `fold` counts for its start and end alike. */
export function momentsOf(date: Day, times: Times, zone: Zone): Result<Interval> {
  if (!isWallTime(times.start)) return refuseField('start', orderFaults.start)
  if (!isWallEnd(times.end)) return refuseField('end', orderFaults.end)
  if (times.start === times.end) return refuseField('end', orderFaults.startIsEnd)
  const from = toInstant(date, times.start, zone, times.fold)
  const until = toInstant(endDay(date, times), times.end, zone, times.fold)
  return from < until ? { ok: true, value: { from, until } } : refuseField('end', orderFaults.clockLeavesNothing)
}

/** The fold a change must carry to make this very shift again; none where its wall times mean one moment. */
export function foldOf(shift: Shift, zone: Zone): { readonly fold?: Fold } {
  const ends = [
    { choice: wallChoice(shift.date, shift.start, zone), at: shift.from, day: shift.date, time: shift.start },
    { choice: wallChoice(endDay(shift.date, shift), shift.end, zone), at: shift.until, day: endDay(shift.date, shift), time: shift.end },
  ]
  const doubtful = ends.find(({ choice }) => choice.kind !== 'plain')
  if (!doubtful) return {}
  return { fold: toInstant(doubtful.day, doubtful.time, zone, 'first') === doubtful.at ? 'first' : 'last' }
}
