import { findGaps, type GapWatch, watchGaps } from '../../api/domain/cover/gaps.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Assignment, ShiftId } from '../../api/domain/model/roster.ts'
import type { Staffing } from '../../api/domain/model/staffing.ts'
import type { Interval } from '../../api/domain/time/interval.ts'
import { chanceOf } from '../oracles/chance.ts'
import { demoStaffing } from '../demo/demo-staffing.ts'
import { cpuMilliseconds, median, type Report } from './figure.ts'

export const figures = ['gaps.cold.mid', 'gaps.cold.large', 'gaps.incremental.mid'] as const

/** Runs that are not counted: meanwhile the compiler still works on the code, on threads whose time is counted too. */
const warmUps = 30

/** Gap search over the half-year of an invented cooperative: from scratch, and after one change. */
export async function bench(report: Report): Promise<void> {
  for (const size of ['mid', 'large'] as const) {
    const { region, staffing, season } = demoStaffing(size)
    const gaps = findGaps(region, staffing, season).length
    const cold: number[] = []
    for (let run = 0; run < warmUps + 15; run++) {
      const { freshRegion, freshStaffing } = asNew(region, staffing)
      cold.push(await cpuMilliseconds(() => findGaps(freshRegion, freshStaffing, season)))
    }
    report({
      bench: `gaps.cold.${size}`,
      metric: `cpu for ${gaps} gaps, of 15 runs after ${warmUps}`,
      value: median(cold.slice(warmUps)),
      unit: 'ms',
    })
    if (size === 'mid')
      report({ bench: 'gaps.incremental.mid', metric: 'cpu per change', value: await incremental(region, staffing, season), unit: 'ms' })
  }
}

/** The same cooperative as values nobody has looked at before: what is remembered per value is not known of these. */
function asNew(region: Region, staffing: Staffing) {
  const copied = <T extends object>(list: readonly T[]): T[] => list.map((each) => ({ ...each }))
  return {
    freshRegion: {
      ...region,
      holidays: [...region.holidays],
      practices: copied(region.practices),
      practitioners: copied(region.practitioners),
    } satisfies Region,
    freshStaffing: { ...staffing, shifts: copied(staffing.shifts), assignments: copied(staffing.assignments) } satisfies Staffing,
  }
}

/** One change is far below the clock's step, so a hundred are timed together; the median of the hundreds counts. */
async function incremental(region: Region, staffing: Staffing, season: Interval): Promise<number> {
  const steps = changesOf(staffing, 800)
  let watch: GapWatch = watchGaps(region, staffing)
  watch.gaps(season)
  const spent: number[] = []
  for (let first = 0; first < steps.length; first += 100) {
    const batch = steps.slice(first, first + 100)
    const total = await cpuMilliseconds(() => {
      for (const { next, touched } of batch) {
        watch = watch.after(next, touched)
        watch.gaps(season)
      }
    })
    spent.push(total / batch.length)
  }
  return median(spent.slice(1))
}

/** Somebody leaves a place, somebody comes, as an editor would do it. */
function changesOf(staffing: Staffing, count: number): readonly { readonly next: Staffing; readonly touched: readonly ShiftId[] }[] {
  const chance = chanceOf(1)
  let { assignments } = staffing
  const steps: { next: Staffing; touched: readonly ShiftId[] }[] = []
  let taken: Assignment | null = null
  for (let step = 0; step < count; step++) {
    const back: Assignment | null = taken
    const gone: Assignment = back ?? chance.pick(assignments)
    assignments = back ? [...assignments, back] : assignments.filter((each) => each !== gone)
    taken = back ? null : gone
    steps.push({ next: { ...staffing, assignments }, touched: [gone.shift] })
  }
  return steps
}
