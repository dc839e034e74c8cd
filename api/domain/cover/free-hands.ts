import type { Code } from '../model/code.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { Role } from '../model/role.ts'
import type { Shift } from '../model/roster.ts'
import { busyElsewhere } from '../rules/busy-elsewhere.ts'
import { rowRules } from '../rules/index.ts'
import { type Held, isElsewhere, type Line, withHeld } from '../rules/line.ts'
import { areOneDuty, minimumRest, restAfter } from '../rules/minimum-rest.ts'
import { datesOf, nightOf } from '../rules/night.ts'
import { nightRun } from '../rules/night-run.ts'
import { areJudgedTogether, noOverlap } from '../rules/no-overlap.ts'
import { isBlockedWeekly, personalBlock } from '../rules/personal-block.ts'
import { qualification } from '../rules/qualification.ts'
import { contextOf, isBlockedBy, type RowRule, severityOf } from '../rules/rule.ts'
import { minutesPerDay } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { firstAtOrAfter } from '../time/spans.ts'
import type { Duties } from './duties.ts'
import { gpsOf, type Person, qualifiedFor } from './people.ts'

/** What has to be done: part of a shift, or (all null) a GP for the patients of a practice. */
export type Work = Span &
  ({ readonly post: Code; readonly role: Role; readonly shift: Shift } | { readonly post: null; readonly role: null; readonly shift: null })

/**
 * How many practitioners no rule of level `block` keeps from the whole of some work. For a shift these are the people whom
 * roster/candidates.ts does not put under "cannot", in a staffing that knows the time around it (`Staffing.around`); what is
 * published does not, so there time in other cooperatives is not counted. For a practice's hole: every GP in service, not
 * sick, who did not block the time and holds no duty over it or too near to it.
 */
export function countFreeHands(region: Region, duties: Duties, work: Work): number {
  const isFree = freeFor(region, duties, work)
  let count = 0
  for (const person of askedFor(region, work)) if (isFree(person)) count++
  return count
}

/** Who may be asked for some work at all: who is qualified for it (R21); for the patients of a practice every GP. */
export const askedFor = (region: Region, work: Work): ReadonlySet<Person> =>
  work.role === null ? gpsOf(region) : qualifiedFor(region, work.role, datesOf(work, region.zone))

const noDuties: readonly Held[] = []

type IsFree = (person: Person) => boolean

/** Who of those that may be asked (`askedFor`) is free for some work, given the duties they all hold. */
export function freeFor(region: Region, duties: Duties, work: Work): IsFree {
  const ground = groundOf(region)
  return work.role === null ? freeForPractice(region, ground, duties, work) : freeForShift(region, ground, duties, work)
}

/** The rules that block in a cooperative: those with a short way to the answer, and the others, asked in full. */
type Ground = {
  readonly asksRest: boolean
  readonly asksKept: boolean
  readonly asksNights: boolean
  readonly asksElsewhere: boolean
  readonly inFull: readonly RowRule[]
  /** All that block and are asked of a line: the way for people of whom more is known than the short ways look at. */
  readonly all: readonly RowRule[]
  /** Minutes a duty may lie from work and still be in its way: by R01 and R02, and by all that is asked in full as well. */
  readonly reach: number
  readonly reachInFull: number
}

const grounds = new WeakMap<Region, Ground>()
const withShortWay: readonly RowRule[] = [noOverlap, qualification, personalBlock, minimumRest, nightRun, busyElsewhere]

function groundOf(region: Region): Ground {
  const known = grounds.get(region)
  if (known) return known
  const { policy } = region
  const blocks = (rule: RowRule) => severityOf(rule.id, rule.severity, policy)?.level === 'block'
  const inFull = rowRules.filter((rule) => !withShortWay.includes(rule) && blocks(rule))
  const reach = Math.max(policy.restMinutes, policy.restAfterNightMinutes ?? 0, policy.oneDutyMinutes)
  const ground = {
    asksRest: blocks(minimumRest),
    asksKept: blocks(personalBlock),
    asksNights: blocks(nightRun),
    asksElsewhere: blocks(busyElsewhere),
    inFull,
    all: rowRules.filter((rule) => rule !== qualification && blocks(rule)),
    reach,
    reachInFull: Math.max(reach, minutesPerDay * Math.max(0, ...inFull.map((rule) => rule.reachDays))),
  }
  grounds.set(region, ground)
  return ground
}

