import type { Day, Instant, WallTime } from '../time/instant.ts'
import type { Fold } from '../time/zone.ts'
import type { Code } from './code.ts'
import type { Role } from './role.ts'
import type { AssignmentId, Place, ShiftId } from './roster.ts'

type Part = { readonly from?: Instant; readonly until?: Instant; readonly fold?: Fold }

/** Puts a practitioner on a place, or on a part of it. `was` holds all of that part now; null when nobody holds any of it. `tail` names the rest of a holder cut in two. */
export type PlaceChange = Place &
  Part & {
    readonly do: 'place'
    readonly id?: AssignmentId
    readonly tail?: AssignmentId
    readonly practitioner: Code
    readonly was: Code | null
    /** Why a rule may be passed. */
    readonly override?: string
  }

/** Empties a place, or a part of it. */
export type ClearChange = Place & Part & { readonly do: 'clear'; readonly tail?: AssignmentId; readonly was: Code }

/** Lets the holders of two places change seats; either may be empty. */
export type ExchangeChange = {
  readonly do: 'exchange'
  readonly a: Place
  readonly b: Place
  readonly was: readonly [Code | null, Code | null]
  readonly override?: string
}

export type LockChange = Place & { readonly do: 'lock' | 'unlock' }

export type AddShiftChange = {
  readonly do: 'add-shift'
  readonly id?: ShiftId
  readonly post: Code
  readonly role: Role
  readonly date: Day
  readonly start: WallTime
  readonly end: WallTime
  readonly needed: number
  readonly fold?: Fold
}

/** The inverse of `add-shift`: only while the shift is empty and was never published. */
export type RemoveShiftChange = { readonly do: 'remove-shift'; readonly shift: ShiftId }

export type RetimeChange = {
  readonly do: 'retime'
  readonly shift: ShiftId
  readonly start: WallTime
  readonly end: WallTime
  readonly was: { readonly start: WallTime; readonly end: WallTime }
  readonly fold?: Fold
}

/** Changes how many people a shift needs; 0 with a reason is no gap. */
export type NeededChange = {
  readonly do: 'needed'
  readonly shift: ShiftId
  readonly needed: number
  readonly reason: string
  readonly was: number
}

/** A plain, invertible order about one place or shift of a roster. */
export type RosterChange = (
  | PlaceChange
  | ClearChange
  | ExchangeChange
  | LockChange
  | AddShiftChange
  | RemoveShiftChange
  | RetimeChange
  | NeededChange
) & { readonly reason?: string }

/** What a person did, where the changes alone would not say it. */
export const commands = ['paste', 'fill', 'repeat', 'bulk', 'move', 'sick', 'repair', 'import', 'restore', 'scenario'] as const
export type Command = (typeof commands)[number]

/** What a person asks of a roster: these changes, whole or not at all. */
export type ChangeOrder = {
  readonly basedOn: number
  readonly changes: readonly RosterChange[]
  /** Holds for every change that brings none of its own; a started or past shift is only corrected with one. */
  readonly reason?: string
  /** What whoever asks calls this step, a UUID; one is made where it is absent. */
  readonly step?: string
  /** An own step that this one takes back; taking back such a step does it again. */
  readonly undoes?: string
  readonly command?: Command
}
