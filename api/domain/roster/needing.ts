import type { RosterChange } from '../model/change.ts'
import type { Region } from '../model/region.ts'
import type { Roster, Shift, ShiftId } from '../model/roster.ts'
import { datesOfTemplate } from './plan.ts'
import { holdersOfShift, shiftOf } from './roster.ts'
import { addDays } from '../time/instant.ts'

/** Nobody needed, or needed again, at many shifts as one order. */
export type Needing = {
  readonly changes: readonly RosterChange[]
  readonly done: readonly ShiftId[]
  readonly same: number
  /** Shifts that somebody holds: who is placed is needed until somebody takes them off. */
  readonly held: readonly ShiftId[]
}

/** Shifts that need nobody, with why. What somebody holds stays and is named. */
export function planNobody(roster: Roster, shifts: readonly ShiftId[], reason: string): Needing {
  const known = shifts.flatMap((id) => shiftOf(roster, id) ?? [])
  const held = known.filter(({ id }) => holdersOfShift(roster, id).length > 0).map(({ id }) => id)
  const open = known.filter(({ id, needed }) => needed > 0 && !held.includes(id))
  const changes = open.map(({ id, needed: was }): RosterChange => ({ do: 'needed', shift: id, needed: 0, reason, was }))
  return { changes, done: open.map(({ id }) => id), same: known.length - held.length - open.length, held }
}

/** Shifts that are needed again: as many as the templates ask for on that date, one where none does. */
export function planNeededAgain(roster: Roster, region: Region, shifts: readonly ShiftId[], reason: string): Needing {
  const none = shifts.flatMap((id) => shiftOf(roster, id) ?? []).filter(({ needed }) => needed === 0)
  const changes = none.map((shift): RosterChange => ({ do: 'needed', shift: shift.id, needed: usualNeed(region, shift), reason, was: 0 }))
  return { changes, done: none.map(({ id }) => id), same: shifts.length - none.length, held: [] }
}

function usualNeed(region: Region, { post, role, date, start, end }: Shift): number {
  const day = { from: date, until: addDays(date, 1) }
  const asking = region.templates.filter(
    (one) =>
      one.post === post && one.role === role && one.start === start && one.end === end && datesOfTemplate(region, one, day).length > 0,
  )
  return Math.max(
    1,
    asking.reduce((sum, { needed }) => sum + needed, 0),
  )
}
