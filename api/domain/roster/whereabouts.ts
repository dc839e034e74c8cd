import type { Assignment, AssignmentId, Roster, ShiftId } from '../model/roster.ts'

/** Where an id stands, or stood in a roster that this one came of. Only ever added to, so that rosters which branch off share it. */
type Whereabouts = Map<AssignmentId, readonly ShiftId[]>

const known = new WeakMap<readonly Assignment[], Whereabouts>()

/** After so many ids to an assignment it is made anew: it does not grow with the edits of a day. */
const mostToOne = 2

/** All shifts on which an id may stand; to look at them is to know. Who pastes thousands of cells asks it for each. */
export function shiftsOfId({ assignments }: Pick<Roster, 'assignments'>, id: AssignmentId): readonly ShiftId[] {
  const ids = known.get(assignments) ?? whereaboutsOf(assignments)
  known.set(assignments, ids)
  return ids.get(id) ?? []
}

/** Assignments that came of others by these new ones are looked up in the same place. */
export function passOnWhereabouts(before: readonly Assignment[], after: readonly Assignment[], added: readonly Assignment[]): void {
  const ids = known.get(before)
  if (!ids || ids.size > mostToOne * after.length + added.length) return
  for (const held of added) add(ids, held)
  known.set(after, ids)
}

function whereaboutsOf(assignments: readonly Assignment[]): Whereabouts {
  const ids: Whereabouts = new Map()
  for (const held of assignments) add(ids, held)
  return ids
}

function add(ids: Whereabouts, { id, shift }: Assignment): void {
  const shifts = ids.get(id)
  if (!shifts?.includes(shift)) ids.set(id, shifts ? [...shifts, shift] : [shift])
}
