import type { ChangeOrder, RosterChange } from '../model/change.ts'
import { type Code, sameCode } from '../model/code.ts'
import type { Finding } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Roster, ShiftId } from '../model/roster.ts'
import { checkLine } from '../rules/index.ts'
import { lineOfPerson, linesOf } from '../rules/line.ts'
import { contextOf } from '../rules/rule.ts'
import { holdersOfShift } from './roster.ts'

/** The shifts a change speaks of. */
export function shiftsOf(change: RosterChange): readonly ShiftId[] {
  if (change.do === 'exchange') return [change.a.shift, change.b.shift]
  if (change.do === 'add-shift') return change.id === undefined ? [] : [change.id]
  return [change.shift]
}

/** The people whose time a change alters; the roster is the one before it. */
export function peopleOf(change: RosterChange, before: Roster): readonly Code[] {
  if (change.do === 'place') return change.was === null ? [change.practitioner] : [change.practitioner, change.was]
  if (change.do === 'clear') return [change.was]
  if (change.do === 'exchange') return change.was.filter((code) => code !== null)
  if (change.do === 'retime') return holdersOfShift(before, change.shift).map((held) => held.practitioner)
  return []
}

/** From so many people on, the lines of all are found at once; one by one each costs a walk through the roster. */
const many = 8

/**
 * What the rules say about these people after an order that they did not say before it. A finding is old when the same
 * rule said it before about at least the same shifts: who drops one of two clashing duties is not told of a new clash.
 */
export function newFindings(before: Roster, after: Roster, region: Region, people: readonly Code[]): readonly Finding[] {
  const context = contextOf(region)
  if (people.length >= many) for (const roster of [before, after]) linesOf(roster, region)
  const findingsOf = (roster: Roster, code: Code) => {
    const line = lineOfPerson(roster, region, code)
    return line ? checkLine(line, context) : []
  }
  return people.flatMap((code) => {
    const after_ = findingsOf(after, code)
    if (after_.length === 0) return []
    const old = findingsOf(before, code)
    return after_.filter((finding) => !old.some((known) => isKnownFinding(known, finding)))
  })
}

/** Whether a finding says nothing that the known one did not say already. */
export const isKnownFinding = (known: Finding, finding: Finding): boolean =>
  known.rule === finding.rule &&
  known.level === finding.level &&
  known.cause === finding.cause &&
  finding.shifts.every((shift) => known.shifts.includes(shift)) &&
  (finding.shifts.length > 0 || (known.from === finding.from && known.until === finding.until))

export const leastReason = 3

const isReason = (text: string | undefined): boolean => (text?.trim().length ?? 0) >= leastReason

/**
 * The findings that stop an order: a `block` nobody may pass, and a `block` or `warn` that no change about that person
 * and those shifts brings a reason for. Changes that know no `override` pass with their own reason or the order's.
 */
export function stopping(
  findings: readonly Finding[],
  order: ChangeOrder,
  changes: readonly { readonly change: RosterChange; readonly people: readonly Code[] }[],
): readonly Finding[] {
  return findings.filter((finding) => {
    if (finding.level !== 'block' && finding.level !== 'warn') return false
    if (!finding.mayOverride) return true
    return !changes.some(({ change, people }) => {
      const about = people.some((code) => sameCode(code, finding.who)) && shiftsOf(change).some((shift) => finding.shifts.includes(shift))
      return about && isReason(passOf(change, order))
    })
  })
}

const passOf = (change: RosterChange, order: ChangeOrder): string | undefined =>
  change.do === 'place' || change.do === 'exchange' ? change.override : (change.reason ?? order.reason)