/** Minutes within which a change of somebody's duties can make them free for some work, or no longer so. */
export function reachOf(region: Region, work: Work): number {
  const { asksNights, reach, reachInFull } = groundOf(region)
  if (work.role === null) return reach
  return asksNights && nightOf(work, region.zone) !== null ? Math.max(reachInFull, minutesPerDay * nightRun.reachDays) : reachInFull
}

function freeForPractice(region: Region, ground: Ground, duties: Duties, work: Work): IsFree {
  const asked: Held = work
  return ({ practitioner, keptAway, absences }) => {
    if (touches(absences, asked)) return false
    if (ground.asksKept && (touches(keptAway, asked) || isBlockedWeekly(practitioner, asked, region.zone))) return false
    return !isInTheWay(region, ground, duties.of.get(practitioner.code) ?? noDuties, asked)
  }
}

function freeForShift(region: Region, ground: Ground, duties: Duties, work: Work): IsFree {
  const { zone, policy } = region
  const asked: Held = work
  const isNight = ground.asksNights && nightOf(asked, zone) !== null
  const inFull = (rules: readonly RowRule[], practitioner: Practitioner, held: readonly Held[]) => {
    const line: Line = withHeld({ practitioner, held }, asked)
    return !rules.some((rule) => isBlockedBy(rule, line, asked, contextOf(region)))
  }
  return ({ practitioner, keptAway }) => {
    if (ground.asksKept && touches(keptAway, asked)) return false
    const held = duties.of.get(practitioner.code) ?? noDuties
    if (practitioner.recurring.length + practitioner.exemptions.length > 0) return inFull(ground.all, practitioner, held)
    if (isInTheWay(region, ground, held, asked)) return false
    if (isNight && (policy.mostNightsInRow < 1 || isNextToNight(region, held, asked)) && !inFull([nightRun], practitioner, held))
      return false
    if (ground.asksElsewhere && duties.busyElsewhere.has(practitioner.code) && !inFull([busyElsewhere], practitioner, held)) return false
    return ground.inFull.length === 0 || inFull(ground.inFull, practitioner, held)
  }
}

const touches = (spans: readonly Span[], asked: Span): boolean => {
  for (const span of spans) if (span.from < asked.until && asked.from < span.until) return true
  return false
}

/** No duty is longer; how far back a running one can have begun. Time elsewhere, of any length, is R03's. */
const longestDuty = 2 * minutesPerDay

/** R01 and R02 by looking only at what runs, at what ended last before and at what begins next: with no overlap these are the pairs. */
function isInTheWay(region: Region, { asksRest, reach }: Ground, duties: readonly Held[], asked: Held): boolean {
  const { policy } = region
  const isOfShift = asked.shift !== null
  let before: Held | null = null
  for (let at = firstAtOrAfter(duties, asked.from - longestDuty - reach); at < duties.length; at++) {
    const duty = duties[at]!
    if (duty.from >= asked.until + reach) break
    if ((isOfShift && isElsewhere(duty)) || !areJudgedTogether(duty, asked, policy)) continue
    if (duty.from < asked.until && asked.from < duty.until) return true
    if (duty.from >= asked.until) {
      if (asksRest && isTooShort(region, asked, duty, duties, asked)) return true
      break
    }
    if (before === null || duty.until > before.until) before = duty
  }
  return asksRest && before !== null && isTooShort(region, before, asked, duties, asked)
}

function isTooShort({ policy, zone }: Region, earlier: Held, later: Held, duties: readonly Held[], asked: Held): boolean {
  if (later.from - earlier.until >= restAfter(earlier, policy, zone)) return false
  const mayJoin =
    earlier.post === later.post && (earlier.until === later.from || (earlier.shift !== null && earlier.shift.id === later.shift?.id))
  if (!mayJoin) return true
  const held = [...duties, asked].filter((duty) => !isElsewhere(duty) && areJudgedTogether(duty, asked, policy))
  return !areOneDuty(
    earlier,
    later,
    held.sort((a, b) => a.from - b.from),
    policy,
  )
}

/** Whether somebody has a night at the post the night before, the night after, or the same: only then can R19 object. */
function isNextToNight({ zone }: Region, duties: readonly Held[], asked: Held): boolean {
  const morning = nightOf(asked, zone)!
  for (let at = firstAtOrAfter(duties, asked.from - 2 * longestDuty); at < duties.length; at++) {
    const duty = duties[at]!
    if (duty.from > asked.until + longestDuty) return false
    if (duty.post !== asked.post) continue
    const other = nightOf(duty, zone)
    if (other !== null && Math.abs(other - morning) <= 1) return true
  }
  return false
}
