import type { Policy } from '../model/policy.ts'
import { overlaps } from '../time/interval.ts'
import { wallTimes } from '../says/moments.ts'
import { say } from '../says/say.ts'
import { type Held, isElsewhere, isOurs, isStandby } from './line.ts'
import { block, type RowRule } from './rule.ts'

/** Two stretches of one person, in order of `from`. */
type Pair = readonly [Held, Held]

/**
 * R01. Nobody has two duties at one moment, at whatever post, standby included. Where the cooperative lets standby coincide
 * with an active shift, standby and active duties are judged apart. Always a block. Time in other cooperatives is R03.
 */
export const noOverlap: RowRule = {
  id: 'R01',
  severity: block,
  reachDays: 0,
  check: ({ practitioner, held }, { policy, zone }) =>
    overlappingPairs(held.filter((one) => !isElsewhere(one)))
      .filter(([earlier, later]) => (isOurs(earlier) || isOurs(later)) && areJudgedTogether(earlier, later, policy))
      .map((pair) => ({
        ...sharedBy(pair),
        held: pair,
        cause: 'overlap',
        says: (asked) => say('overlap', { name: practitioner.name, other: wallTimes(otherOf(pair, asked), zone) }),
      })),
}

/** Standby and active duties of one person do not see each other where they may coincide. */
export const areJudgedTogether = (a: Held, b: Held, policy: Policy): boolean => !policy.mayOverlapStandby || isStandby(a) === isStandby(b)

/** Every two stretches that share a moment; `held` in order of `from`. */
function overlappingPairs(held: readonly Held[]): readonly Pair[] {
  const pairs: Pair[] = []
  let running: Held[] = []
  for (const later of held) {
    if (running.length > 0) running = running.filter((earlier) => earlier.until > later.from)
    for (const earlier of running) if (overlaps(earlier, later)) pairs.push([earlier, later])
    running.push(later)
  }
  return pairs
}

const sharedBy = ([a, b]: Pair) => ({ from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) })

/** The one of two that is not asked about; the earlier one when neither is. */
const otherOf = (pair: Pair, asked: Held | null): Held => (pair[0] === asked ? pair[1] : pair[0])
