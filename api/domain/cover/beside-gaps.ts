import { sameCode } from '../model/code.ts'
import type { Finding, FindingCause } from '../model/finding.ts'
import { overlaps } from '../time/interval.ts'
import { isClosureCause } from './causes.ts'
import type { Gap } from './gap.ts'

/** Findings on cover that leaves a hole where the practice would have been open. */
const ofHoles: readonly (FindingCause | undefined)[] = ['cover-closed', 'cover-circular', 'cover-ends', 'cover-ended']

/**
 * What the rules say of the daytime side beside the gaps, in order of time: a hole that broken cover leaves is a gap already,
 * with its own cause, and is told once.
 */
export function besideGaps(findings: readonly Finding[], gaps: readonly Gap[]): readonly Finding[] {
  const holes = gaps.filter((gap) => isClosureCause(gap.cause))
  const isGap = (finding: Finding) =>
    ofHoles.includes(finding.cause) &&
    holes.some((gap) => 'practice' in gap.where && sameCode(gap.where.practice, finding.who) && overlaps(gap, finding))
  return findings.filter((finding) => !isGap(finding)).sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
