import { instantOf, minuteOf } from '../../domain/time/instant.ts'
import type { Interval } from '../../domain/time/interval.ts'

/** The whole minutes that a queried interval touches; everything stored lies on a whole minute. */
export function wholeMinutes({ from, until }: Interval): Interval {
  const last = minuteOf(until)
  return { from: instantOf(minuteOf(from)), until: instantOf(until.slice(17, 19) === '00' ? last : last + 1) }
}
