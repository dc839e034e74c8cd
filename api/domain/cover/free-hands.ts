import type { Code } from '../model/code.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import { type Role, standby } from '../model/role.ts'
import type { RuleId } from '../rules/rule-id.ts'
import { dayOf, minuteOf } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { firstAtOrAfter } from '../time/spans.ts'
import { wallAt } from '../time/zone.ts'
import { peopleOf } from './people.ts'
import type { StaffingIndex } from './staffing-index.ts'

/** What has to be done: a role at a post, or (null) a GP for the patients of a practice. */
export type Work = Span & { readonly post: Code | null; readonly role: Role | null }

type Duty = Span & { readonly post: Code; readonly role: Role }

/** The duties of each practitioner in order of time. */
export type Duties = ReadonlyMap<Code, readonly Duty[]>

/** The duties of everybody, or of those in `only`. */
export function dutiesOf(index: StaffingIndex, only?: ReadonlySet<Code>): Duties {
  const duties = new Map<Code, Duty[]>()
  for (const assignment of index.staffing.assignments) {
    if (only && !only.has(assignment.practitioner)) continue
    const shift = index.byId.get(assignment.shift)?.shift
    if (!shift) continue
    const duty = { from: minuteOf(assignment.from), until: minuteOf(assignment.until), post: shift.post, role: shift.role }
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
export const reachOf = (region: Region): number =>
  longestDuty + Math.max(region.policy.restMinutes, region.policy.restAfterNightMinutes ?? 0)

/**
 * How many practitioners no rule of level `block` keeps from the whole of some work: they may do the role (R21), did not
 * block the time (R12), are there, and hold no duty over it or too near to it (R01, R02). What has left or is sick counts
 * as kept; a wish or a warning does not. For a practice's hole every GP counts.
 */
export function countFreeHands(region: Region, duties: Duties, work: Work): number {
  const first = dayOf(wallAt(work.from, region.zone).number)
  const last = dayOf(wallAt(work.until - 1, region.zone).number)
  let count = 0
  for (const { practitioner, isGp, absences } of peopleOf(region).values()) {
    if (work.role === null ? !isGp : !practitioner.roles.includes(work.role)) continue
    if (practitioner.from !== null && first < practitioner.from) continue
    if (absences.some((absence) => absence.from < work.until && work.from < absence.until)) continue
    if (speaks(region, 'R12') && isBlocked(practitioner, work)) continue
    if (lacksCredential(region, practitioner, work.role, first, last)) continue
    if (!isInTheWay(region, duties.get(practitioner.code), work)) count++
  }
  return count
}

const speaks = (region: Region, rule: RuleId): boolean => (region.policy.settings[rule] ?? 'block') === 'block'

const isBlocked = (practitioner: Practitioner, work: Work): boolean =>
  practitioner.availability.some((each) => each.mark === 'blocked' && minuteOf(each.from) < work.until && work.from < minuteOf(each.until))

function lacksCredential(region: Region, practitioner: Practitioner, role: Role | null, first: string, last: string): boolean {
  const required = region.policy.requiredCredentials
  for (const kind of [...(required['*'] ?? []), ...((role !== null && required[role]) || [])]) {
    const entered = practitioner.credentials.filter((credential) => credential.kind === kind)
    if (entered.length === 0) continue
    const isValid = entered.some((each) => (each.from === null || each.from <= first) && (each.until === null || last < each.until))
    if (!isValid) return true
  }
  return false
}

function isInTheWay(region: Region, duties: readonly Duty[] | undefined, work: Work): boolean {
  if (!duties) return false
  const { policy } = region
  const rest = speaks(region, 'R02') ? policy.restMinutes : 0
  const reach = reachOf(region)
  for (let at = firstAtOrAfter(duties, work.from - reach, startOf); at < duties.length && duties[at]!.from < work.until + rest; at++) {
    const duty = duties[at]!
    if (duty.from < work.until && work.from < duty.until) {
      if (!policy.mayOverlapStandby || (duty.role === standby) === (work.role === standby)) return true
      continue
    }
    const apart = duty.until <= work.from ? work.from - duty.until : duty.from - work.until
    if (apart >= rest) continue
    const isOneDuty = apart === 0 && duty.post === work.post && duty.until - duty.from + work.until - work.from <= policy.oneDutyMinutes
    if (!isOneDuty) return true
  }
  return false
}

const startOf = (duty: Duty) => duty.from
