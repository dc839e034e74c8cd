import type { ClearChange, PlaceChange, RosterChange } from '../../model/change.ts'
import type { Code } from '../../model/code.ts'
import type { Says } from '../../model/finding.ts'
import type { Assignment, Place, Roster, Shift } from '../../model/roster.ts'
import { ok, type Refusal, type Result, refuse, refuseField } from '../../refusal.ts'
import type { Instant } from '../../time/instant.ts'
import type { Interval } from '../../time/interval.ts'
import type { ToldRoster } from '../../says/changes.ts'
import { orderConflicts, orderFaults } from '../../says/order-faults.ts'
import { otherThan } from '../pieces.ts'
import { piecesOf, shiftOf } from '../roster.ts'

/**
 * What can be done with a change. `apply` never makes an id: whoever makes the change does. `invert` is asked of the
 * roster before it and gives the changes that bring back exactly that roster, ids included.
 */
export type Deed = {
  readonly apply: (roster: Roster) => Result<Roster>
  readonly invert: (before: Roster) => readonly RosterChange[]
  readonly describe: (roster: ToldRoster) => Says
}

export const noSuchShift = refuse({ code: 'not-found' })

/** A `was` that no longer holds: who holds the place instead. */
export const conflict = (roster: Roster, place: Place, holder: Code | null, says: Says): Result<never> =>
  refuse({ code: 'change-conflict', head: roster.version, place: { shift: place.shift, position: place.position }, holder, says })

export const shiftConflict = (roster: Roster, says: Says): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code: 'change-conflict', head: roster.version, says },
})

/** Positions of a shift: from 1; far above what any shift needs. */
const mostPosition = 999

export function positionFault(place: Place, path = 'position'): Result<never> | null {
  const { position } = place
  return Number.isInteger(position) && position >= 1 && position <= mostPosition
    ? null
    : refuseField(path, orderFaults.position(mostPosition))
}

/** The part of a shift a change means: all of it where it names no end. */
export function partOf(shift: Shift, change: { readonly from?: Instant; readonly until?: Instant }): Result<Interval> {
  const from = change.from ?? shift.from
  const until = change.until ?? shift.until
  if (from < shift.from || from >= shift.until) return refuseField('from', orderFaults.partBegins(shift))
  if (until > shift.until || until <= shift.from) return refuseField('until', orderFaults.partEnds(shift))
  if (from >= until) return refuseField('until', orderFaults.partBackwards)
  return { ok: true, value: { from, until } }
}

/** The ends of a part that are not simply those of the shift. */
export const endsOf = (shift: Shift, part: Interval): { readonly from?: Instant; readonly until?: Instant } => ({
  ...(part.from === shift.from ? {} : { from: part.from }),
  ...(part.until === shift.until ? {} : { until: part.until }),
})

/** What a change of (a part of) a place stands on: the shift, the part that is meant and who holds the place. */
export type Standing = { readonly shift: Shift; readonly part: Interval; readonly pieces: readonly Assignment[] }

/** The standing of a change, while its `was` still holds. */
export function standingOf(roster: Roster, change: PlaceChange | ClearChange): Result<Standing> {
  const shift = shiftOf(roster, change.shift)
  if (!shift) return noSuchShift
  const misplaced = positionFault(change)
  if (misplaced) return misplaced
  const part = partOf(shift, change)
  if (!part.ok) return part
  const pieces = piecesOf(roster, change)
  const other = otherThan(pieces, part.value, change.was)
  if (other !== undefined) return conflict(roster, change, other, orderConflicts.place)
  return ok({ shift, part: part.value, pieces })
}
