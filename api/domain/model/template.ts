import type { Day, WallTime, Weekday } from '../time/instant.ts'
import type { Code } from './code.ts'
import type { Role } from './role.ts'

/** What a holiday does to a template: counts as Sunday, drops it, is the only day it runs, or does nothing. */
export const holidayModes = ['yes', 'no', 'only', 'ignore'] as const
export type HolidayMode = (typeof holidayModes)[number]

/** A recurring staffing need: these weekdays, from one wall time to another, so many people in one role at one post. */
export type Template = {
  readonly code: Code
  readonly post: Code
  readonly role: Role
  readonly weekdays: readonly Weekday[]
  readonly start: WallTime
  /** Not after `start` means the next day; `24:00` is midnight. */
  readonly end: WallTime
  readonly needed: number
  readonly holidays: HolidayMode
  /** Runs every n weeks, counted from the Monday of `from`. */
  readonly everyWeeks: number
  /** Local start dates `[from, until)` on which it runs. */
  readonly from: Day | null
  readonly until: Day | null
}
