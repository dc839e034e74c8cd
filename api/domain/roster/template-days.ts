import type { Holiday } from '../model/holiday.ts'
import type { Template } from '../model/template.ts'
import { isPostHoliday } from '../time/holidays.ts'
import { type Day, dayNumber, wallMinutes, weekdayOfNumber } from '../time/instant.ts'

const sunday = 7

/** Monday of the week a day lies in, as a day number. */
const mondayOf = (number: number) => number - (weekdayOfNumber(number) - 1)

/** True in the weeks of an n-week cycle, counted from the Monday of `from`. */
export function isInCycle(template: Pick<Template, 'everyWeeks' | 'from'>, number: number): boolean {
  if (template.everyWeeks <= 1) return true
  const start = mondayOf(template.from === null ? 0 : dayNumber(template.from))
  const weeks = (mondayOf(number) - start) / 7
  return ((weeks % template.everyWeeks) + template.everyWeeks) % template.everyWeeks === 0
}

/**
 * Whether a pattern has a shift that begins on a date, whatever its `from` and `until`. A holiday on which the post opens
 * counts as Sunday (`yes`), drops it (`no`), is its only day, every one (`only`), or does nothing (`ignore`).
 */
export function runsOn(template: Template, day: Day, number: number, holidays: readonly Holiday[]): boolean {
  const isHoliday = template.holidays !== 'ignore' && isPostHoliday(holidays, day, template.post)
  if (template.holidays === 'only') return isHoliday
  if (isHoliday && template.holidays === 'no') return false
  return template.weekdays.includes(isHoliday ? sunday : weekdayOfNumber(number)) && isInCycle(template, number)
}

/** Start and end in minutes after midnight of the start date; an end not after the start is the next day, `24:00` is midnight. */
export function templateMinutes(template: Pick<Template, 'start' | 'end'>): { readonly start: number; readonly end: number } {
  const start = wallMinutes(template.start)
  const end = wallMinutes(template.end)
  return { start, end: end <= start ? end + 1440 : end }
}
