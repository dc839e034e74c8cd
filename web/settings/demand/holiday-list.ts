import type { HolidaysChange } from '../../../api/domain/model/region-change.ts'
import type { Holiday } from '../../../api/domain/model/holiday.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import { holidaysOf } from '../../../api/domain/time/holidays.ts'

/** A holiday as somebody keeps it: a name of its own is the only one it has. */
const kept = ({ english: _, ...holiday }: Holiday): Holiday => holiday

const isSameHoliday = (a: Holiday, b: Holiday): boolean => a.date === b.date && a.post === b.post

/**
 * The change that makes these the holidays of a year. What the cooperative gave of other years stays, and so it is computed
 * for years about which nobody said anything.
 */
function yearChange(region: Region, year: number, list: readonly Holiday[]): HolidaysChange {
  const others = region.holidays.filter(({ date }) => Number(date.slice(0, 4)) !== year)
  const now = [...others, ...list.map(kept)].sort((a, b) => (`${a.date}${a.post ?? ''}` < `${b.date}${b.post ?? ''}` ? -1 : 1))
  return { entry: 'holidays', was: region.holidays, now }
}

/** The holidays of a year with one of them otherwise, gone (null) or new. */
export function withHoliday(region: Region, year: number, which: Holiday, change: Partial<Holiday> | null): HolidaysChange {
  const list = holidaysOf(region.holidays, year)
  if (change === null)
    return yearChange(
      region,
      year,
      list.filter((one) => !isSameHoliday(one, which)),
    )
  const isNew = !list.some((one) => isSameHoliday(one, which))
  if (isNew) return yearChange(region, year, [...list, { ...which, ...change }])
  return yearChange(
    region,
    year,
    list.map((one) => (isSameHoliday(one, which) ? { ...one, ...change } : one)),
  )
}
