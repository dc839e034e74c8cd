import type { Gap } from '../cover/gap.ts'
import type { Finding } from '../model/finding.ts'
import { demandCover } from './demand-cover.ts'
import { handOverSeam } from './hand-over-seam.ts'
import { type GapRule, type RuleContext, severityOf } from './rule.ts'
import { somebodyAlways } from './somebody-always.ts'

/** The rules about posts and practices; each speaks about a gap that cover/ has found. R25 and R26 are in cover/day-cover.ts. */
export const gapRules = [demandCover, somebodyAlways, handOverSeam] as const satisfies readonly GapRule[]

/** What the rules R22, R23 and R24 say about gaps, for publication. */
export function checkGaps(gaps: readonly Gap[], context: RuleContext): readonly Finding[] {
  return gaps.flatMap((gap) =>
    gapRules.flatMap((rule): Finding[] => {
      const told = rule.check(gap, context)
      const severity = told && severityOf(rule.id, told.severity ?? rule.severity, context.policy)
      if (!told || !severity) return []
      const who = 'post' in gap.where ? gap.where.post : gap.where.practice
      const shifts = gap.shift === undefined ? [] : [gap.shift]
      return [{ rule: rule.id, ...severity, cause: told.cause, who, from: gap.from, until: gap.until, shifts, says: told.says }]
    }),
  )
}
