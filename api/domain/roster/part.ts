import type { RosterChange } from '../model/change.ts'
import type { Code } from '../model/code.ts'
import type { Place, Roster, Shift } from '../model/roster.ts'
import { type Interval, overlaps } from '../time/interval.ts'
import { endsOf } from './changes/deed.ts'
import { piecesOf } from './roster.ts'

/**
 * The changes that give a part of a place to somebody, or to nobody (null). Everybody who holds some of it leaves that
 * piece; outside the part nothing moves. Empty where it is so already.
 */
export function partChanges(
  roster: Roster,
  shift: Shift,
  place: Place,
  part: Interval,
  who: Code | null,
  override?: string,
): readonly RosterChange[] {
  const inside = piecesOf(roster, place).filter((piece) => overlaps(piece, part))
  const where = { shift: shift.id, position: place.position }
  const [only] = inside
  const isWhole = inside.length === 1 && only!.from <= part.from && only!.until >= part.until
  if (isWhole && only!.practitioner === who) return []
  const cleared = inside.map((piece): RosterChange => {
    const from = piece.from > part.from ? piece.from : part.from
    const until = piece.until < part.until ? piece.until : part.until
    return { do: 'clear', ...where, ...endsOf(shift, { from, until }), was: piece.practitioner }
  })
  if (who === null) return cleared
  const because = override === undefined ? {} : { override }
  return [...cleared, { do: 'place', ...where, ...endsOf(shift, part), practitioner: who, was: null, ...because }]
}
