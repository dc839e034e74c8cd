import { openRequests } from '../../../db/cover-requests.ts'
import { regionAt } from '../../../db/regions.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { seesPost, seesPractice } from '../../domain/access/visible-to.ts'
import type { Cause } from '../../domain/cover/causes.ts'
import { coverageOfAll, type Segment } from '../../domain/cover/coverage.ts'
import { checkDayCover } from '../../domain/cover/day-cover.ts'
import type { Gap } from '../../domain/cover/gap.ts'
import { findGaps } from '../../domain/cover/gaps.ts'
import type { Code } from '../../domain/model/code.ts'
import type { CoverRequest } from '../../domain/model/cover-request.ts'
import type { Finding } from '../../domain/model/finding.ts'
import type { Practice } from '../../domain/model/practice.ts'
import { ok, type Result } from '../../domain/refusal.ts'
import { type Instant, minuteOf } from '../../domain/time/instant.ts'
import { type Interval, overlaps } from '../../domain/time/interval.ts'
import type { Zone } from '../../domain/time/zone.ts'
import { wholeMinutes } from './interval.ts'
import { staffingWithTimeElsewhere } from './staffing.ts'

const parties = ['practice', 'cover', 'post', 'nobody'] as const

/** Start and length in minutes from `from`, who answers (index in practice, cover, post, nobody), its code, and why nobody. */
export type LineSegment = readonly [start: number, length: number, by: number, id: Code | null, cause: Cause | null]

export type Line = {
  readonly zone: Zone
  readonly from: Instant
  readonly until: Instant
  readonly practices: readonly {
    readonly code: Code
    readonly name: string
    readonly municipality: string | null
    readonly neighbourhood: string | null
    readonly patients: number
    readonly segments: readonly LineSegment[]
  }[]
  /**
   * The holes of these practices, whole, most urgent first: whoever sees that nobody answers for a practice sees the gap with
   * it, so no reader counts a practice as covered that is not. With those of the posts whose gaps the reader may see.
   */
  readonly gaps: readonly Gap[]
  /** What the rules say about the daytime side: closures, their cover, and both doctors of a duo away. It tells who is away, so only coordination reads it. */
  readonly findings: readonly Finding[]
  /** Who was asked to cover whom and has not answered; for coordination. */
  readonly requests: readonly CoverRequest[]
}

/** The 24-hour line of every practice that is seen, in columns: the same coverage as one practice's, written short. */
export async function readLine(deps: Deps, actor: Actor, query: Interval & { readonly draft: boolean }): Promise<Result<Line>> {
  const region = await regionAt(deps.db, actor.cooperative)
  const minutes = wholeMinutes(query)
  const staffing = await staffingWithTimeElsewhere(deps, actor, minutes, query.draft)
  if (!staffing.ok) return staffing
  const lines = coverageOfAll(region, staffing.value, minutes).filter(({ practice }) => seesPractice(actor, practice))
  const start = minuteOf(minutes.from)
  const seen = new Set(lines.map(({ practice }) => practice.code))
  const isSeen = ({ where }: Gap) =>
    'practice' in where ? seen.has(where.practice) : may(actor, 'read-gaps') && seesPost(actor, where.post)
  return ok({
    zone: region.zone,
    from: minutes.from,
    until: minutes.until,
    practices: lines.map(({ practice, segments }) => ({ ...headOf(practice), segments: segments.map((one) => short(one, start)) })),
    gaps: findGaps(region, staffing.value, minutes).filter((gap) => overlaps(gap, minutes) && isSeen(gap)),
    findings: may(actor, 'read-draft') ? checkDayCover(region, minutes, deps.now()) : [],
    requests: may(actor, 'change-cover') ? await openRequests(deps.db, actor.cooperative, minutes) : [],
  })
}

const headOf = ({ code, name, municipality, neighbourhood, patients }: Practice) => ({
  code,
  name,
  municipality: municipality ?? null,
  neighbourhood: neighbourhood ?? null,
  patients,
})

function short(segment: Segment, start: number): LineSegment {
  const from = minuteOf(segment.from)
  return [from - start, minuteOf(segment.until) - from, parties.indexOf(segment.by), segment.id, segment.cause ?? null]
}
