import { Temporal } from 'temporal-polyfill'

/** The oracle's own clock: Temporal, never the product's. Minutes are counted since 1970. */
export type OracleClock = {
  readonly minuteOf: (instant: string) => number
  readonly textOf: (minute: number) => string
  /** The minute of a wall time: a repeated one is its first, a skipped one moves forward. */
  readonly wall: (date: string, time: string) => number
  readonly dateAt: (minute: number) => string
}

const zone = 'Europe/Amsterdam'

const moments = new Map<string, number>()
const walls = new Map<string, number>()
const dates = new Map<number, string>()

export const oracleClock: OracleClock = {
  minuteOf(instant) {
    const known = moments.get(instant)
    if (known !== undefined) return known
    const minute = Date.parse(instant) / 60_000
    moments.set(instant, minute)
    return minute
  },
  textOf: (minute) => new Date(minute * 60_000).toISOString().replace('.000Z', 'Z'),
  wall(date, time) {
    const key = `${date} ${time}`
    const known = walls.get(key)
    if (known !== undefined) return known
    const [hour, minute] = time.split(':').map(Number)
    const day = Temporal.PlainDate.from(date).add({ days: hour === 24 ? 1 : 0 })
    const zoned = day.toPlainDateTime({ hour: hour! % 24, minute: minute! }).toZonedDateTime(zone, { disambiguation: 'compatible' })
    const found = zoned.epochMilliseconds / 60_000
    walls.set(key, found)
    return found
  },
  dateAt(minute) {
    const quarter = Math.floor(minute / 15)
    const known = dates.get(quarter)
    if (known !== undefined) return known
    const date = Temporal.Instant.fromEpochMilliseconds(quarter * 900_000)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString()
    dates.set(quarter, date)
    return date
  },
}

export const nextDate = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString()

/** Monday is 1. */
export const weekdayOfDate = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek

/** Whole weeks between the Mondays of two dates. */
export function weeksBetween(a: string, b: string): number {
  const monday = (date: string) => Temporal.PlainDate.from(date).subtract({ days: weekdayOfDate(date) - 1 })
  return monday(a).until(monday(b), { largestUnit: 'days' }).days / 7
}
