import { addDays, type Day, dayNumber, type EpochMinute, type WallTime, weekdayOf } from '../../api/domain/time/instant.ts'
import { toMinute, wallAt, type Zone } from '../../api/domain/time/zone.ts'

/** A local day on the time axis, in real minutes from the start of the picture: 25 hours wide when the clock goes back. */
export type AxisDay = {
  readonly day: Day
  readonly start: number
  readonly length: number
  /** Where the clock jumps on a day of 23 or 25 hours: 02:00 or 03:00 on the wall in Europe. */
  readonly jumpsAt: number
  /** When the night ends and begins on this day: 08:00 and 23:00 on the wall. */
  readonly nightEnds: number
  readonly nightBegins: number
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}
export type Axis = { readonly from: EpochMinute; readonly until: EpochMinute; readonly length: number; readonly days: readonly AxisDay[] }

export type LineZoom = 'month' | 'week' | 'day'

/** The hours that are named on the axis; a month has no room for them. */
const ticksOf: Readonly<Record<LineZoom, readonly WallTime[]>> = {
  month: [],
  week: ['08:00', '17:00', '23:00'],
  day: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`),
}

const daysIn = (first: Day, zoom: LineZoom): number =>
  zoom === 'month' ? dayNumber(startOfLine(addDays(first, 31), 'month')) - dayNumber(first) : zoom === 'week' ? 7 : 1

/** The axis never repeats or skips a pixel: all lengths are elapsed minutes. */
export function axisOf(first: Day, zoom: LineZoom, zone: Zone): Axis {
  const count = daysIn(first, zoom)
  const from = toMinute(first, '00:00', zone)
  const days = Array.from({ length: count }, (_, index): AxisDay => {
    const day = addDays(first, index)
    const start = toMinute(day, '00:00', zone)
    const length = toMinute(addDays(day, 1), '00:00', zone) - start
    const ticks = ticksOf[zoom].map((time) => ({
      at: toMinute(day, time, zone) - from,
      label: String(Number(time.slice(0, 2))),
    }))
    return {
      day,
      start: start - from,
      length,
      jumpsAt: jumpOf(start, length, zone) - from,
      nightEnds: toMinute(day, '08:00', zone) - from,
      nightBegins: toMinute(day, '23:00', zone) - from,
      ticks,
    }
  })
  const until = toMinute(addDays(first, count), '00:00', zone)
  return { from, until, length: until - from, days }
}

/** The minute at which the wall clock moves, its start where it does not. */
function jumpOf(start: EpochMinute, length: number, zone: Zone): EpochMinute {
  for (let hour = 1; length !== 1440 && hour * 60 < length; hour++) {
    const [before, after] = [wallAt(start + (hour - 1) * 60, zone).minutes, wallAt(start + hour * 60, zone).minutes]
    if (after - before !== 60) return start + hour * 60
  }
  return start
}

/** The first day of the picture a day lies in: of its month, its week, or itself. */
export function startOfLine(day: Day, zoom: LineZoom): Day {
  if (zoom === 'month') return `${day.slice(0, 8)}01`
  return zoom === 'week' ? addDays(day, 1 - weekdayOf(day)) : day
}

/** The first day of the picture so many steps further. */
export function stepped(day: Day, zoom: LineZoom, by: number): Day {
  const first = startOfLine(day, zoom)
  if (zoom !== 'month') return addDays(first, by * daysIn(first, zoom))
  return by < 0 ? startOfLine(addDays(first, -1), zoom) : addDays(first, daysIn(first, zoom))
}

export const percent = (axis: Axis, minutes: number): string => `${((minutes / axis.length) * 100).toFixed(4)}%`
