import {
  addDays,
  type Day,
  dayNumber,
  type Instant,
  minuteOf,
  minutesPerDay,
  type WallTime,
  wallMinutes,
  weekdayOf,
} from '../api/domain/time/instant.ts'
import { toWall, type Zone } from '../api/domain/time/zone.ts'
import { type Language, language } from './i18n/language.ts'

/**
 * Everything a person reads about time is said here, in the cooperative's zone; the zone of the computer never counts.
 * The language is that of the page unless given.
 */

const longDays = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const
const shortDays = {
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const
const longMonths = {
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const
const shortMonths = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const
const units = {
  nl: { day: 'd', hour: 'u', minute: 'min', today: 'vandaag', tomorrow: 'morgen', yesterday: 'gisteren', now: 'nu' },
  en: { day: 'd', hour: 'h', minute: 'min', today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday', now: 'now' },
} as const

const dateOf = (day: Day): number => Number(day.slice(8, 10))
const monthOf = (day: Day): number => Number(day.slice(5, 7)) - 1
const yearOf = (day: Day): string => day.slice(0, 4)

/** `ma`, `Mon`. */
export const weekdayShort = (day: Day, lang: Language = language()): string => shortDays[lang][weekdayOf(day) - 1]!

/** `maandag`, `Monday`. */
const weekdayLong = (day: Day, lang: Language = language()): string => longDays[lang][weekdayOf(day) - 1]!

/** The date of the month alone: `16`. */
export const dateNumber = (day: Day): number => dateOf(day)

/** `16 jan`, `16 Jan`. */
export const dateShort = (day: Day, lang: Language = language()): string => `${dateOf(day)} ${shortMonths[lang][monthOf(day)]}`

/** `za 16 jan`, `Sat 16 Jan`. */
export const dayShort = (day: Day, lang: Language = language()): string => `${weekdayShort(day, lang)} ${dateShort(day, lang)}`

/** `zaterdag 16 januari`, `Saturday 16 January`; the year too when asked. */
export function dayLong(day: Day, lang: Language = language(), withYear = false): string {
  return `${weekdayLong(day, lang)} ${dateOf(day)} ${longMonths[lang][monthOf(day)]}${withYear ? ` ${yearOf(day)}` : ''}`
}

/** `jan`. */
export const monthShort = (day: Day, lang: Language = language()): string => shortMonths[lang][monthOf(day)]!

/** `januari 2027`, `January 2027`. */
export const monthLong = (day: Day, lang: Language = language()): string => `${longMonths[lang][monthOf(day)]} ${yearOf(day)}`

/** The ISO week a day lies in: its Thursday's week of the year. */
export function weekNumber(day: Day): number {
  const thursday = addDays(day, 4 - weekdayOf(day))
  return 1 + Math.floor((dayNumber(thursday) - dayNumber(`${yearOf(thursday)}-01-01`)) / 7)
}

export const isWeekend = (day: Day): boolean => weekdayOf(day) > 5

/** The date an instant falls on in the zone. */
export const dayIn = (instant: Instant, zone: Zone): Day => toWall(instant, zone).day

/** `17:00` in the zone. */
export const clock = (instant: Instant, zone: Zone): WallTime => toWall(instant, zone).time

/** `08` for whole hours, else `08:30`: the short form of a shift's heading. */
export const hourShort = (time: WallTime): string => (time.endsWith(':00') ? time.slice(0, 2) : time)

/** `17:00–23:00`; midnight as an end is `24:00`. */
export function clockRange(from: Instant, until: Instant, zone: Zone): string {
  const end = clock(until, zone)
  return `${clock(from, zone)}–${end === '00:00' ? '24:00' : end}`
}

/** `vandaag`, `morgen`, `gisteren`, else `vr 23 okt`; with the year when it is not that of `today`. */
export function dayNear(day: Day, today: Day, lang: Language = language()): string {
  const ahead = dayNumber(day) - dayNumber(today)
  if (ahead === 0) return units[lang].today
  if (ahead === 1) return units[lang].tomorrow
  if (ahead === -1) return units[lang].yesterday
  return yearOf(day) === yearOf(today) ? dayShort(day, lang) : `${dayShort(day, lang)} ${yearOf(day)}`
}

/** `vandaag 17:00`, `vr 23 okt 08:00`. */
export function momentNear(instant: Instant, today: Day, zone: Zone, lang: Language = language()): string {
  return `${dayNear(dayIn(instant, zone), today, lang)} ${clock(instant, zone)}`
}

/** `vandaag 17:00–23:00`; over more than a night both ends carry their day: `wo 21 okt 08:00 – vr 23 okt 17:00`. */
export function spanNear(from: Instant, until: Instant, today: Day, zone: Zone, lang: Language = language()): string {
  const short = minuteOf(until) - minuteOf(from) < minutesPerDay
  if (short) return `${dayNear(dayIn(from, zone), today, lang)} ${clockRange(from, until, zone)}`
  return `${momentNear(from, today, zone, lang)} – ${momentNear(until, today, zone, lang)}`
}

/** Real elapsed time: `3 d 4 u`, `15 u`, `5 u 30 min`, `48 min`. Below a minute it is `nu`. */
export function duration(minutes: number, lang: Language = language()): string {
  const { day, hour, minute, now } = units[lang]
  if (minutes < 1) return now
  const days = Math.floor(minutes / minutesPerDay)
  const hours = Math.floor((minutes % minutesPerDay) / 60)
  const rest = Math.floor(minutes % 60)
  if (days > 0) return hours > 0 ? `${days} ${day} ${hours} ${hour}` : `${days} ${day}`
  if (hours > 0) return rest > 0 ? `${hours} ${hour} ${rest} ${minute}` : `${hours} ${hour}`
  return `${rest} ${minute}`
}

/** The time left to act, as short as a cell: days and hours, then hours, then minutes; over is `nu`. */
export function timeLeft(at: Instant, now: Instant, lang: Language = language()): string {
  const minutes = minuteOf(at) - minuteOf(now)
  if (minutes >= 4 * minutesPerDay) return duration(minutes - (minutes % minutesPerDay), lang)
  return duration(minutes >= 60 ? minutes - (minutes % 60) : minutes, lang)
}

/** `31 uur`, `7,5 uur`, `31 hours`: whole or half hours of work. */
export function workHours(minutes: number, lang: Language = language()): string {
  const hours = Math.round((minutes / 60) * 10) / 10
  if (lang === 'nl') return `${String(hours).replace('.', ',')} uur`
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`
}

/** `1.234` in Dutch, `1,234` in English, whatever the computer is set to. */
export function count(value: number, lang: Language = language()): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, lang === 'nl' ? '.' : ',')
}

/** A phone number in pairs, as it is read aloud: `06 00 00 01 12`, `030 000 12 14`. Unknown forms stay as written. */
export function phonePairs(phone: string): string {
  const digits = phone.replace(/[\s().-]/g, '')
  if (!/^\+?\d{4,15}$/.test(digits)) return phone
  if (digits.startsWith('+31')) return `+31 ${groups(digits.slice(3), digits.length === 12 ? 1 : 2)}`
  if (digits.startsWith('+')) return phone
  return groups(digits, digits.length % 2 === 0 ? 2 : 3)
}

const groups = (digits: string, first: number): string =>
  [digits.slice(0, first), ...(digits.slice(first).match(/\d{1,2}/g) ?? [])].join(' ')

/** What a `tel:` link needs. */
export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`

/** Which part of the day a shift is mostly known by: colour on every screen, never a rule. Night starts at 21:00 or later, evening from 15:30. */
export function bandOf(start: WallTime): 'day' | 'evening' | 'night' {
  const minutes = wallMinutes(start)
  if (minutes >= 21 * 60 || minutes < 5 * 60) return 'night'
  return minutes >= 15 * 60 + 30 ? 'evening' : 'day'
}
