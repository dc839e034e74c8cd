import type { Code } from '../model/code.ts'
import type { Assignment, Shift, ShiftId } from '../model/roster.ts'
import type { Staffing } from '../model/staffing.ts'
import { minuteOf } from '../time/instant.ts'
import { firstAtOrAfter } from '../time/spans.ts'
import { type Layered, layered, layeredAfter } from './layered.ts'

/** An assignment in epoch minutes. */
export type Held = { readonly from: number; readonly until: number; readonly assignment: Assignment }

/** A shift in epoch minutes, with everybody on it in order of position and time. */
export type Staffed = { readonly from: number; readonly until: number; readonly shift: Shift; readonly held: readonly Held[] }

/** The shifts of one post in order of start. `longest` bounds how far back a running shift can have begun. */
type PostShifts = { readonly shifts: readonly Staffed[]; readonly longest: number }

export type StaffingIndex = {
  readonly staffing: Staffing
  readonly byId: Layered<ShiftId, Staffed>
  readonly byPost: ReadonlyMap<Code, PostShifts>
}

const noShifts: PostShifts = { shifts: [], longest: 0 }
const noHolders: readonly Held[] = []

const heldOf = (assignment: Assignment): Held => ({
  from: minuteOf(assignment.from),
  until: minuteOf(assignment.until),
  assignment,
})

const inPlaceOrder = (a: Held, b: Held) => a.assignment.position - b.assignment.position || a.from - b.from
const inTimeOrder = (a: Staffed, b: Staffed) => a.from - b.from || (a.shift.id < b.shift.id ? -1 : 1)

function staffed(shift: Shift, held: Held[] | undefined): Staffed {
  if (held && held.length > 1) held.sort(inPlaceOrder)
  return { from: minuteOf(shift.from), until: minuteOf(shift.until), shift, held: held ?? noHolders }
}

const postShifts = (shifts: readonly Staffed[]): PostShifts => ({
  shifts,
  longest: shifts.reduce((longest, each) => Math.max(longest, each.until - each.from), 0),
})

const indexes = new WeakMap<Staffing, StaffingIndex>()

export function indexOf(staffing: Staffing): StaffingIndex {
  const known = indexes.get(staffing)
  if (known) return known
  const holders = heldByShift(staffing.assignments)
  const byId = new Map<ShiftId, Staffed>()
  const lists = new Map<Code, Staffed[]>()
  for (const shift of staffing.shifts) {
    const each = staffed(shift, holders.get(shift.id))
    byId.set(shift.id, each)
    const list = lists.get(shift.post)
    if (list) list.push(each)
    else lists.set(shift.post, [each])
  }
  const byPost = new Map<Code, PostShifts>()
  for (const [post, list] of lists) byPost.set(post, postShifts(list.sort(inTimeOrder)))
  const index = { staffing, byId: layered(byId), byPost }
  indexes.set(staffing, index)
  return index
}

function heldByShift(assignments: Iterable<Assignment>): Map<ShiftId, Held[]> {
  const holders = new Map<ShiftId, Held[]>()
  for (const assignment of assignments) {
    const list = holders.get(assignment.shift)
    if (list) list.push(heldOf(assignment))
    else holders.set(assignment.shift, [heldOf(assignment)])
  }
  return holders
}

/** The index of `next`, which differs from the staffing of `before` in the `touched` shifts only. */
export function reindex(before: StaffingIndex, next: Staffing, touched: ReadonlySet<ShiftId>): StaffingIndex {
  const holders = heldByShift(assignmentsOf(before, next, touched))
  const fresh = shiftsOf(before, next, touched).map((shift) => staffed(shift, holders.get(shift.id)))
  const byPost = new Map(before.byPost)
  for (const id of touched) {
    const old = before.byId.get(id)
    if (old) byPost.set(old.shift.post, without(byPost.get(old.shift.post) ?? noShifts, old))
  }
  for (const each of fresh) byPost.set(each.shift.post, including(byPost.get(each.shift.post) ?? noShifts, each))
  const gone = [...touched].map((id) => [id, null] as const)
  const byId = layeredAfter(before.byId, [...gone, ...fresh.map((each) => [each.shift.id, each] as const)])
  const index = { staffing: next, byId, byPost }
  indexes.set(next, index)
  return index
}

function shiftsOf(before: StaffingIndex, next: Staffing, touched: ReadonlySet<ShiftId>): readonly Shift[] {
  if (next.shifts !== before.staffing.shifts) return next.shifts.filter((shift) => touched.has(shift.id))
  return [...touched].flatMap((id) => before.byId.get(id)?.shift ?? [])
}

/** The assignments of the touched shifts. Most of two lists is the same values in the same order, so only what lies between is read. */
function assignmentsOf(before: StaffingIndex, next: Staffing, touched: ReadonlySet<ShiftId>): readonly Assignment[] {
  const old = before.staffing.assignments
  const now = next.assignments
  let first = 0
  while (first < old.length && old[first] === now[first]) first++
  let oldEnd = old.length
  let nowEnd = now.length
  while (oldEnd > first && nowEnd > first && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd--
    nowEnd--
  }
  const replaced = new Set(old.slice(first, oldEnd))
  const kept = [...touched].flatMap((id) => before.byId.get(id)?.held.map((held) => held.assignment) ?? [])
  const fresh = now.slice(first, nowEnd).filter((assignment) => touched.has(assignment.shift))
  return [...kept.filter((assignment) => !replaced.has(assignment)), ...fresh]
}

function without({ shifts, longest }: PostShifts, old: Staffed): PostShifts {
  return { shifts: shifts.toSpliced(shifts.indexOf(old), 1), longest }
}

function including({ shifts, longest }: PostShifts, each: Staffed): PostShifts {
  let at = firstAtOrAfter(shifts, each.from)
  while (at < shifts.length && inTimeOrder(shifts[at]!, each) < 0) at++
  return { shifts: shifts.toSpliced(at, 0, each), longest: Math.max(longest, each.until - each.from) }
}

/** The shifts of a post that share a minute with `[from, until)`, in order of start. */
export function shiftsTouching(index: StaffingIndex, post: Code, from: number, until: number): readonly Staffed[] {
  const { shifts, longest } = index.byPost.get(post) ?? noShifts
  const touching: Staffed[] = []
  for (let at = firstAtOrAfter(shifts, from - longest); at < shifts.length && shifts[at]!.from < until; at++) {
    if (shifts[at]!.until > from) touching.push(shifts[at]!)
  }
  return touching
}

/** When the first shift of a post after `minute` begins. */
export function nextStart(index: StaffingIndex, post: Code, minute: number): number | null {
  const { shifts } = index.byPost.get(post) ?? noShifts
  return shifts[firstAtOrAfter(shifts, minute + 1)]?.from ?? null
}

export const postsOf = (index: StaffingIndex): Iterable<Code> => index.byPost.keys()
