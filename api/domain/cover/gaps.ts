import type { Region } from '../model/region.ts'
import type { ShiftId } from '../model/roster.ts'
import type { Staffing } from '../model/staffing.ts'
import type { Interval } from '../time/interval.ts'
import { spanAround } from './coverage.ts'
import { type Duties, dutiesAfter, dutiesOf } from './duties.ts'
import type { Gap } from './gap.ts'
import { gapsIn, holdersOf, type Search, searchAfter, searchOver, touchedShifts } from './search.ts'
import { indexOf, reindex, type StaffingIndex } from './staffing-index.ts'

/** The gaps of a staffing, kept so that a change costs only what it touches. An immutable value, as a roster is. */
export type GapWatch = {
  /** Every gap that touches the interval, whole, most urgent first. */
  readonly gaps: (interval: Interval) => readonly Gap[]
  /** The gaps of a staffing that differs in the touched shifts only, with the same time around; equal to starting afresh. */
  readonly after: (next: Staffing, touched: readonly ShiftId[]) => GapWatch
}

/** Every staffing gap and every hole in the line of a practice that touches the interval, whole, most urgent first. */
export const findGaps = (region: Region, staffing: Staffing, interval: Interval): readonly Gap[] =>
  watchGaps(region, staffing).gaps(interval)

export function watchGaps(region: Region, staffing: Staffing): GapWatch {
  const index = indexOf(staffing)
  return watchOver(region, index, dutiesOf(index), null)
}

/** `known` is the search over the widest interval asked so far. */
function watchOver(region: Region, index: StaffingIndex, duties: Duties, known: Search | null): GapWatch {
  let search = known
  return {
    gaps(interval) {
      const span = spanAround(interval)
      if (!search || span.from < search.span.from || search.span.until < span.until) search = searchOver(region, index, span)
      return gapsIn(region, duties, search, span)
    },
    after(next, touchedIds) {
      const touched = new Set(touchedIds)
      const indexAfter = reindex(index, next, touched)
      const changed = [...touchedShifts(index, touched), ...touchedShifts(indexAfter, touched)]
      const people = holdersOf(changed)
      const dutiesNow = dutiesAfter(indexAfter, duties, touched, people)
      const change = { touched, changed, people, dutiesBefore: duties, dutiesAfter: dutiesNow }
      const searchNow = search && searchAfter(region, index, indexAfter, search, change)
      return watchOver(region, indexAfter, dutiesNow, searchNow)
    },
  }
}
