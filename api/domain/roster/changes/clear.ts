import type { ClearChange } from '../../model/change.ts'
import type { Roster } from '../../model/roster.ts'
import { overlaps } from '../../time/interval.ts'
import { saysClear } from '../../says/changes.ts'
import { piecesOf, shiftOf } from '../roster.ts'
import { type Deed, endsOf, partOf } from './deed.ts'
import { applyClear } from './clearing.ts'
import { applyPlace } from './placing.ts'
import { invertWith } from './restore.ts'

/** Empties (a part of) a place. A place that nobody holds any more is no longer locked. */
export const clearDeed = (change: ClearChange): Deed => ({
  apply: (roster) => applyClear(roster, change),
  invert: (before) => invert(before, change),
  describe: (roster) => saysClear(change, roster),
})

function invert(before: Roster, change: ClearChange): ReturnType<Deed['invert']> {
  const after = applyClear(before, change)
  const shift = shiftOf(before, change.shift)
  const part = shift && partOf(shift, change)
  if (!after.ok || !shift || !part?.ok) return []
  const held = piecesOf(before, change).find((piece) => overlaps(piece, part.value))!
  const { id, practitioner } = held
  const where = { shift: shift.id, position: change.position, ...endsOf(shift, part.value) }
  const short = { do: 'place', ...where, id, practitioner, was: null } as const
  return invertWith(before, after.value, short, (roster) => applyPlace(roster, short), [change])
}
