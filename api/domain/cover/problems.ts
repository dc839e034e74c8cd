import type { Finding } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Assignment, ShiftId } from '../model/roster.ts'
import type { Staffing } from '../model/staffing.ts'
import { rowRules } from '../rules/index.ts'
import { type HeldSource, linesOf } from '../rules/line.ts'
import { contextOf, findingsOfRule } from '../rules/rule.ts'
import { instantOf, minuteOf } from '../time/instant.ts'
import { type Interval, overlaps } from '../time/interval.ts'
import { dutiesOf } from './duties.ts'
import { countFreeHands, type Work } from './free-hands.ts'
import type { Gap, GapKind } from './gap.ts'
import { indexOf, type Staffed, type StaffingIndex } from './staffing-index.ts'

/** What is wrong with a filled place, the gravest kind first. */
const problemKinds = ['rule', 'unqualified', 'at-risk', 'wish'] as const satisfies readonly GapKind[]
type ProblemKind = (typeof problemKinds)[number]

export const isProblemKind = (kind: GapKind): kind is ProblemKind => problemKinds.some((one) => one === kind)

/** A finding on the shift that carries its mark: of several shifts that cause it together the last. */
export type Problem = { readonly kind: ProblemKind; readonly shift: ShiftId; readonly finding: Finding }

/**
 * What the rules say about everybody who holds a place, by kind: a block is `rule`, R21 `unqualified`, somebody who will not
 * be there `at-risk`, a warning or a wish `wish`. Rules that add up a whole roster only speak where a whole roster is given.
 */
export function problemsOf(source: HeldSource, region: Region, wholeRoster = true): readonly Problem[] {
  const context = contextOf(region)
  const rules = wholeRoster ? rowRules : rowRules.filter((rule) => Number.isFinite(rule.reachDays))
  return [...linesOf(source, region).values()].flatMap((line) => {
    if (!line.held.some((held) => held.shift !== null)) return []
    const findings = rules.flatMap((rule) => findingsOfRule(rule, line, context))
    return findings.map(problemOf)
  })
}

/** A row's finding as a problem; every one of them has a shift of the roster. */
export const problemOf = (finding: Finding): Problem => ({ kind: kindOf(finding), shift: finding.shifts.at(-1)!, finding })

/** Someone who left, or is sick, will not be there: that is a risk to the place, and no fault of qualification or rule. */
function kindOf({ rule, level, cause }: Finding): ProblemKind {
  if (cause === 'sick' || cause === 'left') return 'at-risk'
  if (rule === 'R21') return 'unqualified'
  return level === 'block' ? 'rule' : 'wish'
}

/** The problems on filled places that touch an interval, in the form of gaps, most urgent first. */
export const problemGaps = (region: Region, staffing: Staffing, interval: Interval): readonly Gap[] =>
  gapsOfProblems(region, staffing, problemsOf(staffing, region, false), interval)

/**
 * Problems in the form of gaps, one per place held and kind: the gravest finding gives cause and sentence, and a wish is left
 * out where something graver is. `from` and `until` are those of the piece held; same problem, same id, on every call.
 */
export function gapsOfProblems(
  region: Region,
  staffing: Staffing,
  problems: readonly Problem[],
  interval: Interval | null = null,
): readonly Gap[] {
  const found = new Map<string, Gap>()
  const index = indexOf(staffing)
  for (const { kind, shift, finding } of problems) {
    const staffed = index.byId.get(shift)
    const piece = staffed?.held.find(({ assignment }) => isAbout(finding, assignment))?.assignment
    if (!staffed || !piece || (interval && !overlaps(piece, interval))) continue
    const gap = gapOf(region, staffed, piece, kind, finding)
    if (!found.has(gap.id)) found.set(gap.id, gap)
  }
  const grave = new Set([...found.values()].filter(({ kind }) => kind !== 'wish').map(placeOf))
  const told = [...found.values()].filter((gap) => gap.kind !== 'wish' || !grave.has(placeOf(gap))).sort(byUrgency)
  const duties = dutiesOf(index)
  return told.map((gap) => ({ ...gap, candidates: countFreeHands(region, duties, workOf(index, gap)) }))
}

const workOf = ({ byId }: StaffingIndex, { from, until, shift }: Gap): Work => {
  const whole = byId.get(shift!)!.shift
  return { from: minuteOf(from), until: minuteOf(until), post: whole.post, role: whole.role, shift: whole }
}

/** The piece a problem is about, of whatever kind. */
const placeOf = ({ id, kind }: Gap): string => id.slice(kind.length)

/** The piece a finding speaks of: that person's, and the one it touches where they hold several of a shift. */
const isAbout = (finding: Finding, piece: Assignment): boolean =>
  piece.practitioner.toLowerCase() === finding.who.toLowerCase() && piece.from <= finding.until && finding.from <= piece.until

function gapOf(region: Region, { shift, held }: Staffed, piece: Assignment, kind: ProblemKind, finding: Finding): Gap {
  const lead = region.posts.find((post) => post.code === shift.post)?.leadHours ?? region.policy.postLeadHours
  const present = held.filter(({ assignment }) => assignment.from <= piece.from && piece.from < assignment.until).length
  return {
    id: `${kind}:${shift.post}:${shift.role}:${piece.from}:${shift.id}:${piece.position}`,
    kind,
    where: { post: shift.post },
    role: shift.role,
    shift: shift.id,
    from: piece.from,
    until: piece.until,
    needed: shift.needed,
    present: Math.min(present, shift.needed),
    cause: finding.cause ?? 'rest',
    owner: 'coordinator',
    decideBefore: instantOf(minuteOf(piece.from) - lead * 60),
    candidates: 0,
    practitioner: piece.practitioner,
    says: finding.says,
  }
}

const byUrgency = (a: Gap, b: Gap): number =>
  a.decideBefore < b.decideBefore ? -1 : a.decideBefore > b.decideBefore ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
