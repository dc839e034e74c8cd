import type { RosterChange } from '../../model/change.ts'
import type { Assignment, Place, Roster, Shift } from '../../model/roster.ts'
import type { Result } from '../../refusal.ts'
import { isLocked, samePiece, samePieces } from '../pieces.ts'
import { piecesOf, shiftOf } from '../roster.ts'
import { endsOf } from './deed.ts'

/** The changes that turn what a place holds now into what it held: clear what is new, put back what is gone, with its lock. */
function restorePlace(shift: Shift, place: Place, now: readonly Assignment[], before: readonly Assignment[]): readonly RosterChange[] {
  const stays = (pieces: readonly Assignment[], piece: Assignment) =>
    pieces.some((other) => samePiece({ ...other, locked: piece.locked }, piece))
  const { shift: id, position } = place
  const kept = now.filter((piece) => stays(before, piece))
  const cleared = now
    .filter((piece) => !stays(before, piece))
    .map((piece) => ({ do: 'clear', shift: id, position, ...endsOf(shift, piece), was: piece.practitioner }) as const)
  const placed = before
    .filter((piece) => !stays(now, piece))
    .map((piece) => {
      const ends = endsOf(shift, piece)
      return { do: 'place', shift: id, position, id: piece.id, practitioner: piece.practitioner, ...ends, was: null } as const
    })
  const lock = isLocked(before)
  const lockNow = isLocked(kept)
  const turned = before.length > 0 && lock !== lockNow ? [{ do: lock ? 'lock' : 'unlock', shift: id, position } as const] : []
  return [...cleared, ...placed, ...turned]
}

/**
 * The short inverse where it brings back the very pieces these places had, ids and locks included; where it does not,
 * what is missing is put right place by place.
 */
export function invertWith(
  before: Roster,
  after: Roster,
  short: RosterChange,
  undo: (roster: Roster) => Result<Roster>,
  places: readonly Place[],
): readonly RosterChange[] {
  const undone = undo(after)
  const from = undone.ok ? undone.value : after
  const rest = places.flatMap((place) => {
    const shift = shiftOf(from, place.shift)
    const now = piecesOf(from, place)
    const then = piecesOf(before, place)
    return shift && !samePieces(now, then) ? restorePlace(shift, place, now, then) : []
  })
  return undone.ok ? [short, ...rest] : rest
}
