import type { Code } from '../model/code.ts'
import { type StaffingCause, staffingCauses } from './causes.ts'
import type { Person } from './people.ts'
import type { Held, Staffed } from './staffing-index.ts'

/** Part of a shift in which fewer people are present than needed, in epoch minutes. */
export type ShiftGap = { readonly from: number; readonly until: number; readonly present: number; readonly cause: StaffingCause }

type People = ReadonlyMap<Code, Person>

const none: readonly ShiftGap[] = []

/**
 * The gaps of one shift: the longest stretches with equal `present` below `needed`. Everybody on the shift who is there
 * counts, on whatever position: an extra holder makes up for an open place of the same shift, never of another.
 */
export function gapsOfShift(each: Staffed, people: People): readonly ShiftGap[] {
  const { needed } = each.shift
  if (needed <= 0 || countWhole(each, people) >= needed) return none
  const counted = presentOver(each, people)
  const gaps: ShiftGap[] = []
  for (const part of counted) {
    if (part.present < needed) gaps.push({ ...part, cause: causeOf(each.held, part, people) })
  }
  return gaps
}

/** How many are there from the first minute to the last: the common case, without looking at pieces. */
function countWhole(each: Staffed, people: People): number {
  let count = 0
  for (const held of each.held) {
    if (held.from > each.from || held.until < each.until) continue
    const absences = people.get(held.assignment.practitioner)?.absences
    if (!absences?.some((absence) => absence.from < each.until && each.from < absence.until)) count++
  }
  return count
}

/** The parts of an assignment in which its holder is there. */
export function partsPresent(held: Held, person: Person | undefined): readonly { readonly from: number; readonly until: number }[] {
  let parts: { from: number; until: number }[] = held.from < held.until ? [{ from: held.from, until: held.until }] : []
  for (const absence of person?.absences ?? []) {
    if (absence.from >= held.until || absence.until <= held.from) continue
    parts = parts.flatMap((part) =>
      [
        { from: part.from, until: Math.min(part.until, absence.from) },
        { from: Math.max(part.from, absence.until), until: part.until },
      ].filter((piece) => piece.from < piece.until),
    )
  }
  return parts
}

function presentOver(each: Staffed, people: People): { from: number; until: number; present: number }[] {
  const steps: { at: number; by: number }[] = []
  for (const held of each.held) {
    for (const part of partsPresent(held, people.get(held.assignment.practitioner))) {
      const from = Math.max(part.from, each.from)
      const until = Math.min(part.until, each.until)
      if (from < until) steps.push({ at: from, by: 1 }, { at: until, by: -1 })
    }
  }
  steps.sort((a, b) => a.at - b.at)
  const parts: { from: number; until: number; present: number }[] = []
  let present = 0
  let from = each.from
  for (let next = 0; from < each.until; ) {
    while (next < steps.length && steps[next]!.at <= from) present += steps[next++]!.by
    const until = next < steps.length ? steps[next]!.at : each.until
    const last = parts[parts.length - 1]
    if (last && last.present === present) last.until = until
    else parts.push({ from, until, present })
    from = until
  }
  return parts
}

/** The first cause that applies to a holder missing somewhere in the gap, else nobody was placed. */
function causeOf(holders: readonly Held[], gap: { from: number; until: number }, people: People): StaffingCause {
  const found = new Set<StaffingCause>()
  for (const held of holders) {
    for (const absence of people.get(held.assignment.practitioner)?.absences ?? []) {
      const from = Math.max(held.from, absence.from, gap.from)
      if (from < Math.min(held.until, absence.until, gap.until)) found.add(absence.cause)
    }
  }
  return staffingCauses.find((cause) => found.has(cause)) ?? 'nobody-placed'
}
