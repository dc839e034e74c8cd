import { type Instant, minuteOf } from '../../api/domain/time/instant.ts'

/** How far what is on the screen may be trusted: `live` to 30 s, `slow` to 2 min, then `old`, and `stale` from 15 min. */
export type Freshness = 'live' | 'slow' | 'old' | 'stale'

export function freshnessOf(ageSeconds: number): Freshness {
  if (ageSeconds <= 30) return 'live'
  if (ageSeconds <= 120) return 'slow'
  return ageSeconds <= 900 ? 'old' : 'stale'
}

const secondOf = (instant: Instant): number => minuteOf(instant) * 60 + Number(instant.slice(17, 19))

/** Whole seconds from one instant to another, never below zero. */
export const secondsBetween = (from: Instant, until: Instant): number => Math.max(0, secondOf(until) - secondOf(from))
