import type { Code } from '../../../api/domain/model/code.ts'
import type { Finding, FindingCause } from '../../../api/domain/model/finding.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster, Shift } from '../../../api/domain/model/roster.ts'
import { type Candidate, whyNot } from '../../../api/domain/roster/candidates.ts'
import { checkLine, checkPlacement } from '../../../api/domain/rules/index.ts'
import { lineOfPerson } from '../../../api/domain/rules/line.ts'
import { contextOf } from '../../../api/domain/rules/rule.ts'

/** What asks for a reason or cannot be passed. */
export const isInTheWay = (finding: Finding) => finding.level === 'block' || finding.level === 'warn'

/** What the rules say about somebody as they stand in the roster. */
export function findingsOfRow(roster: Roster, region: Region, code: Code): readonly Finding[] {
  const line = lineOfPerson(roster, region, code)
  return line ? checkLine(line, contextOf(region)) : []
}

/** What stands in the way of a placement: everything that asks a reason or cannot be passed. `leaving` names shifts given up by the same act. */
export function objectionsTo(
  roster: Roster,
  region: Region,
  shift: Shift,
  code: Code,
  leaving: readonly string[] = [],
): readonly Finding[] {
  return checkPlacement(contextOf(region), roster, shift, {}, code, leaving).filter(isInTheWay)
}

/** True when a reason passes everything that keeps somebody from a place. */
export const mayPass = (candidate: Candidate): boolean => candidate.findings.filter(isInTheWay).every((finding) => finding.mayOverride)

/** The reasons the card counts by; every cause falls under one. */
export const reasons = ['role', 'rest', 'busy', 'block', 'hours', 'runs', 'other'] as const
export type Reason = (typeof reasons)[number]

const reasonsOf: Partial<Record<FindingCause, Reason>> = {
  role: 'role',
  credential: 'role',
  'not-in-service': 'role',
  rest: 'rest',
  stretch: 'rest',
  surgery: 'rest',
  'daily-rest': 'rest',
  overlap: 'busy',
  elsewhere: 'busy',
  blocked: 'block',
  cannot: 'block',
  exempt: 'block',
  sick: 'block',
  hours: 'hours',
  nights: 'hours',
  'shift-length': 'hours',
  'day-hours': 'hours',
  'week-hours': 'hours',
  'average-hours': 'hours',
  'night-count': 'hours',
  'standby-days': 'hours',
  'night-run': 'runs',
  weekends: 'runs',
}

/** The reason a cause is counted under. */
export const reasonOf = (cause: FindingCause | undefined): Reason => (cause === undefined ? 'other' : (reasonsOf[cause] ?? 'other'))

/** How many cannot, by the hardest thing in the way, most first; the counts add up to everybody who cannot. */
export function countReasons(candidates: readonly Candidate[]): readonly { readonly reason: Reason; readonly count: number }[] {
  const counts = new Map<Reason, number>()
  let named = 0
  for (const { cause, people } of whyNot(candidates)) {
    const reason = reasonOf(cause)
    counts.set(reason, (counts.get(reason) ?? 0) + people.length)
    named += people.length
  }
  const unnamed = candidates.filter((one) => one.group === 'cannot').length - named
  if (unnamed > 0) counts.set('other', (counts.get('other') ?? 0) + unnamed)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}
