import { type Code, sameCode } from '../model/code.ts'
import type { RosterChange } from '../model/change.ts'
import type { Finding } from '../model/finding.ts'
import type { ShiftId } from '../model/roster.ts'

/** Somebody who comes to sit on a shift by a change, and the shifts they leave by the same change. */
export type Seat = { readonly who: Code; readonly shift: ShiftId; readonly leaving: readonly ShiftId[] }

/** Who comes to sit where by a change; the two of an exchange leave their own shift. */
export function seatsOf(change: RosterChange): readonly Seat[] {
  if (change.do === 'place') return [{ who: change.practitioner, shift: change.shift, leaving: [] }]
  if (change.do !== 'exchange') return []
  const [first, second] = change.was
  const { a, b } = change
  return [
    ...(first === null ? [] : [{ who: first, shift: b.shift, leaving: [a.shift] }]),
    ...(second === null ? [] : [{ who: second, shift: a.shift, leaving: [b.shift] }]),
  ]
}

/**
 * True when all that a rule speaks of is put back by these changes, the way back from a step: it stood so before that step, so
 * taking the step back tells nothing new. A clash with what is not put back is new, and so is one with time elsewhere.
 */
export function isPutBack({ rule, who, shifts }: Finding, back: readonly RosterChange[]): boolean {
  if (shifts.length < (rule === 'R03' ? 2 : 1)) return false
  const seats = back.flatMap(seatsOf)
  return shifts.every((shift) => seats.some((seat) => seat.shift === shift && sameCode(seat.who, who)))
}
