import type { AddShiftChange, RemoveShiftChange } from '../../model/change.ts'
import { codePattern } from '../../model/code.ts'
import type { Roster, Shift } from '../../model/roster.ts'
import { ok, type Result, refuseField } from '../../refusal.ts'
import { saysAddShift, saysRemoveShift } from '../../says/changes.ts'
import { orderConflicts, orderFaults } from '../../says/order-faults.ts'
import { isDay } from '../../time/instant.ts'
import { holdersOfShift, shiftOf, withoutShift, withShift } from '../roster.ts'
import { type Deed, noSuchShift, shiftConflict } from './deed.ts'
import { foldOf, momentsOf } from './times.ts'

export const mostNeeded = 99

export const isNeeded = (needed: number): boolean => Number.isInteger(needed) && needed >= 0 && needed <= mostNeeded

/** Adds an empty shift that starts on one of the roster's dates. */
export const addShiftDeed = (change: AddShiftChange): Deed => ({
  apply: (roster) => add(roster, change),
  invert: () => (change.id === undefined ? [] : [{ do: 'remove-shift', shift: change.id }]),
  describe: (roster) => saysAddShift(change, roster),
})

/** Removes an empty shift; that it was never published is for whoever knows what was (decide.ts). */
export const removeShiftDeed = (change: RemoveShiftChange): Deed => ({
  apply: (roster) => remove(roster, change),
  invert: (before) => {
    const shift = shiftOf(before, change.shift)
    return shift ? asNew(shift, before) : []
  },
  describe: (roster) => saysRemoveShift(change, roster),
})

function add(roster: Roster, change: AddShiftChange): Result<Roster> {
  const { id, post, role, date, start, end, needed } = change
  if (id === undefined) return refuseField('id', orderFaults.shiftId)
  if (shiftOf(roster, id)) return refuseField('id', orderFaults.idInUse)
  if (!codePattern.test(role)) return refuseField('role', orderFaults.role)
  if (!isDay(date) || date < roster.from || date >= roster.until) return refuseField('date', orderFaults.outsideRoster(roster))
  if (!isNeeded(needed)) return refuseField('needed', orderFaults.needed(mostNeeded))
  const moments = momentsOf(date, change, roster.zone)
  if (!moments.ok) return moments
  return ok(withShift(roster, { id, post, role, date, start, end, ...moments.value, needed }, []))
}

function remove(roster: Roster, change: RemoveShiftChange): Result<Roster> {
  if (!shiftOf(roster, change.shift)) return noSuchShift
  if (holdersOfShift(roster, change.shift).length > 0) return shiftConflict(roster, orderConflicts.held)
  return ok(withoutShift(roster, change.shift))
}

/** The changes that make a shift as it is, empty. */
export function asNew(shift: Shift, roster: Roster): ReturnType<Deed['invert']> {
  const { id, post, role, date, start, end, needed, reason } = shift
  const added = { do: 'add-shift', id, post, role, date, start, end, needed, ...foldOf(shift, roster.zone) } as const
  if (reason === undefined) return [added]
  return [added, { do: 'needed', shift: id, needed, reason, was: needed }]
}
