import type { Code } from '../model/code.ts'
import type { Policy } from '../model/policy.ts'
import type { Region } from '../model/region.ts'
import type { Role } from '../model/role.ts'
import type { Shift } from '../model/roster.ts'
import { type Held, heldFrom } from '../rules/line.ts'
import { areOneDuty, minimumRest, rests } from '../rules/minimum-rest.ts'
import { datesOf } from '../rules/night.ts'
import { areJudgedTogether } from '../rules/no-overlap.ts'
import { isKeptAway, personalBlock } from '../rules/personal-block.ts'
import { type RowRule, severityOf } from '../rules/rule.ts'
import { overlaps, type Span } from '../time/interval.ts'
import { firstAtOrAfter } from '../time/spans.ts'
import { type Person, peopleOf } from './people.ts'
import type { StaffingIndex } from './staffing-index.ts'

/** What has to be done: a role at a post, or (null) a GP for the patients of a practice; `shift` when it is part of one. */
export type Work = Span & { readonly post: Code | null; readonly role: Role | null; readonly shift?: Shift }

/** The duties of each practitioner in order of time. */
export type Duties = ReadonlyMap<Code, readonly Held[]>

/** The duties of everybody, or of those in `only`. */
export function dutiesOf(index: StaffingIndex, only?: ReadonlySet<Code>): Duties {
  const duties = new Map<Code, Held[]>()
  for (const assignment of index.staffing.assignments) {
    if (only && !only.has(assignment.practitioner)) continue
    const shift = index.byId.get(assignment.shift)?.shift
    if (!shift) continue
    const duty = heldFrom(shift, assignment)
    const list = duties.get(assignment.practitioner)
    if (list) list.push(duty)
    else duties.set(assignment.practitioner, [duty])
  }
  for (const list of duties.values()) list.sort((a, b) => a.from - b.from)
  return duties
}

/** No duty is longer; how far back a running one can have begun. */
const longestDuty = 2 * 1440

/** The furthest a duty may lie from some work and still be in its way. */
export const reachOf = ({ policy }: Region): number => Math.max(policy.restMinutes, policy.restAfterNightMinutes ?? 0)

const blocks = (rule: RowRule, policy: Policy): boolean => severityOf(rule.id, rule.severity, policy)?.level === 'block'

/**
 * How many practitioners no rule of level `block` keeps from the whole of some work: who may do the role and is in service
 * (R21), did not block the time and is not sick (R12), and holds no duty over it or too near to it (R01, R02). A wish or a
 * warning does not count. For a practice's hole every GP counts. Rules about runs and totals look at a whole roster and are
 * left to the list of candidates.
 */
export function countFreeHands(region: Region, duties: Duties, work: Work): number {
  const isFree = freeFor(region, work)
  let count = 0
  for (const [code, person] of peopleOf(region)) if (isFree(person, duties.get(code))) count++
  return count
}

/** Who is free for some work, given the duties they hold. */
export function freeFor(region: Region, work: Work): (person: Person, duties: readonly Held[] | undefined) => boolean {
  const { policy, zone } = region
  const asked: Held = { ...work, shift: work.shift ?? null }
  const { first, last } = datesOf(asked, zone)
  const asksRest = blocks(minimumRest, policy)
  const asksBlock = blocks(personalBlock, policy)
  return ({ practitioner, isGp, absences, isQualified }, duties) => {
    if (work.role === null ? !isGp : !practitioner.roles.includes(work.role)) return false
    if (duties && isInTheWay(region, duties, asked, asksRest)) return false
    if (asksBlock && isKeptAway(practitioner, asked)) return false
    if (absences.some((absence) => absence.from < asked.until && asked.from < absence.until)) return false
    return work.role === null || isQualified(work.role, first, last)
  }
}

function isInTheWay(region: Region, duties: readonly Held[], asked: Held, asksRest: boolean): boolean {
  const { policy, zone } = region
  const reach = reachOf(region)
  for (
    let at = firstAtOrAfter(duties, asked.from - longestDuty, startOf);
    at < duties.length && duties[at]!.from < asked.until + reach;
    at++
  ) {
    const duty = duties[at]!
    if (overlaps(duty, asked)) {
      if (areJudgedTogether(duty, asked, policy)) return true
      continue
    }
    if (!asksRest) continue
    const [earlier, later] = duty.from < asked.from ? [duty, asked] : [asked, duty]
    if (!rests(earlier, later, policy, zone) && !areOneDuty(earlier, later, inTimeOrder([...duties, asked]), policy)) return true
  }
  return false
}

const inTimeOrder = (held: readonly Held[]) => held.toSorted((a, b) => a.from - b.from)

const startOf = (duty: Held) => duty.from
