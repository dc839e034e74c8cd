import type { Code } from '../model/code.ts'
import type { Finding, FindingCause, Says } from '../model/finding.ts'
import type { Level, Policy } from '../model/policy.ts'
import type { Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import type { Held, Row } from '../model/row.ts'
import { type EpochMinute, instantOf } from '../time/instant.ts'
import type { RuleId } from './rule-id.ts'

/** How hard a rule speaks, and whether a coordinator may pass it with a reason ("(O)" in the field's list). */
export type Severity = { readonly level: Level; readonly mayOverride: boolean }

export const block: Severity = { level: 'block', mayOverride: false }
export const blockUnlessReason: Severity = { level: 'block', mayOverride: true }
export const warn: Severity = { level: 'warn', mayOverride: true }
export const prefer: Severity = { level: 'prefer', mayOverride: false }
export const info: Severity = { level: 'info', mayOverride: false }

/** What rules look things up in; made once per region value. */
export type RuleContext = {
  readonly region: Region
  readonly policy: Policy
  readonly practices: ReadonlyMap<Code, Practice>
}

/** A rule about one practitioner's line. It says what is so; how hard it speaks is `severity`, unless the cooperative sets it. */
export type RowRule = {
  readonly id: RuleId
  readonly severity: Severity
  /** The law, in one line, for settings pages and the log. */
  readonly law: Says
  readonly check: (row: Row, context: RuleContext) => readonly Objection[]
}

/** What a row rule objects to, before the cooperative's setting is applied. */
export type Objection = {
  readonly from: EpochMinute
  readonly until: EpochMinute
  /** What together causes it, earliest first. */
  readonly held: readonly Held[]
  readonly cause: FindingCause
  readonly says: Says
  /** Where one rule speaks softer about one thing than about another; a setting leaves it alone, `off` silences it. */
  readonly softer?: Severity
}

/** Rules no cooperative may soften. */
const fixed: ReadonlySet<RuleId> = new Set<RuleId>(['R01', 'R21'])

/**
 * How hard a rule speaks in a cooperative, null when it is off. Any rule but R01 and R21 may be set to off, to warn, or to
 * block with `mayOverride`; unset it keeps its own severity.
 */
export function severityOf(id: RuleId, own: Severity, policy: Policy): Severity | null {
  const setting = fixed.has(id) ? undefined : policy.settings[id]
  if (setting === undefined) return own
  if (setting === 'off') return null
  return setting === 'warn' ? warn : blockUnlessReason
}

/** A row rule's findings in this cooperative. */
export function findingsOfRule(rule: RowRule, row: Row, context: RuleContext): readonly Finding[] {
  const severity = severityOf(rule.id, rule.severity, context.policy)
  if (!severity) return []
  return rule.check(row, context).map((objection) => ({
    rule: rule.id,
    ...(objection.softer ?? severity),
    cause: objection.cause,
    who: row.practitioner.code,
    from: instantOf(objection.from),
    until: instantOf(objection.until),
    shifts: [...new Set(objection.held.flatMap((held) => (held.shift ? [held.shift.id] : [])))],
    says: objection.says,
  }))
}
