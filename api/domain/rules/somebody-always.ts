import { isClosureCause } from '../cover/causes.ts'
import { wallSpan } from '../says/moments.ts'
import { sayOfPlace } from '../says/say-of-place.ts'
import { minuteOf } from '../time/instant.ts'
import { blockUnlessReason, type GapRule, warn } from './rule.ts'

/**
 * R23. At every minute somebody answers for every practice: itself, its cover, or its post. What a post leaves open asks a
 * reason at publication; what a practice leaves open in its own daytime warns. Seams between the two are R24's; the stretches
 * themselves are found in cover/coverage.ts.
 */
export const somebodyAlways: GapRule = {
  id: 'R23',
  severity: blockUnlessReason,
  check: (gap, { practices, zone }) => {
    if (gap.kind !== 'uncovered' || !('practice' in gap.where) || gap.cause === 'seam') return null
    const practice = practices.get(gap.where.practice)?.name ?? gap.where.practice
    const period = wallSpan({ from: minuteOf(gap.from), until: minuteOf(gap.until) }, zone)
    const softer = isClosureCause(gap.cause) ? { severity: warn } : {}
    return { ...softer, cause: 'nobody', says: sayOfPlace('nobody', { practice, period }) }
  },
}
