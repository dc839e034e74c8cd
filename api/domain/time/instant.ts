/**
 * Instants and calendar days as plain strings, so that a value is its own JSON.
 * Arithmetic is done on whole minutes and whole days since 1970, never on a Date in the host's zone.
 */

/** A moment in UTC, always `YYYY-MM-DDTHH:MM:SSZ`: two instants compare as strings. */
export type Instant = string & { readonly kind?: 'instant' }

/** A date on the wall calendar, `YYYY-MM-DD`. */
export type Day = string & { readonly kind?: 'day' }

/** A time on the wall clock, `HH:MM`; `24:00` only as an end. */
export type WallTime = string & { readonly kind?: 'wall-time' }

/** Whole minutes since 1970-01-01T00:00Z. */
export type EpochMinute = number

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const minutesPerDay = 1440

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`)
const digits = (text: string, start: number, length: number) => {
  let value = 0
  for (let at = start; at < start + length; at++) value = value * 10 + text.charCodeAt(at) - 48
  return value
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const daysBefore1970 = 719_528

/** Days since 1970-01-01 of a proleptic Gregorian date; of an instant, its date in UTC. */
export function dayNumber(day: Day | Instant): number {
  const year = digits(day, 0, 4)
  const month = digits(day, 5, 2)
  const leapYears = month > 2 ? year : year - 1
  const leapDays = Math.floor(leapYears / 4) - Math.floor(leapYears / 100) + Math.floor(leapYears / 400)
  return year * 365 + leapDays + daysBeforeMonth[month - 1]! + digits(day, 8, 2) - daysBefore1970
}

const daysSince2000: Day[] = []
const firstKept = 10_957
const lastKept = firstKept + 36_525

/** The date of a day number; those of this century are written once, for lists of instants are long. */
export function dayOf(number: number): Day {
  if (!(number >= firstKept && number < lastKept)) return writeDay(number)
  return (daysSince2000[number - firstKept] ??= writeDay(number))
}

function writeDay(number: number): Day {
  const date = new Date(number * 86_400_000)
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days)

export const weekdayOfNumber = (number: number): Weekday => (((((number + 3) % 7) + 7) % 7) + 1) as Weekday

export const weekdayOf = (day: Day): Weekday => weekdayOfNumber(dayNumber(day))

/** Minutes since midnight on the wall clock; `24:00` is 1440. */
export const wallMinutes = (time: WallTime): number => digits(time, 0, 2) * 60 + digits(time, 3, 2)

export const wallTimeOf = (minutes: number): WallTime => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** The minute an instant lies in; seconds are dropped. Everything we store lies on a whole minute. */
export function minuteOf(instant: Instant): EpochMinute {
  return dayNumber(instant) * minutesPerDay + digits(instant, 11, 2) * 60 + digits(instant, 14, 2)
}

export function instantOf(minute: EpochMinute): Instant {
  const number = Math.floor(minute / minutesPerDay)
  return `${dayOf(number)}T${wallTimeOf(minute - number * minutesPerDay)}:00Z`
}

/**
 * The second an RFC 3339 moment lies in, in our one form; null when it is no moment.
 * Everything we store starts on a whole second, so dropping a fraction never changes an answer.
 */
export function parseInstant(text: string): Instant | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d):(\d\d)(?:\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.exec(text)
  if (!match) return null
  const [, year, month, date, hour, minute, second, offset] = match
  const day = `${year}-${month}-${date}`
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const ahead = offsetMinutes(offset!)
  if (ahead === null) return null
  const total = dayNumber(day) * minutesPerDay + Number(hour) * 60 + Number(minute) - ahead
  const instant = `${instantOf(total).slice(0, 17)}${second}Z`
  return /^\d{4}-/.test(instant) && instant >= '1900' ? instant : null
}

function offsetMinutes(offset: string): number | null {
  if (offset === 'Z' || offset === 'z') return 0
  const hours = Number(offset.slice(1, 3))
  const minutes = Number(offset.slice(4, 6))
  if (hours > 23 || minutes > 59) return null
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}

/** True for a date that exists, between 1900 and 9998. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && text >= '1900-01-01' && text < '9999' && dayOf(dayNumber(text)) === text
}

export const isWallTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

export const isWallEnd = (text: string): boolean => text === '24:00' || isWallTime(text)
