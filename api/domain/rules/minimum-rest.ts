import type { Policy } from '../model/policy.ts'
import { say } from '../says/say.ts'
import { wallAt, type Zone } from '../time/zone.ts'
import { elapsedMinutes } from './elapsed-time.ts'
import { type Held, isElsewhere, isOurs, isStandby } from './line.ts'
import { nightOf } from './night.ts'
import { blockUnlessReason, type RowRule } from './rule.ts'

/**
 * R02. Between the end of one duty and the start of the next a person rests at least `policy.restMinutes`, at whatever post;
 * seams count: 17-23 then 23-08 has no rest. After a night `policy.restAfterNightMinutes` holds instead, where set. Touching
 * assignments at one post of together at most `policy.oneDutyMinutes` are one duty: a change of role asks no rest. Parts of
 * one shift are one duty as well, whoever stands in between.
 */
export const minimumRest: RowRule = {
  id: 'R02',
  severity: blockUnlessReason,
  reachDays: 3,
  check: ({ practitioner, held }, { policy, zone }) =>
    shortRests(
      held.filter((one) => !isElsewhere(one)),
      policy,
      zone,
    )
      .filter(({ earlier, later }) => isOurs(earlier) || isOurs(later))
      .map(({ earlier, later, rest, needed }) => ({
        from: earlier.until,
        until: Math.max(later.from, earlier.until + 1),
        held: [earlier, later],
        cause: 'rest',
        says: () =>
          say('rest', { name: practitioner.name, rest, needed, next: wallAt(later.from, zone), afterNight: needed !== policy.restMinutes }),
      })),
}

type ShortRest = { readonly earlier: Held; readonly later: Held; readonly rest: number; readonly needed: number }

function shortRests(held: readonly Held[], policy: Policy, zone: Zone): readonly ShortRest[] {
  if (!policy.mayOverlapStandby || !held.some(isStandby)) return shortRestsIn(held, policy, zone)
  const apart = [held.filter((one) => !isStandby(one)), held.filter(isStandby)]
  return apart.flatMap((group) => shortRestsIn(group, policy, zone))
}

/** One walk: each stretch against the one before it that ends last. Those that overlap are R01's. */
function shortRestsIn(held: readonly Held[], policy: Policy, zone: Zone): readonly ShortRest[] {
  const found: ShortRest[] = []
  let last: Held | null = null
  for (const later of held) {
    if (last !== null && last.until <= later.from) {
      const needed = restAfter(last, policy, zone)
      const rest = elapsedMinutes({ from: last.until, until: later.from })
      if (rest < needed && !areOneDuty(last, later, held, policy)) found.push({ earlier: last, later, rest, needed })
    }
    if (last === null || later.until > last.until) last = later
  }
  return found
}

/** The rest a person needs after a stretch of duty. */
export const restAfter = (held: Held, policy: Policy, zone: Zone): number =>
  policy.restAfterNightMinutes !== null && nightOf(held, zone) !== null ? policy.restAfterNightMinutes : policy.restMinutes

/** True when two stretches touch at one post, and all that touch with them there last together at most `policy.oneDutyMinutes`. */
export function areOneDuty(earlier: Held, later: Held, held: readonly Held[], policy: Policy): boolean {
  if (earlier.shift !== null && earlier.shift.id === later.shift?.id) return true
  if (earlier.until !== later.from || earlier.post !== later.post) return false
  const here = held.filter((one) => one.post === later.post)
  let from = earlier.from
  let until = later.until
  for (const one of here.toReversed()) if (one.until === from) from = one.from
  for (const one of here) if (one.from === until) until = one.until
  return until - from <= policy.oneDutyMinutes
}
