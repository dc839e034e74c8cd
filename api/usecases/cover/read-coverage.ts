import { regionAt } from '../../../db/regions.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { seesPractice } from '../../domain/access/visible-to.ts'
import { coverageOf, type Segment } from '../../domain/cover/coverage.ts'
import { type Code, sameCode } from '../../domain/model/code.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import type { Interval } from '../../domain/time/interval.ts'
import type { Zone } from '../../domain/time/zone.ts'
import { wholeMinutes } from './interval.ts'
import { staffingFor } from './staffing.ts'

export type CoverageQuery = Interval & { readonly practice: Code; readonly draft: boolean }
export type Coverage = { readonly practice: Code; readonly zone: Zone; readonly segments: readonly Segment[] }

/** Whose minute it is, for one practice: segments that touch and fill the interval exactly (`GET /api/coverage`). */
export async function readCoverage(deps: Deps, actor: Actor, query: CoverageQuery): Promise<Result<Coverage>> {
  const region = await regionAt(deps.db, actor.cooperative)
  const practice = region.practices.find((one) => sameCode(one.code, query.practice))
  if (!practice || !seesPractice(actor, practice)) return refuse({ code: 'not-found' })
  const staffing = await staffingFor(deps, actor, wholeMinutes(query), query.draft)
  if (!staffing.ok) return staffing
  const { from, until } = query
  return ok({ practice: practice.code, zone: region.zone, segments: coverageOf(region, staffing.value, practice.code, { from, until }) })
}
