import type { PlaceChange } from '../../model/change.ts'
import { type Code, sameCode } from '../../model/code.ts'
import type { Roster } from '../../model/roster.ts'
import { ok, type Result, refuseField } from '../../refusal.ts'
import { overlaps } from '../../time/interval.ts'
import { saysPlace } from '../../says/changes.ts'
import { orderFaults } from '../../says/order-faults.ts'
import { isLocked, without } from '../pieces.ts'
import { doubleId, piecesOf, shiftOf, spellingOf, withPieces } from '../roster.ts'
import { clearDeed } from './clear.ts'
import { type Deed, endsOf, partOf, type Standing, standingOf } from './deed.ts'
import { invertWith } from './restore.ts'

/** Puts a practitioner on (a part of) a place; the lock stays with the place. Placing who holds it already changes nothing. */
export const placeDeed = (change: PlaceChange): Deed => ({
  apply: (roster) => apply(roster, change),
  invert: (before) => invert(before, change),
  describe: (roster) => saysPlace(change, roster),
})

function apply(roster: Roster, change: PlaceChange): Result<Roster> {
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

function invert(before: Roster, change: PlaceChange): ReturnType<Deed['invert']> {
  const after = apply(before, change)
  const shift = shiftOf(before, change.shift)
  const part = shift && partOf(shift, change)
  if (!after.ok || !shift || !part?.ok || after.value === before) return []
  const { position } = change
  const ends = endsOf(shift, part.value)
  const pieces = piecesOf(before, change)
  const next = pieces.find((piece) => piece.from === part.value.until && sameCode(piece.practitioner, change.practitioner))
  const held = pieces.find((piece) => overlaps(piece, part.value))
  const where = { shift: shift.id, position, ...ends, was: spellingOf(before, change.practitioner)! }
  const tail = next ? { tail: next.id } : {}
  if (!held) {
    const short = { do: 'clear', ...where, ...tail } as const
    return invertWith(before, after.value, short, clearDeed(short).apply, [change])
  }
  const short = { do: 'place', id: held.id, practitioner: held.practitioner, ...where, ...tail } as const
  return invertWith(before, after.value, short, placeDeed(short).apply, [change])
}
