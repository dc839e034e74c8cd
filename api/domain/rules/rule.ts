import type { Gap } from '../cover/gap.ts'
import type { Code } from '../model/code.ts'
import type { Finding, FindingCause, Says } from '../model/finding.ts'
import type { Level, Policy } from '../model/policy.ts'
import type { Post } from '../model/post.ts'
import type { Practice } from '../model/practice.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { ShiftId } from '../model/roster.ts'
import { type EpochMinute, instantOf, minutesPerDay } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { wallAt, type Zone } from '../time/zone.ts'
import { exemptionOn } from './exempt.ts'
import type { Held, Line } from './line.ts'
import type { RuleId } from './rule-id.ts'

/** How hard a rule speaks, and whether a coordinator may pass it with a reason ("(O)" in the field's list). */
export type Severity = { readonly level: Level; readonly mayOverride: boolean }

export const block: Severity = { level: 'block', mayOverride: false }
export const blockUnlessReason: Severity = { level: 'block', mayOverride: true }
export const warn: Severity = { level: 'warn', mayOverride: true }
export const prefer: Severity = { level: 'prefer', mayOverride: false }

/** What rules look things up in; made once per region value, see `contextOf`. */
export type RuleContext = {
  readonly region: Region
  readonly policy: Policy
  readonly zone: Zone
  readonly practices: ReadonlyMap<Code, Practice>
  readonly posts: ReadonlyMap<Code, Post>
  /** Surgery hours asked for before, per person and date. */
  readonly surgeries: Map<Practitioner, Map<number, readonly Span[]>>
}

const contexts = new WeakMap<Region, RuleContext>()

export function contextOf(region: Region): RuleContext {
  const known = contexts.get(region)
  if (known) return known
  const context: RuleContext = {
    region,
    policy: region.policy,
    zone: region.zone,
    practices: new Map(region.practices.map((practice) => [practice.code, practice])),
    posts: new Map(region.posts.map((post) => [post.code, post])),
    surgeries: new Map(),
  }
  contexts.set(region, context)
  return context
}

/** A rule about one practitioner's line. It says what is so; how hard is its `severity`, unless the cooperative sets it. */
export type RowRule = {
  readonly id: RuleId
  readonly severity: Severity
  /** How many days around a stretch the rule looks at when it is asked about that stretch alone. */
  readonly reachDays: number
  readonly check: (line: Line, context: RuleContext) => readonly Objection[]
}

/** A rule about posts and practices: what it says of a gap, null when the gap is not its own. It never searches gaps itself. */
export type GapRule = {
  readonly id: RuleId
  readonly severity: Severity
  readonly check: (
    gap: Gap,
    context: RuleContext,
  ) => { readonly severity?: Severity; readonly cause: FindingCause; readonly says: Says } | null
}

/** What a row rule objects to, before the cooperative's setting is applied. */
export type Objection = {
  readonly from: EpochMinute
  readonly until: EpochMinute
  /** What together causes it, earliest first. */
  readonly held: readonly Held[]
  readonly cause: FindingCause
  /** The sentence; `asked` is the stretch somebody wants to place, so that it can name the other one. */
  readonly says: (asked: Held | null) => Says
  /** Where a rule speaks softer about one thing than about another: a setting leaves it alone, but `off` silences it. */
  readonly softer?: Severity
}

/** Rules that no cooperative may soften. */
export const fixedRules: ReadonlySet<string> = new Set<RuleId>(['R01', 'R21'])

/**
 * How hard a rule speaks in a cooperative, null when it is off. Any rule but R01 and R21 may be set to off, to warn, or to
 * block with `mayOverride`; unset it keeps its own severity.
 */
export function severityOf(id: RuleId, own: Severity, policy: Policy): Severity | null {
  const setting = fixedRules.has(id) ? undefined : policy.settings[id]
  if (setting === undefined) return own
  if (setting === 'off') return null
  return setting === 'warn' ? warn : blockUnlessReason
}

/** A row rule's findings in this cooperative. */
export const findingsOfRule = (rule: RowRule, line: Line, context: RuleContext): readonly Finding[] => findingsOf(rule, line, context, null)

/** A row rule's findings in which one stretch takes part; the line is what lies within the rule's reach of it (`linesWithin`). */
export const findingsAbout = (rule: RowRule, line: Line, asked: Held, context: RuleContext): readonly Finding[] =>
  findingsOf(rule, line, context, asked)

/** Whether one of those findings is a block, without writing their sentences. */
export function isBlockedBy(rule: RowRule, line: Line, asked: Held, context: RuleContext): boolean {
  const severity = severityOf(rule.id, rule.severity, context.policy)
  if (!severity) return false
  const objections = objectionsOf(rule, within(rule.reachDays, line, asked), context)
  return objections.some(({ held, softer }) => (softer ?? severity).level === 'block' && held.includes(asked))
}

/** What of a line lies within some days of a stretch; worked out once for rules that reach equally far. */
export function linesWithin(line: Line, asked: Held): (reachDays: number) => Line {
  const reaches: number[] = []
  const lines: Line[] = []
  return (reachDays) => {
    const at = reaches.indexOf(reachDays)
    if (at >= 0) return lines[at]!
    const found = within(reachDays, line, asked)
    reaches.push(reachDays)
    lines.push(found)
    return found
  }
}

function within(reachDays: number, line: Line, asked: Held): Line {
  if (!Number.isFinite(reachDays)) return line
  const from = asked.from - reachDays * minutesPerDay
  const until = asked.until + reachDays * minutesPerDay
  return { practitioner: line.practitioner, held: line.held.filter((held) => held.until >= from && held.from <= until) }
}

/** What a rule objects to, without what somebody is exempt from on the date that the last duty in it begins. */
function objectionsOf(rule: RowRule, line: Line, context: RuleContext): readonly Objection[] {
  const objections = rule.check(line, context)
  const { practitioner } = line
  if (objections.length === 0 || practitioner.exemptions.length === 0) return objections
  return objections.filter(({ held, from }) => {
    const begins = Math.max(from, ...held.map((own) => own.from))
    return exemptionOn(practitioner, rule.id, wallAt(begins, context.zone).number) === null
  })
}

const nothing: readonly Finding[] = []

function findingsOf(rule: RowRule, line: Line, context: RuleContext, asked: Held | null): readonly Finding[] {
  const severity = severityOf(rule.id, rule.severity, context.policy)
  if (!severity) return []
  const objections = objectionsOf(rule, line, context)
  if (objections.length === 0) return nothing
  const meant = asked === null ? objections : objections.filter((objection) => objection.held.includes(asked))
  return meant.map(({ softer, cause, from, until, held, says }) => {
    const { level, mayOverride } = softer ?? severity
    const who = line.practitioner.code
    const shifts = shiftsIn(held)
    return { rule: rule.id, level, mayOverride, cause, who, from: instantOf(from), until: instantOf(until), shifts, says: says(asked) }
  })
}

/** The shifts of this roster among some stretches, each once. */
function shiftsIn(held: readonly Held[]): readonly ShiftId[] {
  const ids: ShiftId[] = []
  for (const { shift } of held) if (shift && !ids.includes(shift.id)) ids.push(shift.id)
  return ids
}
