import { type Code, sameCode } from '../model/code.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { Role } from '../model/role.ts'
import type { Assignment, AssignmentId, Busy, Place, Roster, Shift } from '../model/roster.ts'
import type { Instant } from '../time/instant.ts'
import { piecesOf, shiftOf } from './roster.ts'

/** What one practitioner does in an interval: a held piece of this roster, or fixed time around it. */
export type HeldDuty = {
  readonly from: Instant
  readonly until: Instant
  /** Absent where another cooperative only says "not available". */
  readonly post?: Code
  readonly role?: Role
  /** Absent for time around the roster, which no change may touch. */
  readonly held?: { readonly assignment: AssignmentId; readonly position: number; readonly shift: Shift }
}

/** The row lens: one practitioner and all their time, by start then end. Row rules look at nothing else of a roster. */
export type Row = { readonly practitioner: Practitioner; readonly duties: readonly HeldDuty[] }

const heldDuty = (held: Assignment, shift: Shift): HeldDuty => ({
  from: held.from,
  until: held.until,
  post: shift.post,
  role: shift.role,
  held: { assignment: held.id, position: held.position, shift },
})

const aroundDuty = ({ practitioner: _, ...duty }: Busy): HeldDuty => duty

const byTime = (a: HeldDuty, b: HeldDuty): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.until < b.until ? -1 : a.until > b.until ? 1 : 0

/** Visits every assignment with its shift; both lists are in shift order, so it is one walk. */
function eachHeld(roster: Roster, visit: (held: Assignment, shift: Shift) => void): void {
  let at = 0
  for (const held of roster.assignments) {
    while (at < roster.shifts.length && roster.shifts[at]!.id !== held.shift) at++
    const shift = roster.shifts[at]
    if (shift) visit(held, shift)
  }
}

/** The row of one practitioner; undefined for a code the region does not know. The roster spells codes as the region does. */
export function rowOf(roster: Roster, region: Region, code: Code): Row | undefined {
  const people = region.practitioners
  const practitioner = people.find((one) => one.code === code) ?? people.find((one) => sameCode(one.code, code))
  if (!practitioner) return undefined
  const held = roster.assignments.filter((one) => one.practitioner === practitioner.code)
  const duties = held.flatMap((one) => {
    const shift = shiftOf(roster, one.shift)
    return shift ? [heldDuty(one, shift)] : []
  })
  const around = roster.around.filter((busy) => sameCode(busy.practitioner, practitioner.code)).map(aroundDuty)
  return { practitioner, duties: [...duties, ...around].sort(byTime) }
}

/** All rows at once, in the region's order of people: for who asks about everybody. */
export function rowsOf(roster: Roster, region: Region): readonly Row[] {
  const duties = new Map<string, HeldDuty[]>(region.practitioners.map((one) => [one.code.toLowerCase(), []]))
  eachHeld(roster, (held, shift) => {
    duties.get(held.practitioner.toLowerCase())?.push(heldDuty(held, shift))
  })
  for (const busy of roster.around) duties.get(busy.practitioner.toLowerCase())?.push(aroundDuty(busy))
  return region.practitioners.map((practitioner) => ({
    practitioner,
    duties: duties.get(practitioner.code.toLowerCase())!.sort(byTime),
  }))
}

/** The places a shift asks for and those of its extra holders, by position. */
export function placesOf(roster: Roster, shift: Shift): readonly Place[] {
  const most = roster.assignments.reduce((top, held) => (held.shift === shift.id ? Math.max(top, held.position) : top), shift.needed)
  const places = Array.from({ length: most }, (_, index) => ({ shift: shift.id, position: index + 1 }))
  return places.filter((place) => place.position <= shift.needed || piecesOf(roster, place).length > 0)
}
