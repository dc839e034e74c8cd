import type { Code } from '../model/code.ts'
import type { ShiftId } from '../model/roster.ts'
import { type Held, heldAround, isElsewhere } from '../rules/line.ts'
import { type Layered, layered, layeredAfter } from './layered.ts'
import type { Staffed, StaffingIndex } from './staffing-index.ts'

export type Duties = {
  /** The duties of each practitioner, and their time around the rosters where it is known, by `from`, then `until`. */
  readonly of: Layered<Code, readonly Held[]>
  /** Who has time in another cooperative. */
  readonly busyElsewhere: ReadonlySet<Code>
}

const known = new WeakMap<StaffingIndex, Duties>()

/** The duties of everybody, worked out once for each index. */
export function dutiesOf(index: StaffingIndex): Duties {
  const duties = known.get(index) ?? dutiesIn(index)
  known.set(index, duties)
  return duties
}

function dutiesIn(index: StaffingIndex): Duties {
  const duties = new Map<Code, Held[]>()
  const busyElsewhere = new Set<Code>()
  const { shifts, around = [] } = index.staffing
  for (const busy of around) {
    const held = heldAround(busy)
    add(duties, busy.practitioner, held)
    if (isElsewhere(held)) busyElsewhere.add(busy.practitioner)
  }
  for (const { id } of shifts) {
    const each = index.byId.get(id)
    if (each) addShift(duties, each)
  }
  for (const list of duties.values()) list.sort(inTimeOrder)
  return { of: layered(duties), busyElsewhere }
}

/** The duties after a change: only those on the changed shifts, as they were and as they are, can have others. */
export function dutiesAfter(index: StaffingIndex, before: Duties, touched: ReadonlySet<ShiftId>, people: ReadonlySet<Code>): Duties {
  const fresh = new Map<Code, Held[]>()
  for (const id of touched) {
    const each = index.byId.get(id)
    if (each) addShift(fresh, each)
  }
  const changes = [...people].map((code) => {
    const kept = (before.of.get(code) ?? []).filter(({ shift }) => shift === null || !touched.has(shift.id))
    const list = [...kept, ...(fresh.get(code) ?? [])].sort(inTimeOrder)
    return [code, list.length > 0 ? list : null] as const
  })
  const after = { of: layeredAfter(before.of, changes), busyElsewhere: before.busyElsewhere }
  known.set(index, after)
  return after
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
