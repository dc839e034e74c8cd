import { type Code, sameCode } from '../model/code.ts'
import type { Assignment, Roster } from '../model/roster.ts'
import { addDays, type Day, type Instant } from '../time/instant.ts'
import { toInstant, toWall } from '../time/zone.ts'
import { shiftOf } from './roster.ts'

/** As a practitioner keeps it: from a moment until a moment, or until further notice. */
export type SickSpan = { readonly from: Instant; readonly until: Instant | null }

/**
 * Sick on the days `[first, last]`, a shift that has begun from now on. A shift that begins on the last day is not worked in
 * part: the span ends with it. Without a last day it lasts until further notice.
 */
export function sickSpan(roster: Roster, code: Code, first: Day, last: Day | null, now: Instant): SickSpan {
  const { zone } = roster
  const from = first <= toWall(now, zone).day ? now : toInstant(first, '00:00', zone)
  if (last === null) return { from, until: null }
  const midnight = toInstant(addDays(last, 1), '00:00', zone)
  const ends = roster.assignments
    .filter((held) => sameCode(held.practitioner, code) && shiftOf(roster, held.shift)?.date === last)
    .map((held) => held.until)
  return { from, until: ends.reduce((latest, end) => (end > latest ? end : latest), midnight) }
}

/** What somebody holds in that time: the places that become gaps. */
export const freedBy = (roster: Roster, code: Code, { from, until }: SickSpan): readonly Assignment[] =>
  roster.assignments.filter((held) => sameCode(held.practitioner, code) && held.until > from && (until === null || held.from < until))
