import type { Busy, Roster } from '../model/roster.ts'
import { addDays } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { toInstant } from '../time/zone.ts'

/** How far a roster looks beyond its own dates: long enough for weekends in four weeks and averages over sixteen. */
const weeksBefore = 16
const weeksAfter = 4

/** The time around a roster whose duties its rules must see. */
export function marginsOf(roster: Pick<Roster, 'from' | 'until' | 'zone'>): { readonly before: Interval; readonly after: Interval } {
  const start = toInstant(roster.from, '00:00', roster.zone)
  const end = toInstant(roster.until, '00:00', roster.zone)
  return {
    before: { from: toInstant(addDays(roster.from, -7 * weeksBefore), '00:00', roster.zone), until: start },
    after: { from: end, until: toInstant(addDays(roster.until, 7 * weeksAfter), '00:00', roster.zone) },
  }
}

/** The roster with fixed time around it, in one order, so that equal rosters are equal JSON. */
export const withAround = (roster: Roster, around: readonly Busy[]): Roster => ({ ...roster, around: [...around].sort(compareBusy) })

const compareBusy = (a: Busy, b: Busy): number => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0)

const keyOf = (busy: Busy): string => `${busy.from} ${busy.until} ${busy.practitioner} ${busy.post ?? ''} ${busy.role ?? ''}`
