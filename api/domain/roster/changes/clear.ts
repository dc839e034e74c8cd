import type { ClearChange } from '../../model/change.ts'
import type { Roster } from '../../model/roster.ts'
import { ok, type Result } from '../../refusal.ts'
import { overlaps } from '../../time/interval.ts'
import { saysClear } from '../../says/changes.ts'
import { otherThan, without } from '../pieces.ts'
import { doubleId, piecesOf, shiftOf, withPieces } from '../roster.ts'
import { conflict, type Deed, endsOf, fault, noSuchShift, partOf, positionFault } from './deed.ts'
import { placeDeed } from './place.ts'
import { invertWith } from './restore.ts'

/** Empties (a part of) a place. A place that nobody holds any more is no longer locked. */
export const clearDeed = (change: ClearChange): Deed => ({
  apply: (roster) => apply(roster, change),
  invert: (before) => invert(before, change),
  describe: (roster) => saysClear(change, roster),
})

function apply(roster: Roster, change: ClearChange): Result<Roster> {
  const shift = shiftOf(roster, change.shift)
  if (!shift) return noSuchShift
  const misplaced = positionFault(change)
  if (misplaced) return misplaced
  const part = partOf(shift, change)
  if (!part.ok) return part
  const pieces = piecesOf(roster, change)
  const other = otherThan(pieces, part.value, change.was)
  if (other !== undefined) return conflict(roster, change, other, 'Somebody else changed this place first.')
  const left = without(pieces, part.value, change.tail)
  if (!left) return fault('tail', 'A holder cut in two needs an id for the second half.')
  const after = withPieces(roster, change, left)
  return doubleId(after, [change.tail]) ? fault('tail', 'This id is already in use.') : ok(after)
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
