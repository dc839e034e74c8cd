import { dayOf, type EpochMinute, minutesPerDay, wallTimeOf, weekdayOfNumber } from '../time/instant.ts'
import { wallAt, type Zone } from '../time/zone.ts'

/** A moment on the wall clock of the cooperative: local day number and minutes since its midnight. */
export type Wall = { readonly number: number; readonly minutes: number }

/** From one wall moment to another; null is until further notice. */
export type WallSpan = { readonly from: Wall; readonly until: Wall | null }

export const wallTimes = (span: { from: EpochMinute; until: EpochMinute }, zone: Zone): { readonly from: Wall; readonly until: Wall } => ({
  from: wallAt(span.from, zone),
  until: wallAt(span.until, zone),
})

export const wallSpan = (span: { from: EpochMinute; until: EpochMinute | null }, zone: Zone): WallSpan => ({
  from: wallAt(span.from, zone),
  until: span.until === null ? null : wallAt(span.until, zone),
})

/** The words of a language for days, months and periods; our own tables, so that no host's locale or zone speaks with us. */
export type MomentWords = {
  readonly weekdays: readonly string[]
  readonly months: readonly string[]
  readonly decimal: string
  readonly on: string
  readonly since: string
  readonly between: (from: string, until: string) => string
  readonly through: (from: string, last: string) => string
}

/** `16 jan` */
export const dateIn = (words: MomentWords, number: number): string => {
  const day = dayOf(number)
  return `${Number(day.slice(8))} ${words.months[Number(day.slice(5, 7)) - 1]!}`
}

/** `za 16 jan` */
export const dayIn = (words: MomentWords, number: number): string =>
  `${words.weekdays[weekdayOfNumber(number) - 1]!} ${dateIn(words, number)}`

/** `16 jan 2027` */
export const dateYearIn = (words: MomentWords, number: number): string => `${dateIn(words, number)} ${dayOf(number).slice(0, 4)}`

/** `za 16 jan 23:00` */
export const momentIn = (words: MomentWords, at: Wall): string => `${dayIn(words, at.number)} ${wallTimeOf(at.minutes)}`

/** `za 16 jan 23:00-08:00`; the day is the one it begins on. */
export const timesIn = (words: MomentWords, span: { readonly from: Wall; readonly until: Wall }): string =>
  `${momentIn(words, span.from)}-${wallTimeOf(span.until.minutes)}`

/** `6,5`: at most two decimals. */
export const hoursNumber = (words: MomentWords, minutes: number): string =>
  String(Math.round((minutes / 60) * 100) / 100).replace('.', words.decimal)

/** A period as a sentence names it: a day, a part of a day, days, or from one moment to another. */
export function periodIn(words: MomentWords, { from, until }: WallSpan): string {
  const start = from.minutes === 0 ? dayIn(words, from.number) : momentIn(words, from)
  if (until === null) return `${words.since} ${start}`
  if (from.minutes === 0 && until.minutes === 0) {
    const last = until.number - 1
    return last <= from.number ? `${words.on} ${start}` : words.through(start, dayIn(words, last))
  }
  const end = until.minutes === 0 ? { number: until.number - 1, minutes: minutesPerDay } : until
  if (end.number === from.number) return `${words.on} ${timesIn(words, { from, until: end })}`
  return words.between(momentIn(words, from), momentIn(words, end))
}
