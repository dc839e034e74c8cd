import type { Day, Instant, WallTime, Weekday } from '../time/instant.ts'
import type { Code } from './code.ts'
import type { HardKind } from './hard-kind.ts'
import type { Contract, Discipline, Role } from './role.ts'

/** What somebody said about working in an interval: graag, kan, liever niet, kan niet, geblokkeerd. */
export const marks = ['gladly', 'can', 'rather_not', 'cannot', 'blocked'] as const
export type Mark = (typeof marks)[number]

export type Availability = { readonly from: Instant; readonly until: Instant; readonly mark: Mark }

/**
 * The same said of every so many weeks ("nooit op woensdag"), on the local dates `[from, until)`; null is without end. Weeks
 * count from the Monday of `from`. From `start` to `end` on the wall clock; an end not after the start is the next day.
 */
export type RecurringMark = {
  readonly mark: Mark
  readonly weekdays: readonly Weekday[]
  readonly everyWeeks: number
  readonly start: WallTime
  readonly end: WallTime
  readonly from: Day
  readonly until: Day | null
}

/** Why somebody is exempt: no more is kept than a roster needs. Age, health (pregnancy too), learning the work, an agreement. */
export const exemptionReasons = ['age', 'health', 'learning', 'agreement'] as const
export type ExemptionReason = (typeof exemptionReasons)[number]

/** Rules about a person's line that may be agreed not to count for one of them. */
export const exemptRules = ['R02', 'R19', 'R20', 'R27', 'R28'] as const
export type ExemptRule = (typeof exemptRules)[number]

/**
 * An exemption (vrijstelling) on the local dates `[from, until)`, null without end on that side: from a kind of hard hours,
 * which the person then does not work (R12), or from a rule, which then says nothing about them.
 */
export type Exemption = {
  readonly of: HardKind | ExemptRule
  readonly reason: ExemptionReason
  readonly from: Day | null
  readonly until: Day | null
}

/** Reported sick (ziek gemeld): not present from `from` until `until`; null is until further notice. */
export type Sickness = { readonly id: string; readonly from: Instant; readonly until: Instant | null }

/** A diploma, registration or insurance with the local dates `[from, until)` on which it holds (R21). */
export type Credential = { readonly kind: string; readonly number?: string; readonly from: Day | null; readonly until: Day | null }

/** Own surgery hours (spreekuur) in a practice (R27, R28). */
export type Surgery = { readonly practice: Code; readonly weekday: Weekday; readonly start: WallTime; readonly end: WallTime }

/** A person in one cooperative, of any discipline. */
export type Practitioner = {
  readonly code: Code
  readonly name: string
  readonly discipline: Discipline
  readonly contract: Contract
  /** Roles this person may work. */
  readonly roles: readonly Role[]
  readonly practice?: Code
  readonly email?: string
  readonly phone?: string
  readonly big?: string
  readonly minHours?: number
  readonly maxHours?: number
  readonly maxNights?: number
  /** In service on the local dates `[from, until)`; after it the person has left. */
  readonly from: Day | null
  readonly until: Day | null
  readonly sickness: readonly Sickness[]
  readonly availability: readonly Availability[]
  readonly recurring: readonly RecurringMark[]
  readonly exemptions: readonly Exemption[]
  readonly credentials: readonly Credential[]
  readonly surgery: readonly Surgery[]
}

/** A BIG number as it is compared: its digits, or null where none were entered. */
export const bigOf = (big: string | null | undefined): string | null => big?.replace(/\D/g, '') || null
