import type { ClearChange } from '../../model/change.ts'
import type { Roster } from '../../model/roster.ts'
import { ok, type Result, refuseField } from '../../refusal.ts'
import { orderFaults } from '../../says/order-faults.ts'
import { without } from '../pieces.ts'
import { doubleId, withPieces } from '../roster.ts'
import { standingOf } from './deed.ts'

/** The roster with (a part of) a place emptied. */
export function applyClear(roster: Roster, change: ClearChange): Result<Roster> {
  const standing = standingOf(roster, change)
  if (!standing.ok) return standing
  const left = without(standing.value.pieces, standing.value.part, change.tail)
  if (!left) return refuseField('tail', orderFaults.tailId)
  const after = withPieces(roster, change, left)
  return doubleId(after, [change.tail]) ? refuseField('tail', orderFaults.idInUse) : ok(after)
}
