import { addDays, type Day, type EpochMinute, weekdayOf } from '../../api/domain/time/instant.ts'
import { toMinute, type Zone } from '../../api/domain/time/zone.ts'

/** A local day on the time axis, in real minutes from the start of the picture: 25 hours wide when the clock goes back. */
export type AxisDay = {
  readonly day: Day
  readonly start: number
  readonly length: number /** When the night ends and begins on this day: 08:00 and 23:00 on the wall. */
  readonly nightEnds: number
  readonly nightBegins: number
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}
export type Axis = { readonly from: EpochMinute; readonly until: EpochMinute; readonly length: number; readonly days: readonly AxisDay[] }

export type LineZoom = 'week' | 'day'

const weekTicks = ['08:00', '17:00', '23:00']
const dayTicks = Array.from({ length: 12 }, (_, index) => `${String(index * 2).padStart(2, '0')}:00`)

/** The axis never repeats or skips a pixel: all lengths are elapsed minutes. */
export function axisOf(first: Day, zoom: LineZoom, zone: Zone): Axis {
  const count = zoom === 'week' ? 7 : 1
  const from = toMinute(first, '00:00', zone)
  const days = Array.from({ length: count }, (_, index): AxisDay => {
    const day = addDays(first, index)
    const start = toMinute(day, '00:00', zone)
    const length = toMinute(addDays(day, 1), '00:00', zone) - start
    const ticks = (zoom === 'week' ? weekTicks : dayTicks).map((time) => ({
      at: toMinute(day, time, zone) - from,
      label: String(Number(time.slice(0, 2))),
    }))
    return {
      day,
      start: start - from,
      length,
      nightEnds: toMinute(day, '08:00', zone) - from,
      nightBegins: toMinute(day, '23:00', zone) - from,
      ticks,
    }
  })
  const until = toMinute(addDays(first, count), '00:00', zone)
  return { from, until, length: until - from, days }
}

export const startOfLine = (day: Day, zoom: LineZoom): Day => (zoom === 'week' ? addDays(day, 1 - weekdayOf(day)) : day)

export const percent = (axis: Axis, minutes: number): string => `${((minutes / axis.length) * 100).toFixed(4)}%`
