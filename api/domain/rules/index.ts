import type { Code } from '../model/code.ts'
import type { Finding } from '../model/finding.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { Roster, Shift, ShiftId } from '../model/roster.ts'
import type { Row } from '../roster/lenses.ts'
import { asAnswer } from '../says/say.ts'
import type { Instant } from '../time/instant.ts'
import { busyElsewhere } from './busy-elsewhere.ts'
import { type Held, heldFrom, type Line, lineOf, linesOf, withHeld } from './line.ts'
import { longStretch } from './long-stretch.ts'
import { minimumRest } from './minimum-rest.ts'
import { nightBeforeSurgery } from './night-before-surgery.ts'
import { nightRun } from './night-run.ts'
import { noOverlap } from './no-overlap.ts'
import { personalBlock } from './personal-block.ts'
import { personalMaximum } from './personal-maximum.ts'
import { qualification } from './qualification.ts'
import { contextOf, findingsAbout, findingsOfRule, linesWithin, type RowRule, type RuleContext } from './rule.ts'
import type { RuleId } from './rule-id.ts'
import { weekendSpread } from './weekend-spread.ts'
import { isEmployee, workingTime, workingTimeTotals } from './working-time.ts'

/** The rules about one practitioner's line, the gravest first. R36, elapsed-time.ts, is the measure they all use. */
export const rowRules = [
  noOverlap,
  busyElsewhere,
  qualification,
  personalBlock,
  minimumRest,
  nightRun,
  personalMaximum,
  nightBeforeSurgery,
  longStretch,
  workingTime,
  workingTimeTotals,
  weekendSpread,
] as const satisfies readonly RowRule[]

const rulesOfGps: readonly RowRule[] = rowRules.filter((rule) => rule.id !== workingTime.id)

/** The rules that can have anything to say about somebody: a short way for who asks about hundreds of people. */
const rulesAbout = (who: Practitioner): readonly RowRule[] => (isEmployee(who) ? rowRules : rulesOfGps)

/** Where each rule of the field is written: the table of contents. */
export const ruleFiles = {
  R01: 'rules/no-overlap.ts',
  R02: 'rules/minimum-rest.ts',
  R03: 'rules/busy-elsewhere.ts',
  R10: 'rules/personal-maximum.ts',
  R12: 'rules/personal-block.ts',
  R19: 'rules/night-run.ts',
  R20: 'rules/weekend-spread.ts',
  R21: 'rules/qualification.ts',
  R22: 'rules/demand-cover.ts',
  R23: 'rules/somebody-always.ts',
  R24: 'rules/hand-over-seam.ts',
  R25: 'cover/day-cover.ts',
  R26: 'cover/day-cover.ts',
  R27: 'rules/night-before-surgery.ts',
  R28: 'rules/long-stretch.ts',
  R36: 'rules/elapsed-time.ts',
  R38: 'rules/working-time.ts',
} as const satisfies Record<RuleId, string>

/** What the rules say about one practitioner as they stand in the roster. */
export const checkRow = (row: Row, context: RuleContext): readonly Finding[] => checkLine(lineOf(row), context)

/** The same for a line at hand. */
export const checkLine = (line: Line, context: RuleContext): readonly Finding[] =>
  rowRules.flatMap((rule) => findingsOfRule(rule, line, context))

/** The same for everybody of the region at once. */
export function checkRows(roster: Roster, region: Region): readonly Finding[] {
  const context = contextOf(region)
  return [...linesOf(roster, region).values()].flatMap((line) => checkLine(line, context))
}

/** All of a shift, or a part of it. */
type Part = { readonly from?: Instant | undefined; readonly until?: Instant | undefined }

/**
 * What would be said if somebody were placed on a shift or a part of it, as an answer ("Kan niet. ...", "Kan, maar ..."): every
 * finding the new duty takes part in. `leaving` names shifts the person would leave by the same act. Empty for an unknown code.
 */
export function checkPlacement(
  context: RuleContext,
  roster: Roster,
  shift: Shift,
  part: Part,
  practitioner: Code,
  leaving: readonly ShiftId[] = [],
): readonly Finding[] {
  const known = linesOf(roster, context.region).get(practitioner.toLowerCase())
  if (!known) return []
  const line =
    leaving.length === 0 ? known : { ...known, held: known.held.filter((held) => !held.shift || !leaving.includes(held.shift.id)) }
  return checkHeld(context, line, heldFrom(shift, { from: part.from ?? shift.from, until: part.until ?? shift.until }))
}

/** The same for a line at hand: what would be said if it held this stretch too. Who weighs many people makes the stretch once. */
export function checkHeld(context: RuleContext, line: Line, asked: Held): readonly Finding[] {
  const within = linesWithin(withHeld(line, asked), asked)
  const findings: Finding[] = []
  for (const rule of rulesAbout(line.practitioner)) {
    for (const finding of findingsAbout(rule, within(rule.reachDays), asked, context)) findings.push(asAnswer(finding))
  }
  return findings
}

/** What the rules say about whoever holds a shift, for its cell on the screen. */
export function checkShift(roster: Roster, region: Region, shift: ShiftId): readonly Finding[] {
  const lines = linesOf(roster, region)
  const holders = new Set(roster.assignments.filter((one) => one.shift === shift).map((one) => one.practitioner.toLowerCase()))
  const context = contextOf(region)
  return [...holders].flatMap((code) => {
    const line = lines.get(code)
    const findings = line ? checkLine(line, context) : []
    return findings.filter((finding) => finding.shifts.includes(shift))
  })
}
