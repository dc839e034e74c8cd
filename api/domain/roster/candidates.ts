import type { Code } from '../model/code.ts'
import type { Finding, FindingCause } from '../model/finding.ts'
import type { Mark, Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { Roster, RosterPractitioner, Shift } from '../model/roster.ts'
import { checkHeld } from '../rules/index.ts'
import { heldFrom, type Line, linesOf } from '../rules/line.ts'
import { nightOf } from '../rules/night.ts'
import { hoursOf } from '../rules/personal-maximum.ts'
import { contextOf } from '../rules/rule.ts'
import { type EpochMinute, type Instant, instantOf, minuteOf } from '../time/instant.ts'
import { minus, union } from '../time/spans.ts'
import { piecesOf } from './roster.ts'

/** Whether somebody can take a place: yes, yes after a warning, or not. A block that may be passed with a reason is still "not". */
type CandidateGroup = 'can' | 'can-but' | 'cannot'

/** One person weighed for one place, with everything the ranking looked at. */
export type Candidate = {
  readonly practitioner: RosterPractitioner
  readonly group: CandidateGroup
  /** What would be said if they were placed, the gravest first: "Kan niet. ..." */
  readonly findings: readonly Finding[]
  /** What they said about this time, the weightiest first. */
  readonly marks: readonly Mark[]
  /** Minutes of duty in this roster, standby left out; and the maximum they gave. */
  readonly workedMinutes: number
  readonly mostMinutes: number | null
  readonly nights: number
  /** When their last duty in this role before this one ended; null when there is none in sight. */
  readonly lastAt: Instant | null
}

/**
 * Everybody of the region weighed for a place of a shift, best first: who is allowed before who is warned about before who is
 * blocked; then gladly, can, unmarked, rather not; then who has done least of their own maximum; then whose last such duty is
 * longest ago; then by code. Without `part` it is about the first stretch of the place that nobody holds, else all of it.
 */
export function candidatesFor(roster: Roster, region: Region, shift: Shift, position = 1, part?: Part): readonly Candidate[] {
  const wanted = part ?? openPart(roster, shift, position)
  const holders = new Set(
    piecesOf(roster, { shift: shift.id, position })
      .filter((held) => touches(held, wanted))
      .map((held) => held.practitioner.toLowerCase()),
  )
  const context = contextOf(region)
  const lines = [...linesOf(roster, region).values()].filter((line) => !holders.has(line.practitioner.code.toLowerCase()))
  const asked = heldFrom(shift, wanted)
  const weighed = lines.map((line) => {
    const findings = [...checkHeld(context, line, asked)].sort((a, b) => gravity(a) - gravity(b))
    return weigh(line, findings, shift, wanted, region)
  })
  const busiest = Math.max(1, ...weighed.map((candidate) => candidate.workedMinutes))
  const keyed = weighed.map((candidate) => ({ candidate, keys: keysOf(candidate, busiest) }))
  return keyed.sort((a, b) => compare(a.keys, b.keys)).map(({ candidate }) => candidate)
}

type Part = { readonly from: Instant; readonly until: Instant }

const touches = (a: Part, b: Part) => a.from < b.until && b.from < a.until

/** The first stretch of a place that nobody holds; all of the shift when it is held throughout. */
export function openPart(roster: Roster, shift: Shift, position: number): Part {
  const whole = { from: minuteOf(shift.from), until: minuteOf(shift.until) }
  const held = piecesOf(roster, { shift: shift.id, position }).map(({ from, until }) => ({ from: minuteOf(from), until: minuteOf(until) }))
  const open = minus(union([whole]), union(held))[0] ?? whole
  return { from: instantOf(open.from), until: instantOf(open.until) }
}

function weigh(line: Line, findings: readonly Finding[], shift: Shift, part: Part, region: Region): Candidate {
  const { practitioner, held } = line
  const { code, name, discipline, maxHours } = practitioner
  const ours = held.filter((one) => one.shift !== null)
  return {
    practitioner: { code, name, discipline },
    group: groupOf(findings),
    findings,
    marks: marksOn(practitioner, part),
    workedMinutes: hoursOf(held),
    mostMinutes: maxHours === undefined ? null : maxHours * 60,
    nights: ours.filter((one) => nightOf(one, region.zone) !== null).length,
    lastAt: lastOf(line, shift, minuteOf(part.from)),
  }
}

const gravest = ['block', 'warn', 'prefer', 'info'] as const

/** Blocks before warnings before wishes; of two blocks the one nobody can pass. */
const gravity = (finding: Finding): number => gravest.indexOf(finding.level) * 2 + (finding.mayOverride ? 1 : 0)

function groupOf(findings: readonly Finding[]): CandidateGroup {
  if (findings.some((finding) => finding.level === 'block')) return 'cannot'
  return findings.some((finding) => finding.level === 'warn') ? 'can-but' : 'can'
}

const weight: Readonly<Record<Mark, number>> = { blocked: 0, cannot: 1, rather_not: 2, gladly: 3, can: 4 }

function marksOn(practitioner: Practitioner, part: Part): readonly Mark[] {
  const marks = practitioner.availability.filter((marked) => touches(marked, part)).map((marked) => marked.mark)
  return [...new Set(marks)].sort((a, b) => weight[a] - weight[b])
}

function lastOf({ held }: Line, shift: Shift, before: EpochMinute): Instant | null {
  const last = held.findLast((one) => one.role === shift.role && one.until <= before)
  return last ? instantOf(last.until) : null
}

const groups: readonly CandidateGroup[] = ['can', 'can-but', 'cannot']
const liking: Readonly<Record<Mark, number>> = { gladly: 0, can: 1, rather_not: 3, cannot: 4, blocked: 5 }
const unmarked = 2

/** What two candidates are compared by, in this order; less goes first. Who gave no maximum is measured against the busiest. */
function keysOf(candidate: Candidate, busiest: number): readonly (number | string)[] {
  const [mark] = candidate.marks
  return [
    groups.indexOf(candidate.group),
    candidate.group === 'cannot' ? gravity(candidate.findings[0]!) * -1 : 0,
    mark === undefined ? unmarked : liking[mark],
    candidate.workedMinutes / (candidate.mostMinutes || busiest),
    candidate.lastAt ?? '',
    candidate.practitioner.code,
  ]
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((key, index) => key !== b[index])
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1
}

/** Why people cannot take a place: how many per reason, and who, most first; each person under their gravest reason. */
export function whyNot(candidates: readonly Candidate[]): readonly { readonly cause: FindingCause; readonly people: readonly Code[] }[] {
  const reasons = new Map<FindingCause, Code[]>()
  for (const { group, findings, practitioner } of candidates) {
    const cause = findings[0]?.cause
    if (group !== 'cannot' || cause === undefined) continue
    reasons.set(cause, [...(reasons.get(cause) ?? []), practitioner.code])
  }
  return [...reasons]
    .map(([cause, people]) => ({ cause, people }))
    .sort((a, b) => b.people.length - a.people.length || (a.cause < b.cause ? -1 : 1))
}
