import type { Region } from '../model/region.ts'
import { hoursOf } from '../rules/personal-maximum.ts'
import { type Held, isOurs, isStandby, type Line } from '../rules/line.ts'
import { nightOf } from '../rules/night.ts'
import { weekendDayOf } from '../rules/weekend-spread.ts'
import { holidayOn } from '../time/holidays.ts'

/** What is counted of somebody's duties in one roster, standby left out. */
export const measures = ['minutes', 'nights', 'weekendDays', 'holidays'] as const
export type Measure = (typeof measures)[number]

/** Real minutes of duty; nights (domain 3.4); duties that begin on a Saturday or Sunday; duties that begin on a holiday that counts. */
export type Load = Readonly<Record<Measure, number>>

/** What somebody carries, by the measures of the rules R10, R19 and R20. */
export function loadOf({ held }: Line, { zone, holidays }: Pick<Region, 'zone' | 'holidays'>): Load {
  const own = held.filter((one) => isOurs(one) && !isStandby(one))
  const isHoliday = ({ shift }: Held) => holidayOn(holidays, shift!.date, shift!.post)?.counts === true
  return {
    minutes: hoursOf(own),
    nights: own.filter((one) => nightOf(one, zone) !== null).length,
    weekendDays: own.filter((one) => weekendDayOf(one, zone) !== null).length,
    holidays: own.filter(isHoliday).length,
  }
}

/** How evenly something is spread: the least, the most, and the mean. */
export type Spread = { readonly least: number; readonly most: number; readonly mean: number }

export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return { least: 0, most: 0, mean: 0 }
  return { least: Math.min(...values), most: Math.max(...values), mean: values.reduce((sum, one) => sum + one, 0) / values.length }
}
