import type { Code } from '../model/code.ts'
import type { FindingCause, Says } from '../model/finding.ts'
import type { Role } from '../model/role.ts'
import type { ShiftId } from '../model/roster.ts'
import type { Instant } from '../time/instant.ts'
import type { Cause, GapOwner } from './causes.ts'

/** The first three are holes; the others are filled places with a problem. */
export const gapKinds = ['open', 'short', 'uncovered', 'rule', 'unqualified', 'at-risk', 'wish'] as const
export type GapKind = (typeof gapKinds)[number]

/**
 * A hole in the cover, whole: `open` (nobody present) and `short` (fewer than needed) lie within one shift of a post,
 * `uncovered` is a stretch in which nobody answers for a practice. Same gap, same id, on every call.
 */
export type Gap = {
  readonly id: string
  readonly kind: GapKind
  readonly where: { readonly post: Code } | { readonly practice: Code }
  readonly role?: Role
  readonly shift?: ShiftId
  readonly from: Instant
  readonly until: Instant
  readonly needed: number
  readonly present: number
  /** Why nobody is there; of a problem, what the rule objects to. */
  readonly cause: Cause | FindingCause
  readonly owner: GapOwner
  /** The last safe moment to act: the start minus the lead of the post, for a practice minus that of the policy. */
  readonly decideBefore: Instant
  /** Practitioners whom no rule of level `block` keeps from the whole gap (cover/free-hands.ts). */
  readonly candidates: number
  /** Of a problem: who holds the place, and what the gravest rule says of it. */
  readonly practitioner?: Code
  readonly says?: Says
}

/** How much is missing: people of a shift, one for a practice. Headline counts add these. */
export const missingIn = (gap: Gap): number => (gap.kind === 'uncovered' ? 1 : gap.needed - gap.present)
