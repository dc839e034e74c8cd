import type { ClearChange } from '../../model/change.ts'
import type { Roster } from '../../model/roster.ts'
import { ok, type Result, refuseField } from '../../refusal.ts'
import { overlaps } from '../../time/interval.ts'
import { saysClear } from '../../says/changes.ts'
import { orderFaults } from '../../says/order-faults.ts'
import { without } from '../pieces.ts'
import { doubleId, piecesOf, shiftOf, withPieces } from '../roster.ts'
import { type Deed, endsOf, partOf, standingOf } from './deed.ts'
import { placeDeed } from './place.ts'
import { invertWith } from './restore.ts'

/** Empties (a part of) a place. A place that nobody holds any more is no longer locked. */
export const clearDeed = (change: ClearChange): Deed => ({
  apply: (roster) => apply(roster, change),
  invert: (before) => invert(before, change),
  describe: (roster) => saysClear(change, roster),
})

function apply(roster: Roster, change: ClearChange): Result<Roster> {
  const standing = standingOf(roster, change)
  if (!standing.ok) return standing
  const left = without(standing.value.pieces, standing.value.part, change.tail)
  if (!left) return refuseField('tail', orderFaults.tailId)
  const after = withPieces(roster, change, left)
  return doubleId(after, [change.tail]) ? refuseField('tail', orderFaults.idInUse) : ok(after)
}

function invert(before: Roster, change: ClearChange): ReturnType<Deed['invert']> {
  const after = apply(before, change)
  const shift = shiftOf(before, change.shift)
  const part = shift && partOf(shift, change)
  if (!after.ok || !shift || !part?.ok) return []
  const held = piecesOf(before, change).find((piece) => overlaps(piece, part.value))!
  const { id, practitioner } = held
  const where = { shift: shift.id, position: change.position, ...endsOf(shift, part.value) }
  const short = { do: 'place', ...where, id, practitioner, was: null } as const
  return invertWith(before, after.value, short, placeDeed(short).apply, [change])
}
