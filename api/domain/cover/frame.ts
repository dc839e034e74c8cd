import { type Day, dayOf, type Weekday, weekdayOfNumber } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { minuteOfWall, wallAt, type Zone } from '../time/zone.ts'

/** One local date inside a frame: `from` is its midnight, `length` its minutes (1380, 1440 or 1500). */
export type FrameDay = {
  readonly number: number
  readonly day: Day
  readonly weekday: Weekday
  readonly from: number
  readonly length: number
}

/** A stretch of time in epoch minutes with the local dates that touch it: clock and calendar are looked up once per search. */
export type Frame = Span & { readonly zone: Zone; readonly days: readonly FrameDay[] }

export function frameOf(span: Span, zone: Zone): Frame {
  const days: FrameDay[] = []
  const last = wallAt(Math.max(span.from, span.until - 1), zone).number
  let number = wallAt(span.from, zone).number
  for (let from = minuteOfWall(number, 0, zone); number <= last; number++) {
    const until = minuteOfWall(number + 1, 0, zone)
    days.push({ number, day: dayOf(number), weekday: weekdayOfNumber(number), from, length: until - from })
    from = until
  }
  return { from: span.from, until: span.until, zone, days }
}

/** The minute of a wall time on a date of the frame, as `minuteOfWall` reads it; `minutes` may pass 1440. */
export const minuteOn = (day: FrameDay, minutes: number, zone: Zone): number =>
  day.length === 1440 && minutes <= 1440 ? day.from + minutes : minuteOfWall(day.number, minutes, zone)
