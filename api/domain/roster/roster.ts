import { type Code, sameCode } from '../model/code.ts'
import type { Assignment, Place, Roster, Shift, ShiftId } from '../model/roster.ts'
import { canonicalPieces } from './pieces.ts'

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The one order of shifts: by start, then post, role and id. */
export const compareShifts = (a: Shift, b: Shift): number =>
  order(a.from, b.from) || order(a.post, b.post) || order(a.role, b.role) || order(a.id, b.id)

/** The order of assignments within one shift. */
export const compareWithinShift = (a: Assignment, b: Assignment): number => a.position - b.position || order(a.from, b.from)

/**
 * The one form of a roster: shifts and assignments in their order, touching pieces of one practitioner on one place
 * joined under the id of the earliest. Assignments of shifts that are not there are dropped by nobody: they are a fault
 * of the caller and stay last.
 */
export function canonicalRoster(roster: Roster): Roster {
  const shifts = [...roster.shifts].sort(compareShifts)
  return { ...roster, shifts, assignments: inOrder(shifts, roster.assignments) }
}

/** Assignments in the order of these shifts, each place in its canonical pieces. */
export function inOrder(shifts: readonly Shift[], assignments: readonly Assignment[]): readonly Assignment[] {
  const rank = new Map(shifts.map((shift, index) => [shift.id, index]))
  const rankOf = (held: Assignment) => rank.get(held.shift) ?? shifts.length
  const sorted = [...assignments].sort((a, b) => rankOf(a) - rankOf(b) || compareWithinShift(a, b))
  return canonicalPieces(sorted)
}

export const indexOfShift = (roster: Roster, id: ShiftId): number => roster.shifts.findIndex((shift) => shift.id === id)

export const shiftOf = (roster: Roster, id: ShiftId): Shift | undefined => roster.shifts.find((shift) => shift.id === id)

/** Where the assignments of a shift begin and end in the list; an empty shift has the spot where they would stand. */
function blockOf(roster: Roster, shift: ShiftId): readonly [number, number] {
  const { shifts, assignments } = roster
  let from = 0
  for (const before of shifts) {
    if (before.id === shift) break
    while (assignments[from]?.shift === before.id) from++
  }
  let until = from
  while (assignments[until]?.shift === shift) until++
  return [from, until]
}

/** The holders of a shift, by position and start. */
export const holdersOfShift = (roster: Roster, shift: ShiftId): readonly Assignment[] =>
  roster.assignments.filter((held) => held.shift === shift)

/** The pieces of one place in time order; nobody holds what they leave out. */
export const piecesOf = (roster: Roster, place: Place): readonly Assignment[] =>
  roster.assignments.filter((held) => held.shift === place.shift && held.position === place.position)

/** The roster with these pieces on a place; all else keeps its identity. */
export function withPieces(roster: Roster, place: Place, pieces: readonly Assignment[]): Roster {
  const [from, until] = blockOf(roster, place.shift)
  const others = roster.assignments.slice(from, until).filter((held) => held.position !== place.position)
  const block = canonicalPieces([...others, ...pieces].sort(compareWithinShift))
  return { ...roster, assignments: [...roster.assignments.slice(0, from), ...block, ...roster.assignments.slice(until)] }
}

/** An id of these pieces that the roster holds twice. */
export function doubleId(roster: Roster, pieces: readonly Assignment[]): string | undefined {
  const ids = pieces.map((piece) => piece.id)
  return ids.find((id) => roster.assignments.reduce((count, held) => (held.id === id ? count + 1 : count), 0) > 1)
}

/** The roster with a shift added, or in the stead of the one with its id, and these holders. */
export function withShift(roster: Roster, shift: Shift, holders: readonly Assignment[]): Roster {
  const shifts = [...roster.shifts.filter((other) => other.id !== shift.id), shift].sort(compareShifts)
  const assignments = [...roster.assignments.filter((held) => held.shift !== shift.id), ...holders]
  return { ...roster, shifts, assignments: inOrder(shifts, assignments) }
}

export const withoutShift = (roster: Roster, id: ShiftId): Roster => ({
  ...roster,
  shifts: roster.shifts.filter((shift) => shift.id !== id),
})

/** The roster's own spelling of a practitioner's code; undefined for somebody it may not name. */
export const spellingOf = (roster: Roster, code: Code): Code | undefined =>
  roster.practitioners.find((practitioner) => sameCode(practitioner.code, code))?.code

/** A name for sentences; the code where the roster knows no name. */
export const nameOf = (roster: Roster, code: Code): string =>
  roster.practitioners.find((practitioner) => sameCode(practitioner.code, code))?.name ?? code
