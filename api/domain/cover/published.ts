import type { Code } from '../model/code.ts'
import type { Shift } from '../model/roster.ts'
import { instantOf, minuteOf } from '../time/instant.ts'
import type { Days, Interval } from '../time/interval.ts'
import { union } from '../time/spans.ts'
import { toMinute, type Zone } from '../time/zone.ts'

/** Dates of one post that were published. */
export type PublishedDays = Days & { readonly post: Code }

/**
 * The time that was published, per post, in order, apart: the published dates from midnight to midnight, and on until the
 * last shift that began on one of them is over. A night that runs past the last date is known to its end.
 */
export function publishedTime(
  days: readonly PublishedDays[],
  shifts: readonly Shift[],
  zone: Zone,
): Readonly<Record<Code, readonly Interval[]>> {
  const published: Record<Code, readonly Interval[]> = {}
  for (const post of new Set(days.map((each) => each.post))) {
    const own = days.filter((each) => each.post === post)
    const begun = shifts.filter((shift) => shift.post === post && own.some((each) => each.from <= shift.date && shift.date < each.until))
    const spans = union([
      ...own.map(({ from, until }) => ({ from: toMinute(from, '00:00', zone), until: toMinute(until, '00:00', zone) })),
      ...begun.map((shift) => ({ from: minuteOf(shift.from), until: minuteOf(shift.until) })),
    ])
    published[post] = spans.map(({ from, until }) => ({ from: instantOf(from), until: instantOf(until) }))
  }
  return published
}
