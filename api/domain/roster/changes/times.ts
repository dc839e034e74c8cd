import type { Shift } from '../../model/roster.ts'
import type { Result } from '../../refusal.ts'
import { addDays, type Day, isWallEnd, isWallTime, type WallTime, wallMinutes } from '../../time/instant.ts'
import type { Interval } from '../../time/interval.ts'
import { type Fold, toInstant, wallChoice, type Zone } from '../../time/zone.ts'
import { fault } from './deed.ts'

type Times = { readonly start: WallTime; readonly end: WallTime; readonly fold?: Fold }

/** The date on which a shift ends: the next day when its end is not after its start. */
export const endDay = (date: Day, { start, end }: Times): Day => (wallMinutes(end) > wallMinutes(start) ? date : addDays(date, 1))

/** The moments a shift's wall times mean. `fold` counts for its start and end alike. */
export function momentsOf(date: Day, times: Times, zone: Zone): Result<Interval> {
  if (!isWallTime(times.start)) return fault('start', 'A start is a time from 00:00 to 23:59.')
  if (!isWallEnd(times.end)) return fault('end', 'An end is a time from 00:00 to 24:00.')
  if (times.start === times.end) return fault('end', 'A shift must end at another time than it starts.')
  const from = toInstant(date, times.start, zone, times.fold)
  const until = toInstant(endDay(date, times), times.end, zone, times.fold)
  return from < until ? { ok: true, value: { from, until } } : fault('end', 'The clock change leaves nothing of this shift.')
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
