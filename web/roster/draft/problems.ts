import type { Gap } from '../../../api/domain/cover/gap.ts'
import { gapsOfProblems, problemOf } from '../../../api/domain/cover/problems.ts'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Staffing } from '../../../api/domain/model/staffing.ts'

/**
 * Problems on filled places that the grid marks, in the form of gaps, so that one list walks them all. Who is sick or gone is
 * a hole already; a wish has no mark.
 */
export function problemGapsOf(findings: readonly Finding[], staffing: Staffing, region: Region): readonly Gap[] {
  const problems = findings.map(problemOf).filter(({ kind }) => kind === 'rule' || kind === 'unqualified')
  return problems.length === 0 ? [] : gapsOfProblems(region, staffing, problems)
}

/** Both lists as one, by the last moment to act. A gap that says the same as before keeps its identity, so that its line stays. */
export function mergeGaps(before: readonly Gap[], ...lists: readonly (readonly Gap[])[]): readonly Gap[] {
  const known = new Map(before.map((gap) => [gap.id, gap]))
  return lists
    .flat()
    .map((gap) => {
      const old = known.get(gap.id)
      return old && saysTheSame(old, gap) ? old : gap
    })
    .sort((a, b) => order(a.decideBefore, b.decideBefore) || order(a.from, b.from) || order(a.id, b.id))
}

const saysTheSame = (a: Gap, b: Gap): boolean =>
  a.present === b.present &&
  a.needed === b.needed &&
  a.candidates === b.candidates &&
  a.until === b.until &&
  a.cause === b.cause &&
  a.practitioner === b.practitioner &&
  a.says?.nl === b.says?.nl

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
