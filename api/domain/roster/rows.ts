import type { Code } from '../model/code.ts'
import type { Assignment, Roster, Shift } from '../model/roster.ts'
import type { Held, Row } from '../model/row.ts'
import type { Region } from '../model/region.ts'
import type { Practitioner } from '../model/practitioner.ts'
import { minuteOf } from '../time/instant.ts'

const nothing: readonly Held[] = []
const heldOfRosters = new WeakMap<Roster, ReadonlyMap<Code, readonly Held[]>>()
const shiftsOfRosters = new WeakMap<Roster, ReadonlyMap<string, Shift>>()
const peopleOfRegions = new WeakMap<Region, ReadonlyMap<Code, Practitioner>>()

/** What every practitioner holds in a roster and around it, in time order. Worked out once per roster value. */
export function heldByAll(roster: Roster): ReadonlyMap<Code, readonly Held[]> {
  const known = heldOfRosters.get(roster)
  if (known) return known
  const rows = new Map<Code, Held[]>()
  const add = (code: Code, held: Held) => {
    const row = rows.get(code)
    if (row) row.push(held)
    else rows.set(code, [held])
  }
  const shifts = shiftsById(roster)
  for (const busy of roster.around) {
    const span = { from: minuteOf(busy.from), until: minuteOf(busy.until) }
    add(busy.practitioner, { ...span, post: busy.post ?? null, role: busy.role ?? null, shift: null, position: 0 })
  }
  for (const assignment of roster.assignments) add(assignment.practitioner, heldFrom(shifts.get(assignment.shift)!, assignment))
  for (const row of rows.values()) row.sort((a, b) => a.from - b.from || a.until - b.until)
  heldOfRosters.set(roster, rows)
  return rows
}

/** What one practitioner holds in a roster and around it, in time order. */
export const heldBy = (roster: Roster, practitioner: Code): readonly Held[] => heldByAll(roster).get(practitioner) ?? nothing

export function heldFrom(shift: Shift, part: Pick<Assignment, 'from' | 'until' | 'position'>): Held {
  const { from, until, position } = part
  return { from: minuteOf(from), until: minuteOf(until), post: shift.post, role: shift.role, shift, position }
}

export function shiftsById(roster: Roster): ReadonlyMap<string, Shift> {
  const known = shiftsOfRosters.get(roster)
  if (known) return known
  const shifts = new Map(roster.shifts.map((shift) => [shift.id, shift]))
  shiftsOfRosters.set(roster, shifts)
  return shifts
}

/** The region's people by code. Worked out once per region value. */
export function peopleOf(region: Region): ReadonlyMap<Code, Practitioner> {
  const known = peopleOfRegions.get(region)
  if (known) return known
  const people = new Map(region.practitioners.map((practitioner) => [practitioner.code, practitioner]))
  peopleOfRegions.set(region, people)
  return people
}

/** The row of one practitioner; null for somebody the region does not know. */
export function rowIn(roster: Roster, region: Region, code: Code): Row | null {
  const practitioner = peopleOf(region).get(code)
  return practitioner ? { practitioner, held: heldBy(roster, code) } : null
}
