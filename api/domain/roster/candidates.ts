import type { Gap } from '../cover/gap.ts'
import type { Code } from '../model/code.ts'
import type { HardKind } from '../model/hard-kind.ts'
import type { Finding, FindingCause } from '../model/finding.ts'
import type { Mark } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { Roster, RosterPractitioner, Shift } from '../model/roster.ts'
import { checkHeld } from '../rules/index.ts'
import { heldFrom, linesOf } from '../rules/line.ts'
import { contextOf } from '../rules/rule.ts'
import { type Instant, instantOf, minuteOf } from '../time/instant.ts'
import { minus, union } from '../time/spans.ts'
import { factsAbout, type LineFacts, marksOn } from './candidate-facts.ts'
import { type Harm, harmOf } from './harm-elsewhere.ts'
import { piecesOf } from './roster.ts'

/** Whether somebody can take a place: yes, yes after a warning, or not. A block that may be passed with a reason is still "not". */
type CandidateGroup = 'can' | 'can-but' | 'cannot'

/** One person weighed for one place, with everything the ranking looked at. */
export type Candidate = LineFacts & {
  readonly practitioner: RosterPractitioner
  readonly group: CandidateGroup
  /** What would be said if they were placed, the gravest first: "Kan niet. ..." */
  readonly findings: readonly Finding[]
  /** What they said about this time, the weightiest first. */
  readonly marks: readonly Mark[]
  /** The most and the least they gave for a roster, and what those who may do this work do on average, in minutes. */
  readonly mostMinutes: number | null
  readonly leastMinutes: number | null
  readonly usualMinutes: number
  readonly mostNights: number | null
  /** Night, weekend or holiday: what `ofKind` counts. */
  readonly kind: HardKind | null
  /** Other gaps that become harder when they take this; only asked of those who can. */
  readonly harms: readonly Harm[]
}

/** What candidates are weighed against besides the roster: the part that is meant, and the other gaps there are. */
export type Weighing = { readonly part?: Part; readonly gaps?: readonly Gap[] }

/**
 * Everybody of the region weighed for a place of a shift, best first, by what a coordinator would ask in this order: may they;
 * do they want to; are they below their own minimum, how much of their own maximum do they work (in tenths) and how many such
 * nights, weekends or holidays; does another gap become harder; how long ago was the last, and do they know the post; the code.
 * Without `part` it is about the first stretch of the place that nobody holds, else all of it.
 */
export function candidatesFor(
  roster: Roster,
  region: Region,
  shift: Shift,
  position = 1,
  { part, gaps = [] }: Weighing = {},
): readonly Candidate[] {
  const wanted = part ?? openPart(roster, shift, position)
  const holders = new Set(
    piecesOf(roster, { shift: shift.id, position })
      .filter((held) => touches(held, wanted))
      .map((held) => held.practitioner.toLowerCase()),
  )
  const context = contextOf(region)
  const lines = [...linesOf(roster, region).values()].filter((line) => !holders.has(line.practitioner.code.toLowerCase()))
  const asked = heldFrom(shift, wanted)
  const { kind, of } = factsAbout(region, shift, asked)
  const harms = harmOf(roster, region, asked, gaps)
  const facts = lines.map(of)
  const usualMinutes = usualOf(
    lines.flatMap(({ practitioner }, index) => (practitioner.roles.includes(shift.role) ? facts[index]!.workedMinutes : [])),
  )
  const weighed = lines.map((line, index): Candidate => {
    const { practitioner } = line
    const own = facts[index]!
    const { code, name, discipline, maxHours, minHours, maxNights } = practitioner
    const findings = checkHeld(context, line, asked)
    const group = groupOf(findings)
    return {
      workedMinutes: own.workedMinutes,
      nights: own.nights,
      ofKind: own.ofKind,
      lastAt: own.lastAt,
      knowsPost: own.knowsPost,
      practitioner: { code, name, discipline },
      group,
      findings: findings.length > 1 ? [...findings].sort((a, b) => gravity(a) - gravity(b)) : findings,
      marks: marksOn(practitioner, wanted, region.zone),
      mostMinutes: maxHours === undefined ? null : maxHours * 60,
      leastMinutes: minHours === undefined ? null : minHours * 60,
      usualMinutes,
      mostNights: maxNights ?? null,
      kind,
      harms: group === 'cannot' ? [] : harms(line),
    }
  })
  const busiest = weighed.reduce((most, { workedMinutes }) => Math.max(most, workedMinutes), 1)
  const keyed = weighed.map((candidate) => ({ candidate, keys: keysOf(candidate, busiest) }))
  return keyed.sort((a, b) => compare(a.keys, b.keys)).map(({ candidate }) => candidate)
}

/** A mean without those who work nothing: they are no measure of what is usual. */
function usualOf(worked: readonly number[]): number {
  const some = worked.filter((minutes) => minutes > 0)
  return some.length === 0 ? 0 : Math.round(some.reduce((sum, minutes) => sum + minutes, 0) / some.length)
}

export type Part = { readonly from: Instant; readonly until: Instant }

const touches = (a: Part, b: Part) => a.from < b.until && b.from < a.until

/** The first stretch of a place that nobody holds; all of the shift when it is held throughout. */
export function openPart(roster: Roster, shift: Shift, position: number): Part {
  const whole = { from: minuteOf(shift.from), until: minuteOf(shift.until) }
  const held = piecesOf(roster, { shift: shift.id, position }).map(({ from, until }) => ({ from: minuteOf(from), until: minuteOf(until) }))
  const open = minus(union([whole]), union(held))[0] ?? whole
  return { from: instantOf(open.from), until: instantOf(open.until) }
}

const gravest = ['block', 'warn', 'prefer', 'info'] as const

/** Blocks before warnings before wishes; of two blocks the one nobody can pass. */
const gravity = (finding: Finding): number => gravest.indexOf(finding.level) * 2 + (finding.mayOverride ? 1 : 0)

function groupOf(findings: readonly Finding[]): CandidateGroup {
  if (findings.some((finding) => finding.level === 'block')) return 'cannot'
  return findings.some((finding) => finding.level === 'warn') ? 'can-but' : 'can'
}

const groups: readonly CandidateGroup[] = ['can', 'can-but', 'cannot']
const liking: Readonly<Record<Mark, number>> = { gladly: 0, can: 1, rather_not: 3, cannot: 4, blocked: 5 }
const unmarked = 2

/** What two candidates are compared by, in this order; less goes first. Who gave no maximum is measured against the busiest. */
function keysOf(candidate: Candidate, busiest: number): readonly (number | string)[] {
  const { group, findings, marks, workedMinutes, leastMinutes, mostMinutes, ofKind, harms, lastAt, knowsPost, practitioner } = candidate
  const [mark] = marks
  return [
    groups.indexOf(group),
    group === 'cannot' ? gravity(findings[0]!) * -1 : 0,
    group === 'cannot' ? findings.filter(({ level }) => level === 'block').length : 0,
    mark === undefined ? unmarked : liking[mark],
    leastMinutes !== null && workedMinutes < leastMinutes ? 0 : 1,
    Math.floor((workedMinutes / (mostMinutes || busiest)) * 10),
    ofKind,
    harms.length,
    lastAt ?? '',
    knowsPost ? 0 : 1,
    practitioner.code,
  ]
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return a[at]! < b[at]! ? -1 : 1
  return 0
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
