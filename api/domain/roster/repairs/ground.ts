import type { Duties } from '../../cover/duties.ts'
import { layered } from '../../cover/layered.ts'
import { type Person, peopleOf } from '../../cover/people.ts'
import { gapsOfShift } from '../../cover/shift-gaps.ts'
import { indexOf, type StaffingIndex } from '../../cover/staffing-index.ts'
import type { Code } from '../../model/code.ts'
import type { Region } from '../../model/region.ts'
import type { Assignment, Roster, Shift } from '../../model/roster.ts'
import type { Staffing } from '../../model/staffing.ts'
import { type Held, isElsewhere, linesOf } from '../../rules/line.ts'
import { hoursOf } from '../../rules/personal-maximum.ts'
import { contextOf, type RuleContext } from '../../rules/rule.ts'
import { type Instant, minuteOf } from '../../time/instant.ts'
import type { Span } from '../../time/interval.ts'
import { shiftOf, spellingOf } from '../roster.ts'
import type { Seat } from './repair.ts'

/** What a search for repairs looks things up in; made once per roster, region and moment. */
export type Ground = {
  readonly region: Region
  readonly roster: Roster
  readonly now: Instant
  readonly context: RuleContext
  readonly staffing: Staffing
  readonly index: StaffingIndex
  readonly people: ReadonlyMap<Code, Person>
  /** The time of everybody, as the rules read it. */
  readonly duties: Duties
  /** What a repair may move, by start: seats nobody locked, of shifts that have not begun, whose holder will be there. */
  readonly movable: readonly HeldSeat[]
  readonly movableOf: ReadonlyMap<Code, readonly HeldSeat[]>
  /** Tenths of somebody's own maximum that they work, or of what the busiest person works. */
  readonly loadOf: ReadonlyMap<Code, number>
  /** Who is asked in which order, by role and hours; filled as it is asked. */
  readonly orders: Map<string, readonly Person[]>
}

/** A seat with its shift and who holds it; its ends in minutes as well. */
export type HeldSeat = Seat & { readonly who: Code; readonly whole: Shift; readonly span: Span; readonly isWhole: boolean }

export function groundOf(roster: Roster, region: Region, now: Instant): Ground {
  const { shifts, assignments, around } = roster
  const staffing: Staffing = { source: 'draft', shifts, assignments, published: {}, around }
  const people = peopleOf(region)
  const held = new Map<Code, readonly Held[]>()
  const elsewhere = new Set<Code>()
  for (const line of linesOf(roster, region).values()) {
    const { code } = line.practitioner
    held.set(code, line.held)
    if (line.held.some(isElsewhere)) elsewhere.add(code)
  }
  const movable = assignments.flatMap((one) => movableSeat(roster, one, now, people)).sort((a, b) => a.span.from - b.span.from)
  const movableOf = new Map<Code, HeldSeat[]>()
  for (const seat of movable) {
    const list = movableOf.get(seat.who)
    if (list) list.push(seat)
    else movableOf.set(seat.who, [seat])
  }
  return {
    region,
    roster,
    now,
    context: contextOf(region),
    staffing,
    index: indexOf(staffing),
    people,
    duties: { of: layered(held), busyElsewhere: elsewhere },
    movable,
    movableOf,
    loadOf: loadsOf(region, held),
    orders: new Map(),
  }
}

function movableSeat(roster: Roster, one: Assignment, now: Instant, people: Ground['people']): readonly HeldSeat[] {
  const whole = shiftOf(roster, one.shift)
  const person = people.get(one.practitioner)
  if (!whole || !person || one.locked || whole.from <= now) return []
  const { shift, position, from, until, practitioner: who } = one
  const span = { from: minuteOf(from), until: minuteOf(until) }
  if (isAway(person, span)) return []
  return [{ shift, position, from, until, who, whole, span, isWhole: from === whole.from && until === whole.until }]
}

/** Sick or gone for some of it: whoever is, fills nothing. */
export const isAway = ({ absences }: Person, span: Span): boolean =>
  absences.some((absence) => absence.from < span.until && span.from < absence.until)

function loadsOf(region: Region, held: ReadonlyMap<Code, readonly Held[]>): ReadonlyMap<Code, number> {
  const worked = new Map([...held].map(([code, list]) => [code, hoursOf(list)]))
  const busiest = Math.max(1, ...worked.values())
  return new Map(
    region.practitioners.map(({ code, maxHours }) => [
      code,
      Math.floor(((worked.get(code) ?? 0) / (maxHours ? maxHours * 60 : busiest)) * 10),
    ]),
  )
}

/** Whom a roster may name. */
export const mayBeNamed = ({ roster }: Ground, code: Code): boolean => spellingOf(roster, code) !== undefined

/** An extra holder's seat that nobody misses: above what the shift needs, and the others are enough without it. */
export function isSpare({ index, people }: Ground, seat: HeldSeat): boolean {
  if (seat.position <= seat.whole.needed) return false
  const staffed = index.byId.get(seat.shift)
  if (!staffed) return false
  const { from, until } = seat.span
  const others = staffed.held.filter(({ assignment }) => assignment.position !== seat.position || assignment.from !== seat.from)
  return !gapsOfShift({ ...staffed, held: others }, people).some((gap) => gap.from < until && from < gap.until)
}
