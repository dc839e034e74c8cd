import type { NeededChange } from '../../model/change.ts'
import type { Roster } from '../../model/roster.ts'
import { ok, type Result, refuseField } from '../../refusal.ts'
import { saysNeeded } from '../../says/changes.ts'
import { orderConflicts, orderFaults } from '../../says/order-faults.ts'
import { holdersOfShift, shiftOf, withShift } from '../roster.ts'
import { isNeeded, mostNeeded } from './add-shift.ts'
import { type Deed, noSuchShift, shiftConflict } from './deed.ts'

/** Changes how many a shift needs, and keeps the reason; an empty reason keeps none, which is how the first change is undone. */
export const neededDeed = (change: NeededChange): Deed => ({
  apply: (roster) => apply(roster, change),
  invert: (before) => {
    const shift = shiftOf(before, change.shift)
    if (!shift) return []
    return [{ do: 'needed', shift: shift.id, needed: shift.needed, reason: shift.reason ?? '', was: change.needed }]
  },
  describe: (roster) => saysNeeded(change, roster),
})

function apply(roster: Roster, change: NeededChange): Result<Roster> {
  const shift = shiftOf(roster, change.shift)
  if (!shift) return noSuchShift
  if (!isNeeded(change.needed)) return refuseField('needed', orderFaults.needed(mostNeeded))
  if (shift.needed !== change.was) return shiftConflict(roster, orderConflicts.needed(shift.needed, change.was))
  const { reason: _, ...rest } = shift
  const reason = change.reason.trim()
  const changed = { ...rest, needed: change.needed, ...(reason === '' ? {} : { reason }) }
  return ok(withShift(roster, changed, holdersOfShift(roster, shift.id)))
}
