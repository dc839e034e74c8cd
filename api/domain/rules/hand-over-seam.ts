import { wallSpan } from '../says/moments.ts'
import { sayOfPlace } from '../says/say-of-place.ts'
import { minuteOf } from '../time/instant.ts'
import { type GapRule, warn } from './rule.ts'

/**
 * R24. A practice and its post join up: the post has begun when the practice closes and has not ended when it opens again.
 * The minutes between, `[close, start)` and `[end, open)`, are uncovered with the cause `seam`; cover/coverage.ts finds them.
 */
export const handOverSeam: GapRule = {
  id: 'R24',
  severity: warn,
  check: (gap, { practices, zone }) => {
    if (gap.kind !== 'uncovered' || !('practice' in gap.where) || gap.cause !== 'seam') return null
    const practice = practices.get(gap.where.practice)?.name ?? gap.where.practice
    const period = wallSpan({ from: minuteOf(gap.from), until: minuteOf(gap.until) }, zone)
    return { cause: 'seam', says: sayOfPlace('seam', { practice, period }) }
  },
}
