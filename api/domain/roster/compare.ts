import type { Gap } from '../cover/gap.ts'
import { findGaps } from '../cover/gaps.ts'
import { type Load, loadOf, measures } from '../fairness/counts.ts'
import type { Code } from '../model/code.ts'
import type { Finding } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Roster } from '../model/roster.ts'
import { checkRows } from '../rules/index.ts'
import { linesOf } from '../rules/line.ts'
import type { RuleId } from '../rules/rule-id.ts'
import type { Instant } from '../time/instant.ts'
import { toInstant } from '../time/zone.ts'
import { type Difference, diffRosters } from './diff.ts'

/** The same thing of two rosters. */
export type Both<T> = { readonly first: T; readonly second: T }

export type PersonLoad = Both<Load> & { readonly practitioner: Code }

/** What two rosters of the same dates differ in: places, gaps, what the rules say, and what everybody carries. */
export type Comparison = {
  /** In which places and shifts they differ; `before` is the first. */
  readonly cells: readonly Difference[]
  /** Who holds another place, or the same at other times. */
  readonly moved: readonly Code[]
  /** Places with too few people, from now on. */
  readonly gaps: Both<readonly Gap[]>
  /** Blocks and warnings of one that the other has not, by rule. */
  readonly rules: readonly { readonly rule: RuleId; readonly gone: readonly Finding[]; readonly made: readonly Finding[] }[]
  /** How many blocks and warnings each has. */
  readonly findings: Both<number>
  /** Everybody with a duty in either, by code. */
  readonly loads: readonly PersonLoad[]
}

/** Two rosters side by side, by the very rules and counts of the editor. Empty for equal ones; turned round it says the reverse. */
export function compareRosters(first: Roster, second: Roster, region: Region, now: Instant): Comparison {
  const cells = diffRosters(first, second)
  const [before, after] = [breaksIn(first, region), breaksIn(second, region)]
  return {
    cells,
    moved: peopleIn(cells, first, second),
    gaps: { first: gapsIn(first, region, now), second: gapsIn(second, region, now) },
    rules: byRule(missingFrom(after, before), missingFrom(before, after)),
    findings: { first: before.size, second: after.size },
    loads: loadsOf(first, second, region),
  }
}

/** True where somebody carries something else. */
export const isOtherLoad = ({ first, second }: PersonLoad): boolean => measures.some((measure) => first[measure] !== second[measure])

function peopleIn(cells: readonly Difference[], first: Roster, second: Roster): readonly Code[] {
  const holdersOf = ({ assignments }: Roster, shift: string) =>
    assignments.flatMap((held) => (held.shift === shift ? [held.practitioner] : []))
  const people = cells.flatMap((one) => {
    if (one.kind === 'holder') return [one.before, one.after].filter((code) => code !== null)
    return one.kind === 'retimed' ? [...holdersOf(first, one.shift.id), ...holdersOf(second, one.shift.id)] : []
  })
  return [...new Set(people)].sort()
}

function gapsIn(roster: Roster, region: Region, now: Instant): readonly Gap[] {
  const { shifts, assignments, around, zone } = roster
  const start = toInstant(roster.from, '00:00', zone)
  const until = shifts.reduce((last, shift) => (shift.until > last ? shift.until : last), start)
  const from = now > start ? now : start
  if (from >= until) return []
  const staffing = { source: 'draft', shifts, assignments, published: {}, around } as const
  return findGaps(region, staffing, { from, until }).filter((gap) => gap.shift !== undefined)
}

type Breaks = ReadonlyMap<string, Finding>

/** Blocks and warnings, each under what it is about: its words may differ where it is the same. */
function breaksIn(roster: Roster, region: Region): Breaks {
  const found = checkRows(roster, region).filter(({ level }) => level === 'block' || level === 'warn')
  return new Map(
    found.map((one) => [JSON.stringify([one.rule, one.level, one.cause, one.who, one.from, one.until, [...one.shifts].sort()]), one]),
  )
}

const missingFrom = (others: Breaks, own: Breaks): readonly Finding[] => [...own].flatMap(([key, one]) => (others.has(key) ? [] : [one]))

function byRule(gone: readonly Finding[], made: readonly Finding[]): Comparison['rules'] {
  const ids = [...new Set([...gone, ...made].map(({ rule }) => rule))].sort()
  const of = (findings: readonly Finding[], rule: RuleId) => findings.filter((one) => one.rule === rule)
  return ids.map((rule) => ({ rule, gone: of(gone, rule), made: of(made, rule) }))
}

function loadsOf(first: Roster, second: Roster, region: Region): readonly PersonLoad[] {
  const lines = { first: linesOf(first, region), second: linesOf(second, region) }
  const people = new Set([...first.assignments, ...second.assignments].map((held) => held.practitioner))
  return [...people].sort().flatMap((practitioner) => {
    const key = practitioner.toLowerCase()
    const [one, other] = [lines.first.get(key), lines.second.get(key)]
    return one && other ? [{ practitioner, first: loadOf(one, region), second: loadOf(other, region) }] : []
  })
}
