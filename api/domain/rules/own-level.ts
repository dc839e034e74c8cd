import { gapRules } from './gap-rules.ts'
import { rowRules } from './index.ts'
import { blockUnlessReason, type Severity, warn } from './rule.ts'
import type { RuleId } from './rule-id.ts'

/** How hard a rule speaks where a cooperative says nothing of it; R25 and R26 stand in cover/day-cover.ts. */
export function ownSeverityOf(id: RuleId): Severity {
  if (id === 'R26') return warn
  return [...rowRules, ...gapRules].find((rule) => rule.id === id)?.severity ?? blockUnlessReason
}
