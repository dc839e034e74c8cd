import type { Day, Instant, WallTime } from '../time/instant.ts'
import type { Zone } from '../time/zone.ts'
import type { Code } from './code.ts'
import type { Discipline, Role } from './role.ts'

export type RosterId = string
export type ShiftId = string
export type AssignmentId = string
/** Rises by one with every order that was applied; the head of a roster. */
export type RosterVersion = number

/**
 * One role at one post from one wall time to another, needing `needed` people. Intent (`date`, `start`, `end`) and fact
 * (`from`, `until`) are both kept; it belongs to the roster of its local start date.
 */
export type Shift = {
  readonly id: ShiftId
  readonly post: Code
  readonly role: Role
  readonly date: Day
  readonly start: WallTime
  readonly end: WallTime
  readonly from: Instant
  readonly until: Instant
  readonly needed: number
  /** Why `needed` was changed by hand; a shift that needs nobody for a reason is no gap. */
  readonly reason?: string
}

/** One practitioner on one place of a shift, for all of it or a part. */
export type Assignment = {
  readonly id: AssignmentId
  readonly shift: ShiftId
  /** Counts from 1; above the shift's `needed` it is an extra holder. */
  readonly position: number
  readonly practitioner: Code
  readonly from: Instant
  readonly until: Instant
  /** Binds filling, repairs and bulk actions, not a hand. */
  readonly locked: boolean
}

/** One of the places a shift asks for. */
export type Place = { readonly shift: ShiftId; readonly position: number }

/** Who may be named in a roster. */
export type RosterPractitioner = { readonly code: Code; readonly name: string; readonly discipline: Discipline }

/** Time of a practitioner that no change of this roster may touch: duties in the rosters before and after, duties elsewhere. */
export type Busy = {
  readonly practitioner: Code
  readonly from: Instant
  readonly until: Instant
  /** Absent for another cooperative: it only says "not available". */
  readonly post?: Code
  readonly role?: Role
}

/** Time taken in another cooperative, by the BIG number that was entered there. */
export type BusyNumber = { readonly big: string; readonly from: Instant; readonly until: Instant }

/**
 * A cooperative's duties on the local dates `[from, until)`, all posts. An immutable value: shifts are ordered by
 * `from`, then post, role and id; assignments by shift order, then position and `from`; touching pieces of one
 * practitioner on one place are one assignment. Equal rosters are equal JSON.
 */
export type Roster = {
  readonly id: RosterId
  readonly version: RosterVersion
  readonly from: Day
  readonly until: Day
  readonly zone: Zone
  readonly shifts: readonly Shift[]
  readonly assignments: readonly Assignment[]
  readonly practitioners: readonly RosterPractitioner[]
  /** Sixteen weeks before and four after, and busy times elsewhere (house: margins). */
  readonly around: readonly Busy[]
}
