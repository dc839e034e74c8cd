import type { PlaceChange } from '../../model/change.ts'
import { sameCode } from '../../model/code.ts'
import type { Roster } from '../../model/roster.ts'
import { overlaps } from '../../time/interval.ts'
import { saysPlace } from '../../says/changes.ts'
import { piecesOf, shiftOf, spellingOf } from '../roster.ts'
import { applyClear } from './clearing.ts'
import { applyPlace } from './placing.ts'
import { type Deed, endsOf, partOf } from './deed.ts'
import { invertWith } from './restore.ts'

/** Puts a practitioner on (a part of) a place; the lock stays with the place. Placing who holds it already changes nothing. */
export const placeDeed = (change: PlaceChange): Deed => ({
  apply: (roster) => applyPlace(roster, change),
  invert: (before) => invert(before, change),
  describe: (roster) => saysPlace(change, roster),
})

function invert(before: Roster, change: PlaceChange): ReturnType<Deed['invert']> {
  const after = applyPlace(before, change)
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
    return invertWith(before, after.value, short, (roster) => applyClear(roster, short), [change])
  }
  const short = { do: 'place', id: held.id, practitioner: held.practitioner, ...where, ...tail } as const
  return invertWith(before, after.value, short, (roster) => applyPlace(roster, short), [change])
}
