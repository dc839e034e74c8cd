import { findGaps } from '../../api/domain/cover/gaps.ts'
import { candidatesFor } from '../../api/domain/roster/candidates.ts'
import { demoStaffing } from '../demo/demo-staffing.ts'
import { cpuMilliseconds, median, type Report } from './figure.ts'

export const figures = ['candidates.420'] as const

/** Rounds over all gaps that are not counted: meanwhile the compiler still works on the code. */
const warmUps = 2
const rounds = 5

/** The ranking of everybody of the large cooperative for one open place, its other gaps weighed along; the roster stands. */
export async function bench(report: Report): Promise<void> {
  const { region, roster, staffing, season } = demoStaffing('large')
  const gaps = findGaps(region, { ...staffing, around: roster.around }, season).filter((gap) => gap.shift !== undefined)
  const shifts = new Map(roster.shifts.map((shift) => [shift.id, shift]))
  const spent: number[] = []
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const gap of gaps) {
      const cost = await cpuMilliseconds(() => candidatesFor(roster, region, shifts.get(gap.shift!)!, 1, { part: gap, gaps }))
      if (round >= warmUps) spent.push(cost)
    }
  }
  report({ bench: 'candidates.420', metric: `cpu per ranking of ${region.practitioners.length} people`, value: median(spent), unit: 'ms' })
}
