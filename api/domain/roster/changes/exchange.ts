import type { ExchangeChange } from '../../model/change.ts'
import type { Code } from '../../model/code.ts'
import type { Assignment, Place, Roster, Shift } from '../../model/roster.ts'
import { ok, type Result, refuseField } from '../../refusal.ts'
import { saysExchange } from '../../says/changes.ts'
import { orderConflicts, orderFaults } from '../../says/order-faults.ts'
import { otherThan } from '../pieces.ts'
import { piecesOf, shiftOf, withPieces } from '../roster.ts'
import { conflict, type Deed, noSuchShift, positionFault } from './deed.ts'
import { invertWith } from './restore.ts'

/**
 * Lets the holders of two whole places change seats. Between two holders the assignments stay where they are and name
 * the other person, so locks stay with their places; towards an empty place the assignment itself moves, unlocked.
 */
export const exchangeDeed = (change: ExchangeChange): Deed => ({
  apply: (roster) => apply(roster, change),
  invert: (before) => invert(before, change),
  describe: (roster) => saysExchange(change, roster),
})

function apply(roster: Roster, change: ExchangeChange): Result<Roster> {
  const { a, b, was } = change
  const shiftA = shiftOf(roster, a.shift)
  const shiftB = shiftOf(roster, b.shift)
  if (!shiftA || !shiftB) return noSuchShift
  const misplaced = positionFault(a, 'a.position') ?? positionFault(b, 'b.position')
  if (misplaced) return misplaced
  if (a.shift === b.shift && a.position === b.position) return refuseField('b', orderFaults.samePlace)
  const broken = strangerOn(roster, shiftA, a, was[0]) ?? strangerOn(roster, shiftB, b, was[1])
  if (broken) return broken
  const [heldA] = piecesOf(roster, a)
  const [heldB] = piecesOf(roster, b)
  if (heldA && heldB) return ok(swapped(roster, a, heldA, b, heldB))
  if (heldA) return ok(moved(roster, heldA, a, shiftB, b))
  if (heldB) return ok(moved(roster, heldB, b, shiftA, a))
  return refuseField('was', orderFaults.nothingToExchange)
}

function strangerOn(roster: Roster, shift: Shift, place: Place, was: Code | null): Result<never> | null {
  const other = otherThan(piecesOf(roster, place), shift, was)
  return other === undefined ? null : conflict(roster, place, other, orderConflicts.onePlace)
}

function swapped(roster: Roster, a: Place, heldA: Assignment, b: Place, heldB: Assignment): Roster {
  const first = withPieces(roster, a, [{ ...heldA, practitioner: heldB.practitioner }])
  return withPieces(first, b, [{ ...heldB, practitioner: heldA.practitioner }])
}

function moved(roster: Roster, held: Assignment, from: Place, shift: Shift, to: Place): Roster {
  const there = { ...held, shift: shift.id, position: to.position, from: shift.from, until: shift.until, locked: false }
  return withPieces(withPieces(roster, from, []), to, [there])
}

function invert(before: Roster, change: ExchangeChange): ReturnType<Deed['invert']> {
  const after = apply(before, change)
  if (!after.ok) return []
  const { a, b, was } = change
  const short = { do: 'exchange', a, b, was: [was[1], was[0]] } as const
  return invertWith(before, after.value, short, exchangeDeed(short).apply, [a, b])
}
