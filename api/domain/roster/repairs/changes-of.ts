import type { RosterChange } from '../../model/change.ts'
import type { Code } from '../../model/code.ts'
import type { Roster, Shift } from '../../model/roster.ts'
import { shiftOf } from '../roster.ts'
import type { Hole, Move, Seat, TouchedCell } from './repair.ts'

/**
 * A plan as an order. Whoever takes over comes first and whoever moves away after, so that no place is ever asked to be empty
 * that is not; only the seat of an extra holder, which nobody takes over, is cleared.
 */
export function changesOf(roster: Roster, hole: Hole, plan: readonly Move[]): readonly RosterChange[] {
  return cellsOf(hole, plan)
    .toReversed()
    .flatMap((cell): RosterChange[] => {
      const traded = plan.find((move) => move.kind === 'exchange' && (isSame(move.gives, cell) || isSame(move.gets, cell)))
      if (traded?.kind === 'exchange') {
        return isSame(traded.gives, cell) ? [{ do: 'exchange', ...tradeOf(traded) }] : []
      }
      const where = { shift: cell.shift, position: cell.position, ...partIn(shiftOf(roster, cell.shift)!, cell) }
      if (cell.after === null) return [{ do: 'clear', ...where, was: cell.before! }]
      return [{ do: 'place', ...where, practitioner: cell.after, was: cell.before }]
    })
}

const tradeOf = ({ gives, gets, who, other }: Extract<Move, { kind: 'exchange' }>) => ({
  a: { shift: gives.shift, position: gives.position },
  b: { shift: gets.shift, position: gets.position },
  was: [who, other] as const,
})

/** The ends of a seat that are not those of its shift. */
const partIn = (shift: Shift, { from, until }: Seat) => ({
  ...(from === shift.from ? {} : { from }),
  ...(until === shift.until ? {} : { until }),
})

const isSame = (a: Seat, b: Seat): boolean => a.shift === b.shift && a.position === b.position && a.from === b.from

/** The cells a plan touches, the hole first: who is on each before and after. */
export function cellsOf(hole: Hole, plan: readonly Move[]): readonly TouchedCell[] {
  const cells: { seat: Seat; before: Code | null; after: Code | null }[] = []
  const cellAt = (seat: Seat, before: Code | null) => {
    const known = cells.find((cell) => isSame(cell.seat, seat))
    if (known) return known
    const made = { seat, before, after: null }
    cells.push(made)
    return made
  }
  cellAt(hole, hole.was)
  for (const move of plan) {
    if (move.kind === 'exchange') {
      cellAt(move.gives, move.who).after = move.other
      cellAt(move.gets, move.other).after = move.who
      continue
    }
    const holder = isSame(move.to, hole) ? hole.was : move.kind === 'take' ? move.instead : null
    cellAt(move.to, holder).after = move.who
    if (move.kind === 'move') cellAt(move.from, move.who)
  }
  return cells.map(({ seat: { shift, position, from, until }, before, after }) => ({ shift, position, from, until, before, after }))
}
