import type { Code } from '../model/code.ts'
import type { Assignment, AssignmentId, Place, Roster, RosterPractitioner, Shift, ShiftId } from '../model/roster.ts'
import { canonicalPieces } from './pieces.ts'
import { passOnWhereabouts, shiftsOfId } from './whereabouts.ts'

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The one order of shifts: by start, then post, role and id. */
export const compareShifts = (a: Shift, b: Shift): number =>
  order(a.from, b.from) || order(a.post, b.post) || order(a.role, b.role) || order(a.id, b.id)

/** The order of assignments within one shift. */
const compareWithinShift = (a: Assignment, b: Assignment): number => a.position - b.position || order(a.from, b.from)

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

const ranks = new WeakMap<readonly Shift[], ReadonlyMap<ShiftId, number>>()

/** Where each shift stands in a list. Worked out once per list: most changes leave the shifts as they are. */
function ranksOf(shifts: readonly Shift[]): ReadonlyMap<ShiftId, number> {
  const known = ranks.get(shifts)
  if (known) return known
  const made = new Map(shifts.map((shift, index) => [shift.id, index]))
  ranks.set(shifts, made)
  return made
}

export function shiftOf(roster: Pick<Roster, 'shifts'>, id: ShiftId): Shift | undefined {
  const rank = ranksOf(roster.shifts).get(id)
  return rank === undefined ? undefined : roster.shifts[rank]
}

type Held = Pick<Roster, 'shifts' | 'assignments'>

/** Where the assignments of a shift begin and end in the list; an empty shift has the spot where they would stand. */
function blockOf({ shifts, assignments }: Held, shift: ShiftId): readonly [number, number] {
  const known = ranksOf(shifts)
  const rank = known.get(shift) ?? shifts.length
  let from = 0
  for (let end = assignments.length; from < end; ) {
    const middle = (from + end) >> 1
    if ((known.get(assignments[middle]!.shift) ?? shifts.length) < rank) from = middle + 1
    else end = middle
  }
  let until = from
  while (assignments[until]?.shift === shift) until++
  return [from, until]
}

/** The holders of a shift, by position and start. */
export const holdersOfShift = (roster: Held, shift: ShiftId): readonly Assignment[] => roster.assignments.slice(...blockOf(roster, shift))

/** The pieces of one place in time order; nobody holds what they leave out. */
export const piecesOf = (roster: Roster, place: Place): readonly Assignment[] =>
  holdersOfShift(roster, place.shift).filter((held) => held.position === place.position)

/** The roster with these pieces on a place; all else keeps its identity. */
export function withPieces(roster: Roster, place: Place, pieces: readonly Assignment[]): Roster {
  const [from, until] = blockOf(roster, place.shift)
  const others = roster.assignments.slice(from, until).filter((held) => held.position !== place.position)
  const block = canonicalPieces([...others, ...pieces].sort(compareWithinShift))
  const assignments = roster.assignments.toSpliced(from, until - from, ...block)
  passOnWhereabouts(roster.assignments, assignments, block)
  return { ...roster, assignments }
}

/** That of these new ids which the roster holds twice. */
export const doubleId = (roster: Roster, ids: readonly (string | undefined)[]): string | undefined =>
  ids.find((id) => id !== undefined && isHeldTwice(roster, id))

const isHeldTwice = (roster: Roster, id: AssignmentId): boolean =>
  shiftsOfId(roster, id).reduce((count, shift) => count + holdersOfShift(roster, shift).filter((held) => held.id === id).length, 0) > 1

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

const practitioners = new WeakMap<readonly RosterPractitioner[], ReadonlyMap<string, RosterPractitioner>>()

/** Whom a roster may name by this code, whatever its case. Worked out once per list of people. */
function practitionerOf({ practitioners: people }: Pick<Roster, 'practitioners'>, code: Code): RosterPractitioner | undefined {
  const known = practitioners.get(people) ?? new Map(people.map((one) => [one.code.toLowerCase(), one]))
  practitioners.set(people, known)
  return known.get(code.toLowerCase())
}

/** The roster's own spelling of a practitioner's code; undefined for somebody it may not name. */
export const spellingOf = (roster: Pick<Roster, 'practitioners'>, code: Code): Code | undefined => practitionerOf(roster, code)?.code

/** A name for sentences; the code where the roster knows no name. */
export const nameOf = (roster: Pick<Roster, 'practitioners'>, code: Code): string => practitionerOf(roster, code)?.name ?? code
