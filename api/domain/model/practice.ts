import type { Day, Instant, WallTime, Weekday } from '../time/instant.ts'
import type { Code } from './code.ts'

/** When a practice answers its urgent line on a weekday; `close` may be 24:00. */
export type Hours = { readonly weekday: Weekday; readonly open: WallTime; readonly close: WallTime }

/** Which post answers for a practice outside its hours, on the local dates `[from, until)`; null is without end (R41). */
export type Link = {
  readonly post: Code
  readonly nightPost: Code | null
  readonly nightFrom: WallTime
  readonly nightUntil: WallTime
  readonly from: Day | null
  readonly until: Day | null
}

/** A practice that is closed for a while, and who answers meanwhile (waarneming). Order in the list is file order. */
export type Closure = {
  readonly id: string
  readonly from: Instant
  readonly until: Instant
  /** What was written, in local time: a date, through that day as `until`, or a date with a time. */
  readonly intent?: { readonly from: string; readonly until: string }
  readonly reason?: string
  readonly coverPractice: Code | null
  /** The first instant at which the cover agreement no longer holds; null is without end (R26). */
  readonly agreementUntil: Instant | null
  /** The same as it was written, as in `intent`. */
  readonly agreementIntent?: string
}

/** A daytime practice (dagpraktijk). Without `hours` its times are unknown and it never counts as covered. */
export type Practice = {
  readonly code: Code
  readonly name: string
  /** Registered patients (patienten op naam). */
  readonly patients: number
  readonly place?: string
  readonly neighbourhood?: string
  readonly municipality?: string
  readonly phone?: string
  readonly links: readonly Link[]
  readonly hours: readonly Hours[]
  readonly closures: readonly Closure[]
}
