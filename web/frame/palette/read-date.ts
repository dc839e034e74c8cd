import { addDays, type Day, dayNumber, dayOf, isDay, weekdayOf } from '../../../api/domain/time/instant.ts'
import { plain } from '../../plain-text.ts'

/** A stretch of time somebody typed. */
export type TypedDate = { readonly day: Day; readonly zoom: 'week' | 'month' }

const months: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
]
const weekdays: readonly (readonly string[])[] = [
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday'],
  ['woensdag', 'wednesday'],
  ['donderdag', 'thursday'],
  ['vrijdag', 'friday'],
  ['zaterdag', 'saturday'],
  ['zondag', 'sunday'],
]
const near: Readonly<Record<string, number>> = { vandaag: 0, today: 0, morgen: 1, tomorrow: 1, overmorgen: 2, gisteren: -1, yesterday: -1 }

/** Three letters are enough to know a month or a weekday by. */
const indexIn = (names: readonly (readonly string[])[], typed: string): number =>
  typed.length < 3 ? -1 : names.findIndex((one) => one.some((name) => name.startsWith(typed)))

/** `16 jan`, `16-1-2027`, `2027-01-16`, `januari`, `week 3`, `morgen`, `vrijdag`: what is meant, from today on; else null. */
export function readDate(text: string, today: Day): TypedDate | null {
  const typed = plain(text)
  if (isDay(typed)) return { day: typed, zoom: 'week' }
  if (typed in near) return { day: addDays(today, near[typed]!), zoom: 'week' }
  return readWeek(typed, today) ?? readNumbers(typed, today) ?? readNames(typed, today)
}

/** The Monday of an ISO week, of this year or the next when it is over. */
function readWeek(typed: string, today: Day): TypedDate | null {
  const [, number] = /^(?:week|wk) ?(\d{1,2})$/.exec(typed) ?? []
  if (number === undefined || Number(number) < 1 || Number(number) > 53) return null
  const monday = (year: number) => addDays(weekOne(year), 7 * (Number(number) - 1))
  const year = Number(today.slice(0, 4))
  return { day: addDays(monday(year), 6) < today ? monday(year + 1) : monday(year), zoom: 'week' }
}

/** Week 1 holds 4 January. */
function weekOne(year: number): Day {
  const fourth = `${year}-01-04`
  return addDays(fourth, 1 - weekdayOf(fourth))
}

function readNumbers(typed: string, today: Day): TypedDate | null {
  const [, date, month, year] = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}))?$/.exec(typed) ?? []
  return date === undefined ? null : dated(Number(date), Number(month) - 1, year, today)
}

function readNames(typed: string, today: Day): TypedDate | null {
  const [, date, name = '', year] = /^(?:(\d{1,2}) )?([a-z]+)(?: (\d{4}))?$/.exec(typed) ?? []
  const month = indexIn(months, name)
  if (date !== undefined) return month < 0 ? null : dated(Number(date), month, year, today)
  if (month >= 0) {
    const first = dated(1, month, year, `${today.slice(0, 7)}-01`)
    return first && { day: first.day, zoom: 'month' }
  }
  const weekday = indexIn(weekdays, name)
  return weekday < 0 ? null : { day: addDays(today, (weekday + 1 - weekdayOf(today) + 7) % 7), zoom: 'week' }
}

/** The date in the year named, else the next one from today on. */
function dated(date: number, month: number, year: string | undefined, today: Day): TypedDate | null {
  const inYear = (one: number) => `${one}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const given = Number(year ?? today.slice(0, 4))
  const day = inYear(given)
  if (!isDay(day)) return null
  if (year !== undefined || dayNumber(day) >= dayNumber(today)) return { day: dayOf(dayNumber(day)), zoom: 'week' }
  return isDay(inYear(given + 1)) ? { day: inYear(given + 1), zoom: 'week' } : null
}
