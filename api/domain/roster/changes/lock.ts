import type { LockChange } from '../../model/change.ts'
import type { Roster } from '../../model/roster.ts'
import { ok, type Result, refuseField } from '../../refusal.ts'
import { saysLock } from '../../says/changes.ts'
import { orderFaults } from '../../says/order-faults.ts'
import { piecesOf, shiftOf, withPieces } from '../roster.ts'
import { type Deed, noSuchShift, positionFault } from './deed.ts'

/** Locks or unlocks a held place, all of it. A lock binds filling, repairs and bulk actions, not a hand. */
export const lockDeed = (change: LockChange): Deed => ({
  apply: (roster) => apply(roster, change),
  invert: (before) => {
    const locked = change.do === 'lock'
    if (piecesOf(before, change).every((piece) => piece.locked === locked)) return []
    return [{ do: locked ? 'unlock' : 'lock', shift: change.shift, position: change.position }]
  },
  describe: (roster) => saysLock(change, roster),
})

function apply(roster: Roster, change: LockChange): Result<Roster> {
  if (!shiftOf(roster, change.shift)) return noSuchShift
  const misplaced = positionFault(change)
  if (misplaced) return misplaced
  const locked = change.do === 'lock'
  const pieces = piecesOf(roster, change)
  if (pieces.length === 0) return refuseField('position', orderFaults.nothingToLock)
  if (pieces.every((piece) => piece.locked === locked)) return ok(roster)
  const turned = pieces.map((piece) => ({ ...piece, locked }))
  return ok(withPieces(roster, change, turned))
}
