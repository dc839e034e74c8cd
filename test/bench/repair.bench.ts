import { findGaps } from '../../api/domain/cover/gaps.ts'
import { findRepairs } from '../../api/domain/roster/repairs/find-repairs.ts'
import { groundOf } from '../../api/domain/roster/repairs/ground.ts'
import type { Hole } from '../../api/domain/roster/repairs/repair.ts'
import { demoStaffing } from '../demo/demo-staffing.ts'
import { cpuMilliseconds, median, type Report } from './figure.ts'

export const figures = ['repair.two'] as const

const now = '2026-11-16T10:00:00Z'
const warmUps = 6
const mostHoles = 20

/** The search for repairs of two moves over the half-year of the large cooperative: one hole after the other, the ground made anew for each. */
export async function bench(report: Report): Promise<void> {
  const { region, roster, staffing, season } = demoStaffing('large')
  const holes = findGaps(region, { ...staffing, around: roster.around }, season).flatMap((gap): readonly Hole[] => {
    if (gap.shift === undefined || gap.from <= now) return []
    const taken = new Set(roster.assignments.filter((one) => one.shift === gap.shift).map((one) => one.position))
    let position = 1
    while (taken.has(position)) position++
    return [{ shift: gap.shift, position, from: gap.from, until: gap.until, was: null }]
  })
  const spent: number[] = []
  let found = 0
  for (const hole of [...holes.slice(0, warmUps), ...holes.slice(0, mostHoles)]) {
    // A roster nobody has looked at yet, as after every change.
    const fresh = { ...roster }
    spent.push(
      await cpuMilliseconds(() => {
        found += findRepairs(groundOf(fresh, region, now), hole, { moves: 2, most: 8 }).length
      }),
    )
  }
  const counted = spent.slice(warmUps)
  report({
    bench: 'repair.two',
    metric: `cpu per search, ${found} repairs found, slowest ${Math.round(Math.max(...counted))}`,
    value: median(counted),
    unit: 'ms',
  })
}
