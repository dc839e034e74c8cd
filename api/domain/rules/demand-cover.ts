import { wallTimes } from '../says/moments.ts'
import { sayOfPlace } from '../says/say-of-place.ts'
import { minuteOf } from '../time/instant.ts'
import { blockUnlessReason, type GapRule } from './rule.ts'

/**
 * R22. On every shift at least as many people are present as it needs. Each staffing gap breaks it; a coordinator may publish
 * with the gaps listed. The gaps themselves are found in cover/gaps.ts.
 */
export const demandCover: GapRule = {
  id: 'R22',
  severity: blockUnlessReason,
  check: (gap, { posts, zone }) => {
    if ((gap.kind !== 'open' && gap.kind !== 'short') || !('post' in gap.where)) return null
    const period = wallTimes({ from: minuteOf(gap.from), until: minuteOf(gap.until) }, zone)
    const { role = '', present, needed } = gap
    const post = posts.get(gap.where.post)?.name ?? gap.where.post
    return { cause: 'short', says: sayOfPlace('staffing', { post, role, present, needed, period }) }
  },
}
