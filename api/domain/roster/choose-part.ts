import type { ShiftId } from '../model/roster.ts'
import { overlaps } from '../time/interval.ts'
import type { Difference } from './diff.ts'

/**
 * The shifts that must be published with those chosen: whoever is new on a chosen one leaves another at that time, and
 * readers would otherwise see that person in two places.
 */
export function withPartners(differences: readonly Difference[], chosen: ReadonlySet<ShiftId>): ReadonlySet<ShiftId> {
  const holders = differences.filter((one) => one.kind === 'holder')
  const together = new Set(chosen)
  const waiting = holders.filter((one) => together.has(one.shift.id))
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { after } = one
    const left = after === null ? [] : holders.filter((other) => other.before === after && overlaps(other, one!))
    for (const { shift } of left) {
      if (together.has(shift.id)) continue
      together.add(shift.id)
      waiting.push(...holders.filter((other) => other.shift.id === shift.id))
    }
  }
  return together
}
