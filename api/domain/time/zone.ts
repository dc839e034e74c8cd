import { tzOffset } from '@date-fns/tz'
import {
  type Day,
  dayNumber,
  dayOf,
  type EpochMinute,
  type Instant,
  instantOf,
  minuteOf,
  minutesPerDay,
  type WallTime,
  wallMinutes,
  wallTimeOf,
} from './instant.ts'

/** An IANA zone name; a cooperative lives in one. */
export type Zone = string

/** Which of the two instants a doubtful wall time means, where the clock repeats or skips it. */
export type Fold = 'first' | 'last'

/** The instants a wall time can mean: one, or `first` and `last` when the clock jumps over or repeats it. */
export type WallChoice =
  | { readonly kind: 'plain'; readonly minute: EpochMinute }
  | { readonly kind: 'ambiguous' | 'missing'; readonly first: EpochMinute; readonly last: EpochMinute }

/** Minutes east of UTC, rounded: zones kept odd seconds before 1940, and no roster of ours lies there. */
const offsetAt = (zone: Zone, minute: EpochMinute): number => Math.round(tzOffset(zone, new Date(minute * 60_000)))

const offsetsOfDays = new Map<Zone, Map<number, number>>()

/** The zone's offset at 00:00Z of a day, asked once per day: the tz lookup costs more than all our sums together. */
function offsetOfDay(zone: Zone, number: number): number {
  const known = offsetsOfDays.get(zone) ?? new Map<number, number>()
  offsetsOfDays.set(zone, known)
  const offset = known.get(number) ?? offsetAt(zone, number * minutesPerDay)
  known.set(number, offset)
  return offset
}

/**
 * What a wall time on a day can mean. Around a jump both offsets are tried and those kept that read back as the same
 * wall time: none is a skipped time (`first` moves forward by the jump, `last` back), two is a repeated one.
 */
export function wallChoice(day: Day, time: WallTime, zone: Zone): WallChoice {
  return choiceOf(dayNumber(day), wallMinutes(time), zone)
}

function choiceOf(number: number, minutes: number, zone: Zone): WallChoice {
  const wall = number * minutesPerDay + minutes
  const before = offsetOfDay(zone, number - 1)
  const after = offsetOfDay(zone, number + 2)
  if (before === after && offsetOfDay(zone, number + 1) === after) return { kind: 'plain', minute: wall - before }
  const early = wall - Math.max(before, after)
  const late = wall - Math.min(before, after)
  const fits = [early, late].filter((minute) => minute + offsetAtMinute(zone, minute) === wall)
  if (fits.length === 1) return { kind: 'plain', minute: fits[0]! }
  if (fits.length === 2) return { kind: 'ambiguous', first: early, last: late }
  return { kind: 'missing', first: wall - before, last: wall - after }
}

/**
 * The minute a wall time means: a repeated time is its first occurrence, a skipped time moves
 * forward by the length of the jump, unless `fold` says `last`.
 */
export function toMinute(day: Day, time: WallTime, zone: Zone, fold: Fold = 'first'): EpochMinute {
  return minuteOfWall(dayNumber(day), wallMinutes(time), zone, fold)
}

/** `toMinute` for callers that count in days and minutes already; `minutes` may pass 1440 into the next day. */
export function minuteOfWall(number: number, minutes: number, zone: Zone, fold: Fold = 'first'): EpochMinute {
  const over = Math.floor(minutes / minutesPerDay)
  const choice = choiceOf(number + over, minutes - over * minutesPerDay, zone)
  return choice.kind === 'plain' ? choice.minute : choice[fold]
}

export const toInstant = (day: Day, time: WallTime, zone: Zone, fold: Fold = 'first'): Instant => instantOf(toMinute(day, time, zone, fold))

/** The wall clock at a moment: local day number and minutes since its midnight. */
export function wallAt(minute: EpochMinute, zone: Zone): { readonly number: number; readonly minutes: number } {
  const local = minute + offsetAtMinute(zone, minute)
  const number = Math.floor(local / minutesPerDay)
  return { number, minutes: local - number * minutesPerDay }
}

function offsetAtMinute(zone: Zone, minute: EpochMinute): number {
  const number = Math.floor(minute / minutesPerDay)
  const before = offsetOfDay(zone, number)
  const after = offsetOfDay(zone, number + 1)
  return before === after || minute < jumpOn(zone, number, after) ? before : after
}

const jumps = new Map<string, EpochMinute>()

/** The first minute of a UTC day on which the offset is the new one; looked for once per jump. */
function jumpOn(zone: Zone, number: number, after: number): EpochMinute {
  const key = `${zone} ${number}`
  const known = jumps.get(key)
  if (known !== undefined) return known
  let old = number * minutesPerDay
  let jump = old + minutesPerDay
  while (jump - old > 1) {
    const middle = Math.floor((old + jump) / 2)
    if (offsetAt(zone, middle) === after) jump = middle
    else old = middle
  }
  jumps.set(key, jump)
  return jump
}

export function toWall(instant: Instant, zone: Zone): { readonly day: Day; readonly time: WallTime } {
  const { number, minutes } = wallAt(minuteOf(instant), zone)
  return { day: dayOf(number), time: wallTimeOf(minutes) }
}
