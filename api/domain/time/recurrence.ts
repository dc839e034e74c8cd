import * as bundled from 'rrule'
import { type Day, dayNumber, dayOf, type Weekday, weekdayOfNumber } from './instant.ts'
import type { Days } from './interval.ts'

/** Plain Node sees one default export, a bundler named ones. */
const { RRule } = (bundled as typeof bundled & { default?: typeof bundled }).default ?? bundled

const days = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU] as const

/** On these weekdays, every so many weeks counted from the Monday of `anchor`. */
export type WeeklyPattern = { readonly weekdays: readonly Weekday[]; readonly everyWeeks: number; readonly anchor: Day }

/**
 * The dates of a weekly pattern within `[from, until)`. Dates only, in floating time: no zone comes near the library,
 * which answers differently on different hosts when given one.
 */
export function datesOf(pattern: WeeklyPattern, { from, until }: Days): readonly Day[] {
  if (pattern.weekdays.length === 0 || from >= until) return []
  const anchor = dayNumber(pattern.anchor)
  const monday = anchor - (weekdayOfNumber(anchor) - 1)
  const cycle = pattern.everyWeeks * 7
  const start = monday + Math.floor((dayNumber(from) - monday) / cycle) * cycle
  const rule = new RRule({
    freq: RRule.WEEKLY,
    interval: pattern.everyWeeks,
    wkst: RRule.MO,
    byweekday: pattern.weekdays.map((weekday) => days[weekday - 1]!),
    dtstart: floating(start),
  })
  return rule
    .between(floating(dayNumber(from)), floating(dayNumber(until) - 1), true)
    .map((date) => dayOf(Math.floor(date.getTime() / 86_400_000)))
}

const floating = (number: number): Date => new Date(number * 86_400_000)
