import type { EpochMinute } from '../time/instant.ts'
import type { Code } from './code.ts'
import type { Practitioner } from './practitioner.ts'
import type { Role } from './role.ts'
import type { Shift } from './roster.ts'

/** One stretch of somebody's time in whole minutes: a place held in this roster, or time around it that no change may touch. */
export type Held = {
  readonly from: EpochMinute
  readonly until: EpochMinute
  /** Null for another cooperative: it only says "not available". */
  readonly post: Code | null
  readonly role: Role | null
  /** The shift of this roster, and the place on it; null for time around the roster. */
  readonly shift: Shift | null
  readonly position: number
}

/** The line of one practitioner through a roster: what they hold and what lies around it, ordered by `from`. */
export type Row = { readonly practitioner: Practitioner; readonly held: readonly Held[] }
