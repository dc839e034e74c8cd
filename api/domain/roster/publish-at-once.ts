import type { Policy } from '../model/policy.ts'
import type { Shift, ShiftId } from '../model/roster.ts'
import { type Instant, minuteOf, minutesPerDay } from '../time/instant.ts'
import { withPartners } from './choose-part.ts'
import type { Difference } from './diff.ts'

/** True while readers still act on a shift and it begins so soon that a change of it should not wait in a draft. */
export function isSoon(shift: Pick<Shift, 'from' | 'until'>, policy: Pick<Policy, 'publishAskDays'>, now: Instant): boolean {
  const { publishAskDays: days } = policy
  return days > 0 && now < shift.until && minuteOf(shift.from) < minuteOf(now) + days * minutesPerDay
}

type Question = {
  /** What readers know of, and the draft changed. */
  readonly differences: readonly Difference[]
  /** The shifts that this person changed. */
  readonly touched: ReadonlySet<ShiftId>
  readonly policy: Pick<Policy, 'publishAskDays'>
  readonly now: Instant
}

/**
 * The shifts to be published at once: those touched that begin soon, and what must go with them so that readers see
 * nobody in two places. Empty where nothing needs to be asked.
 */
export function atOnce({ differences, touched, policy, now }: Question): ReadonlySet<ShiftId> {
  const soon = differences.filter(({ shift }) => touched.has(shift.id) && isSoon(shift, policy, now)).map(({ shift }) => shift.id)
  return withPartners(differences, new Set(soon))
}
