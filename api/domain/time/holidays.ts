import type { Code } from '../model/code.ts'
import type { Says } from '../model/finding.ts'
import type { Holiday } from '../model/holiday.ts'
import { addDays, type Day } from './instant.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** Easter Sunday by the anonymous Gregorian rule (Meeus, Jones, Butcher). */
function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return `${String(year).padStart(4, '0')}-${two(Math.floor(f / 31))}-${two((f % 31) + 1)}`
}

const isSunday = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0

/**
 * R32. The official list for out-of-hours care (NZa policy rule of 28 March 2023); Koningsdag is 26 April when the 27th is a
 * Sunday. Doubtful dates wait for a word of the cooperative.
 */
function officialHolidays(year: number): readonly Holiday[] {
  const easter = easterOf(year)
  const on = (date: Day, name: string, english: string, confirmed = true): Holiday => ({
    date,
    name,
    english,
    post: null,
    postOpen: true,
    tariff: true,
    counts: true,
    confirmed,
  })
  const kingsDay = isSunday(`${year}-04-27`) ? `${year}-04-26` : `${year}-04-27`
  return [
    on(`${year}-01-01`, 'Nieuwjaarsdag', 'New Year’s Day'),
    on(addDays(easter, -2), 'Goede Vrijdag', 'Good Friday', false),
    on(easter, 'Eerste paasdag', 'Easter Sunday'),
    on(addDays(easter, 1), 'Tweede paasdag', 'Easter Monday'),
    on(kingsDay, 'Koningsdag', 'King’s Day'),
    on(`${year}-05-05`, 'Bevrijdingsdag', 'Liberation Day', false),
    on(addDays(easter, 39), 'Hemelvaartsdag', 'Ascension Day'),
    on(addDays(easter, 49), 'Eerste pinksterdag', 'Whit Sunday'),
    on(addDays(easter, 50), 'Tweede pinksterdag', 'Whit Monday'),
    on(`${year}-12-25`, 'Eerste kerstdag', 'Christmas Day'),
    on(`${year}-12-26`, 'Tweede kerstdag', 'Boxing Day'),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** What a holiday is called; one that somebody gave has one name. */
export const holidayName = ({ name, english = name }: Holiday): Says => ({ nl: name, en: english })

/** The holidays of a year: those a cooperative gave, if it gave any of that year, else the official ones; in order of date. */
export function holidaysOf(given: readonly Holiday[], year: number): readonly Holiday[] {
  const own = given.filter((holiday) => Number(holiday.date.slice(0, 4)) === year)
  return own.length > 0 ? own.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) : officialHolidays(year)
}

type DatesOfYear = ReadonlyMap<Day, readonly Holiday[]>

const yearsOf = new WeakMap<readonly Holiday[], Map<string, DatesOfYear>>()

function datesOf(given: readonly Holiday[], year: string): DatesOfYear {
  const years = yearsOf.get(given) ?? new Map<string, DatesOfYear>()
  yearsOf.set(given, years)
  const known = years.get(year)
  if (known) return known
  const dates = new Map<Day, readonly Holiday[]>()
  for (const holiday of holidaysOf(given, Number(year))) dates.set(holiday.date, [...(dates.get(holiday.date) ?? []), holiday])
  years.set(year, dates)
  return dates
}

/**
 * The holiday that counts on a date for a post, or (null) for the cooperative: a row for the post goes before one
 * without (R32). `given` are the region's holidays; years it says nothing about are computed.
 */
export function holidayOn(given: readonly Holiday[], day: Day, post: Code | null): Holiday | null {
  const rows = datesOf(given, day.slice(0, 4)).get(day)
  if (!rows) return null
  return rows.find((row) => row.post !== null && row.post === post) ?? rows.find((row) => row.post === null) ?? null
}

/** True when the post opens in daytime on that date: the date counts as a Sunday for it and its practices are closed. */
export const isPostHoliday = (given: readonly Holiday[], day: Day, post: Code): boolean => holidayOn(given, day, post)?.postOpen === true
