import type { RosterChange } from '../../model/change.ts'
import type { Code } from '../../model/code.ts'
import type { Says } from '../../model/finding.ts'
import type { Place, Roster, Shift } from '../../model/roster.ts'
import { type Refusal, type Result, refuse } from '../../refusal.ts'
import type { Instant } from '../../time/instant.ts'
import type { Interval } from '../../time/interval.ts'
import type { ToldRoster } from '../../says/changes.ts'

/**
 * What can be done with a change. `apply` never makes an id: whoever makes the change does. `invert` is asked of the
 * roster before it and gives the changes that bring back exactly that roster, ids included.
 */
export type Deed = {
  readonly apply: (roster: Roster) => Result<Roster>
  readonly invert: (before: Roster) => readonly RosterChange[]
  readonly describe: (roster: ToldRoster) => Says
}

/** A fault of a field of one change; who decides a whole order puts the change's own path before it. */
export const fault = (path: string, message: string): Result<never> => refuse({ code: 'malformed', faults: [{ path, message }] })

export const noSuchShift = refuse({ code: 'not-found' })

/** A `was` that no longer holds: who holds the place instead. */
export const conflict = (roster: Roster, place: Place, holder: Code | null, detail: string): Result<never> =>
  refuse({ code: 'change-conflict', head: roster.version, place: { shift: place.shift, position: place.position }, holder, detail })

export const shiftConflict = (roster: Roster, detail: string): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code: 'change-conflict', head: roster.version, detail },
})

/** Positions of a shift: from 1; far above what any shift needs. */
const mostPosition = 999

export function positionFault(place: Place, path = 'position'): Result<never> | null {
  const { position } = place
  return Number.isInteger(position) && position >= 1 && position <= mostPosition
    ? null
    : fault(path, `A position is a whole number from 1 to ${mostPosition}.`)
}

/** The part of a shift a change means: all of it where it names no end. */
export function partOf(shift: Shift, change: { readonly from?: Instant; readonly until?: Instant }): Result<Interval> {
  const from = change.from ?? shift.from
  const until = change.until ?? shift.until
  if (from < shift.from || from >= shift.until)
    return fault('from', `The part must begin inside the shift, ${shift.from} to ${shift.until}.`)
  if (until > shift.until || until <= shift.from)
    return fault('until', `The part must end inside the shift, ${shift.from} to ${shift.until}.`)
  if (from >= until) return fault('until', 'The part must end after it begins.')
  return { ok: true, value: { from, until } }
}

/** The ends of a part that are not simply those of the shift. */
export const endsOf = (shift: Shift, part: Interval): { readonly from?: Instant; readonly until?: Instant } => ({
  ...(part.from === shift.from ? {} : { from: part.from }),
  ...(part.until === shift.until ? {} : { until: part.until }),
})
