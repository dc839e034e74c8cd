import type { RuleId } from '../rules/rule-id.ts'
import type { Instant } from '../time/instant.ts'
import type { Code } from './code.ts'
import type { Level } from './policy.ts'
import type { ShiftId } from './roster.ts'

/** A sentence in both languages of the product; B1, facts first, the rule's own number second. */
export type Says = { readonly nl: string; readonly en: string }

/** What lies behind a finding, for counts per reason and for telling apart what one rule says; each in one rule. */
export const findingCauses = [
  'overlap',
  'rest',
  'elsewhere',
  'hours',
  'nights',
  'blocked',
  'sick',
  'cannot',
  'rather-not',
  'exempt',
  'night-run',
  'weekends',
  'role',
  'left',
  'not-in-service',
  'credential',
  'short',
  'nobody',
  'seam',
  'cover-closed',
  'cover-circular',
  'cover-load',
  'cover-long',
  'cover-ends',
  'cover-ended',
  'both-away',
  'surgery',
  'stretch',
  'shift-length',
  'daily-rest',
  'day-hours',
  'week-hours',
  'average-hours',
  'night-count',
  'standby-days',
] as const
export type FindingCause = (typeof findingCauses)[number]

/** What a rule has to say about somebody or some place, in `[from, until)`. Neither an error nor a refusal. */
export type Finding = {
  readonly rule: RuleId
  readonly level: Level
  /** A `block` or `warn` that a coordinator may pass with a reason. */
  readonly mayOverride: boolean
  readonly cause?: FindingCause
  /** The practitioner, post or practice it is about. */
  readonly who: Code
  readonly from: Instant
  readonly until: Instant
  /** The shifts that together cause it, earliest first. */
  readonly shifts: readonly ShiftId[]
  readonly says: Says
}
