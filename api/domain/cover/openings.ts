import type { Holiday } from '../model/holiday.ts'
import type { Link, Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import { isPostHoliday } from '../time/holidays.ts'
import { type Day, minuteOf, wallMinutes } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { minus, type Spans, union } from '../time/spans.ts'
import { type Frame, minuteOn } from './frame.ts'

/** The link in force on a local date (R41). */
export const linkOn = (links: readonly Link[], day: Day): Link | undefined =>
  links.find((link) => (link.from === null || link.from <= day) && (link.until === null || day < link.until))

/** The weekly hours of a practice, holidays and closures included. */
export function hoursIn(practice: Practice, frame: Frame): Spans {
  return union(hoursOn(practice, frame, () => true))
}

/**
 * When a practice is open but for its own closures (R32): inside its hours, and not on a date that is
 * a holiday with an open post for its post; without a link that day, for any post.
 */
export const ordinarilyOpenIn = (region: Region, practice: Practice, frame: Frame): Spans =>
  union(hoursOn(practice, frame, (day) => !isClosedForHoliday(region, practice.links, day)))

export const withoutClosures = (open: Spans, practice: Practice): Spans => minus(open, union(practice.closures.map(spanOf)))

export const spanOf = (interval: { from: string; until: string }): Span => ({
  from: minuteOf(interval.from),
  until: minuteOf(interval.until),
})

function hoursOn(practice: Practice, frame: Frame, counts: (day: Day) => boolean): Span[] {
  const spans: Span[] = []
  const rows = practice.hours.map((hours) => ({ weekday: hours.weekday, open: wallMinutes(hours.open), close: wallMinutes(hours.close) }))
  for (const day of frame.days) {
    let isOpenDay: boolean | null = null
    for (const { weekday, open, close } of rows) {
      if (weekday !== day.weekday) continue
      isOpenDay ??= counts(day.day)
      if (!isOpenDay) break
      const from = Math.max(frame.from, minuteOn(day, open, frame.zone))
      const until = Math.min(frame.until, minuteOn(day, close, frame.zone))
      if (from < until) spans.push({ from, until })
    }
  }
  return spans
}

function isClosedForHoliday(region: Region, links: readonly Link[], day: Day): boolean {
  const holidays: readonly Holiday[] = region.holidays
  const link = linkOn(links, day)
  return link ? isPostHoliday(holidays, day, link.post) : region.posts.some((post) => isPostHoliday(holidays, day, post.code))
}
