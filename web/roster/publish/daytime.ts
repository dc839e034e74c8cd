import { checkDayCover } from '../../../api/domain/cover/day-cover.ts'
import { sameCode } from '../../../api/domain/model/code.ts'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Practice } from '../../../api/domain/model/practice.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Instant } from '../../../api/domain/time/instant.ts'
import { toInstant } from '../../../api/domain/time/zone.ts'
import type { PublishPart } from './part.ts'

/**
 * What the rules say of the daytime of the practices behind the posts of a part, from now on and within its dates, in order
 * of time. Told where a roster is published; a publication never waits for it, since a roster does not mend it.
 */
export function daytimeIn(region: Region, { posts, from, until }: PublishPart, now: Instant): readonly Finding[] {
  const start = toInstant(from, '00:00', region.zone)
  const interval = { from: start > now ? start : now, until: toInstant(until, '00:00', region.zone) }
  if (interval.from >= interval.until) return []
  const behind = new Set(region.practices.filter((practice) => isBehind(practice, posts)).map((practice) => practice.code))
  return checkDayCover(region, interval, now)
    .filter((finding) => behind.has(finding.who))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** A practice without a post stands behind every part. */
const isBehind = ({ links }: Practice, posts: readonly string[]): boolean =>
  links.length === 0 || links.some(({ post, nightPost }) => posts.some((one) => sameCode(one, post) || sameCode(one, nightPost ?? '')))
