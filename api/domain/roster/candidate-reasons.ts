import type { Code } from '../model/code.ts'
import type { Says } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Roster, Shift, ShiftId } from '../model/roster.ts'
import {
  saysAgainstUsual,
  saysHarm,
  saysKnowsPost,
  saysLast,
  saysOfKind,
  saysPossibleIf,
  saysUnderLeast,
  saysUnderMost,
  wishWords,
} from '../says/candidates.ts'
import { shiftTimes } from '../says/changes.ts'
import { checkHeld } from '../rules/index.ts'
import { heldFrom, linesOf } from '../rules/line.ts'
import { contextOf } from '../rules/rule.ts'
import { minuteOf, minutesPerDay } from '../time/instant.ts'
import type { Candidate, Part } from './candidates.ts'
import { shiftOf } from './roster.ts'

/** One reason for or against somebody: a tick or a dash, and a few words. */
export type Reason = { readonly isGood: boolean; readonly says: Says }

const mostReasons = 4

/**
 * The few things that put somebody where they stand in the list, in the order they were compared by: what they said, their hours
 * against their own measure, the hard kind, harm elsewhere, the last time, the post. What says the most is kept.
 */
export function reasonsFor(candidate: Candidate, roster: Roster, region: Region, shift: Shift): readonly Reason[] {
  const { kind, ofKind, mostNights, harms, knowsPost } = candidate
  const usualOfKind = kind === 'night' && mostNights !== null ? ofKind < mostNights : ofKind <= 2
  const post = region.posts.find(({ code }) => code === shift.post)?.name ?? shift.post
  const reasons: readonly (Reason | null)[] = [
    wishReason(candidate),
    hoursReason(candidate),
    harms.length > 0 ? harmReason(candidate, roster) : null,
    kind === null ? null : { isGood: usualOfKind, says: saysOfKind(kind, ofKind, kind === 'night' ? mostNights : null) },
    lastReason(candidate, shift),
    knowsPost ? null : { isGood: false, says: saysKnowsPost(post, false) },
    knowsPost ? { isGood: true, says: saysKnowsPost(post, true) } : null,
  ]
  return reasons.filter((reason) => reason !== null).slice(0, mostReasons)
}

function wishReason({ marks }: Candidate): Reason {
  const [mark] = marks
  return { isGood: mark === 'gladly' || mark === 'can', says: wishWords[mark ?? 'none'] }
}

function hoursReason({ workedMinutes, leastMinutes, mostMinutes, usualMinutes }: Candidate): Reason {
  if (leastMinutes !== null && workedMinutes < leastMinutes) return { isGood: true, says: saysUnderLeast(workedMinutes, leastMinutes) }
  if (mostMinutes !== null) return { isGood: workedMinutes < mostMinutes, says: saysUnderMost(workedMinutes, mostMinutes) }
  return { isGood: workedMinutes <= usualMinutes, says: saysAgainstUsual(workedMinutes, usualMinutes) }
}

/** The other gap that is left with the fewest. */
function harmReason({ harms }: Candidate, roster: Roster): Reason {
  const worst = harms.reduce((a, b) => (b.left < a.left ? b : a))
  return { isGood: false, says: saysHarm(shiftTimes(shiftOf(roster, worst.shift)!), worst.left, harms.length - 1) }
}

function lastReason({ lastAt }: Candidate, shift: Shift): Reason {
  const weeks = lastAt === null ? null : Math.floor((minuteOf(shift.from) - minuteOf(lastAt)) / (7 * minutesPerDay))
  return { isGood: weeks !== 0, says: saysLast(shift.role, weeks) }
}

/** Shifts of their own that somebody would have to be free of, and the sentence that says so. */
export type PossibleIf = { readonly shifts: readonly ShiftId[]; readonly says: Says }

/**
 * What keeps somebody from a place is sometimes only a duty of their own, or two: without it no rule would block. Null where
 * something else is in the way as well.
 */
export function possibleIf(roster: Roster, region: Region, shift: Shift, part: Part, code: Code): PossibleIf | null {
  const line = linesOf(roster, region).get(code.toLowerCase())
  if (!line) return null
  const context = contextOf(region)
  const asked = heldFrom(shift, part)
  const blocksWithout = (gone: readonly ShiftId[]) =>
    checkHeld(context, { ...line, held: line.held.filter((held) => !held.shift || !gone.includes(held.shift.id)) }, asked).filter(
      ({ level }) => level === 'block',
    )
  const own = [...new Set(blocksWithout([]).flatMap(({ shifts }) => shifts))].filter((id) => id !== shift.id)
  const pairs = own.flatMap((one, index) => own.slice(index + 1).map((other) => [one, other]))
  const gone = [...own.map((one) => [one]), ...pairs.slice(0, mostPairs)].find((ids) => blocksWithout(ids).length === 0)
  return gone ? { shifts: gone, says: saysPossibleIf(gone.map((id) => shiftTimes(shiftOf(roster, id)!))) } : null
}

const mostPairs = 10
