import type { PlaceChange } from '../../model/change.ts'
import { sameCode } from '../../model/code.ts'
import type { Assignment, Roster, Shift } from '../../model/roster.ts'
import { ok, type Result } from '../../refusal.ts'
import { type Interval, overlaps } from '../../time/interval.ts'
import { saysPlace } from '../../says/changes.ts'
import { isLocked, otherThan, without } from '../pieces.ts'
import { doubleId, piecesOf, shiftOf, spellingOf, withPieces } from '../roster.ts'
import { clearDeed } from './clear.ts'
import { conflict, type Deed, endsOf, fault, noSuchShift, partOf, positionFault } from './deed.ts'
import { invertWith } from './restore.ts'

/** Puts a practitioner on (a part of) a place; the lock stays with the place. Placing who holds it already changes nothing. */
export const placeDeed = (change: PlaceChange): Deed => ({
  apply: (roster) => apply(roster, change),
  invert: (before) => invert(before, change),
  describe: (roster) => saysPlace(change, roster),
})

function apply(roster: Roster, change: PlaceChange): Result<Roster> {
  const shift = shiftOf(roster, change.shift)
  if (!shift) return noSuchShift
  const misplaced = positionFault(change)
  if (misplaced) return misplaced
  const part = partOf(shift, change)
  if (!part.ok) return part
  const practitioner = spellingOf(roster, change.practitioner)
  if (practitioner === undefined) return fault('practitioner', `There is no practitioner "${change.practitioner}".`)
  const pieces = piecesOf(roster, change)
  const other = otherThan(pieces, part.value, change.was)
  if (other !== undefined) return conflict(roster, change, other, 'Somebody else changed this place first.')
  if (change.was !== null && sameCode(change.was, practitioner)) return ok(roster)
  return put(roster, shift, change, { ...part.value, practitioner, pieces })
}

type Putting = Interval & { readonly practitioner: string; readonly pieces: readonly Assignment[] }

function put(roster: Roster, shift: Shift, change: PlaceChange, { from, until, practitioner, pieces }: Putting): Result<Roster> {
  if (change.id === undefined) return fault('id', 'A new assignment needs an id.')
  const left = without(pieces, { from, until }, change.tail)
  if (!left) return fault('tail', 'A holder cut in two needs an id for the second half.')
  const { id, position } = change
  const placed = { id, shift: shift.id, position, practitioner, from, until, locked: isLocked(pieces) }
  const after = withPieces(roster, change, [...left, placed])
  const taken = doubleId(after, [change.id, change.tail])
  return taken ? fault(taken === change.tail ? 'tail' : 'id', 'This id is already in use.') : ok(after)
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
