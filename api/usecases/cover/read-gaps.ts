import { regionAt } from '../../../db/regions.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { postsOf, seesPost } from '../../domain/access/visible-to.ts'
import type { Gap, GapKind } from '../../domain/cover/gap.ts'
import { findGaps } from '../../domain/cover/gaps.ts'
import { isProblemKind, problemGaps } from '../../domain/cover/problems.ts'
import { type Code, sameCode } from '../../domain/model/code.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { type Interval, overlaps } from '../../domain/time/interval.ts'
import type { Zone } from '../../domain/time/zone.ts'
import { wholeMinutes } from './interval.ts'
import { staffingWithTimeElsewhere } from './staffing.ts'

export type GapsQuery = Interval & {
  readonly post?: Code | undefined
  readonly practice?: Code | undefined
  readonly kind?: GapKind | undefined
  readonly draft: boolean
}
export type Gaps = { readonly zone: Zone; readonly gaps: readonly Gap[] }

/**
 * Every gap that touches the interval, whole, most urgent first (`GET /api/gaps`). Problems on filled places tell of wishes
 * and illness, so only coordination reads them.
 */
export async function readGaps(deps: Deps, actor: Actor, query: GapsQuery): Promise<Result<Gaps>> {
  const region = await regionAt(deps.db, actor.cooperative)
  const { post, practice, kind } = query
  const search = kind !== undefined && isProblemKind(kind) ? problemGaps : findGaps
  if (search === problemGaps && !may(actor, 'read-draft')) return refuse({ code: 'not-allowed', action: 'read-problems' })
  const known =
    (post === undefined || region.posts.some((one) => sameCode(one.code, post) && seesPost(actor, one.code))) &&
    (practice === undefined || (postsOf(actor) === 'all' && region.practices.some((one) => sameCode(one.code, practice))))
  if (!known) return refuse({ code: 'not-found' })
  const minutes = wholeMinutes(query)
  const staffing = await staffingWithTimeElsewhere(deps, actor, minutes, query.draft)
  if (!staffing.ok) return staffing
  const found = search(region, staffing.value, minutes)
  return ok({ zone: region.zone, gaps: found.filter((gap) => isAsked(gap, actor, query)) })
}

export function isAsked(gap: Gap, actor: Actor, query: GapsQuery): boolean {
  const { where } = gap
  if (!overlaps(gap, query)) return false
  if (query.kind !== undefined && gap.kind !== query.kind) return false
  if (query.post !== undefined && !('post' in where && sameCode(where.post, query.post))) return false
  if (query.practice !== undefined && !('practice' in where && sameCode(where.practice, query.practice))) return false
  return 'post' in where ? seesPost(actor, where.post) : postsOf(actor) === 'all'
}
