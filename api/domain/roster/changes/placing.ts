import type { PlaceChange } from '../../model/change.ts'
import { type Code, sameCode } from '../../model/code.ts'
import type { Roster } from '../../model/roster.ts'
import { ok, type Result, refuseField } from '../../refusal.ts'
import { orderFaults } from '../../says/order-faults.ts'
import { isLocked, without } from '../pieces.ts'
import { doubleId, spellingOf, withPieces } from '../roster.ts'
import { type Standing, standingOf } from './deed.ts'

/** The roster with somebody on (a part of) a place; the lock stays with the place. */
export function applyPlace(roster: Roster, change: PlaceChange): Result<Roster> {
  const standing = standingOf(roster, change)
  if (!standing.ok) return standing
  const practitioner = spellingOf(roster, change.practitioner)
  if (practitioner === undefined) return refuseField('practitioner', orderFaults.unknownPractitioner(change.practitioner))
  if (change.was !== null && sameCode(change.was, practitioner)) return ok(roster)
  return put(roster, change, practitioner, standing.value)
}

function put(roster: Roster, change: PlaceChange, practitioner: Code, { shift, part, pieces }: Standing): Result<Roster> {
  if (change.id === undefined) return refuseField('id', orderFaults.assignmentId)
  const left = without(pieces, part, change.tail)
  if (!left) return refuseField('tail', orderFaults.tailId)
  const { id, position } = change
  const placed = { id, shift: shift.id, position, practitioner, ...part, locked: isLocked(pieces) }
  const after = withPieces(roster, change, [...left, placed])
  const taken = doubleId(after, [change.id, change.tail])
  return taken ? refuseField(taken === change.tail ? 'tail' : 'id', orderFaults.idInUse) : ok(after)
}
