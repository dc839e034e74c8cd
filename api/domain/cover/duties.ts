import type { Code } from '../model/code.ts'
import type { ShiftId } from '../model/roster.ts'
import { type Held, heldAround } from '../rules/line.ts'
import type { Staffed, StaffingIndex } from './staffing-index.ts'

/** The duties of each practitioner, and their time around the rosters where it is known, by `from`, then `until`. */
export type Duties = ReadonlyMap<Code, readonly Held[]>

/** The duties of everybody. */
export function dutiesOf(index: StaffingIndex): Duties {
  const duties = new Map<Code, Held[]>()
  const { shifts, around = [] } = index.staffing
  for (const busy of around) add(duties, busy.practitioner, heldAround(busy))
  for (const { id } of shifts) {
    const each = index.byId.get(id)
    if (each) addShift(duties, each)
  }
  for (const list of duties.values()) list.sort(inTimeOrder)
  return duties
}

/** The duties after a change: only those on the changed shifts, as they were and as they are, can have others. */
export function dutiesAfter(index: StaffingIndex, before: Duties, touched: ReadonlySet<ShiftId>, people: ReadonlySet<Code>): Duties {
  const duties = new Map(before)
  const fresh = new Map<Code, Held[]>()
  for (const id of touched) {
    const each = index.byId.get(id)
    if (each) addShift(fresh, each)
  }
  for (const code of people) {
    const kept = (before.get(code) ?? []).filter(({ shift }) => shift === null || !touched.has(shift.id))
    const list = [...kept, ...(fresh.get(code) ?? [])].sort(inTimeOrder)
    if (list.length > 0) duties.set(code, list)
    else duties.delete(code)
  }
  return duties
}

function addShift(duties: Map<Code, Held[]>, { shift, held }: Staffed) {
  const { post, role } = shift
  for (const { from, until, assignment } of held) add(duties, assignment.practitioner, { from, until, post, role, shift })
}

function add(duties: Map<Code, Held[]>, code: Code, duty: Held) {
  const list = duties.get(code)
  if (list) list.push(duty)
  else duties.set(code, [duty])
}

const inTimeOrder = (a: Held, b: Held) => a.from - b.from || a.until - b.until
