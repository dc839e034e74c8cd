import type { Policy } from '../model/policy.ts'
import { type Instant, instantOf, minuteOf, minutesPerDay } from '../time/instant.ts'

/** Once the last safe moment has passed, an answer is waited for this long. */
const lateMinutes = 60

/**
 * Until when an answer is waited for to a question about cover from `from`: `policy.coverAnswerHours` from now, but no
 * longer than the last safe moment, `policy.practiceLeadDays` before it begins; where that has passed, an hour.
 */
export function answerBy(from: Instant, policy: Pick<Policy, 'coverAnswerHours' | 'practiceLeadDays'>, now: Instant): Instant {
  const at = minuteOf(now)
  const last = minuteOf(from) - policy.practiceLeadDays * minutesPerDay
  return instantOf(last > at ? Math.min(at + policy.coverAnswerHours * 60, last) : at + lateMinutes)
}
