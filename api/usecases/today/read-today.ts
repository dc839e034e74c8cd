import { regionAt } from '../../../db/regions.ts'
import { seasonsOf } from '../../../db/seasons.ts'
import { publishedStaffing } from '../../../db/staffing.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { besideGaps } from '../../domain/cover/beside-gaps.ts'
import { coverCandidates } from '../../domain/cover/cover-candidates.ts'
import { checkDayCover } from '../../domain/cover/day-cover.ts'
import { type DutyAnswer, visibleDuty } from '../../domain/cover/duty-facts.ts'
import type { Gap } from '../../domain/cover/gap.ts'
import { findGaps } from '../../domain/cover/gaps.ts'
import type { Code } from '../../domain/model/code.ts'
import type { Finding } from '../../domain/model/finding.ts'
import type { Region } from '../../domain/model/region.ts'
import type { Season } from '../../domain/model/season.ts'
import type { Staffing } from '../../domain/model/staffing.ts'
import type { Waiting } from '../../domain/model/waiting.ts'
import { ok, type Result } from '../../domain/refusal.ts'
import { addDays, type Instant, instantOf, minuteOf } from '../../domain/time/instant.ts'
import type { Interval } from '../../domain/time/interval.ts'
import { toInstant, toWall } from '../../domain/time/zone.ts'
import { isAsked } from '../cover/read-gaps.ts'
import { type LastChange, lastChanges } from './last-changes.ts'
import { waitingFor } from './waiting.ts'

const gapDays = 14

/** The start page in one answer: who is on duty now, what is missing in the coming 14 days, what was changed last. */
export type Today = {
  readonly zone: string
  readonly at: Instant
  readonly posts: readonly DutyAnswer[]
  readonly gaps: readonly Gap[]
  /** What the rules say of the practices' daytime beside those gaps. It tells who is away, so only coordination reads it. */
  readonly findings: readonly Finding[]
  /** The practices that gaps and findings name. */
  readonly practices: Readonly<Record<Code, { readonly name: string; readonly municipality: string | null }>>
  /** How many practices could take over, per gap that a closure makes; for coordination. */
  readonly covers: Readonly<Record<string, number>>
  /** What waits for whoever makes the roster; empty for others. */
  readonly waiting: readonly Waiting[]
  readonly changes: readonly LastChange[]
  /** The seasons that are not over, with the phases of their rounds. */
  readonly seasons: readonly Season[]
}

export async function readToday(deps: Deps, actor: Actor): Promise<Result<Today>> {
  const at = deps.now()
  const region = await regionAt(deps.db, actor.cooperative)
  const from = instantOf(minuteOf(at))
  // Whole local days, so that the strip and the list count the same gaps.
  const interval = { from, until: toInstant(addDays(toWall(from, region.zone).day, gapDays), '00:00', region.zone) }
  const staffing = await publishedStaffing(deps.db, actor.cooperative, interval)
  const gaps = may(actor, 'read-gaps')
    ? findGaps(region, staffing, interval).filter((gap) => isAsked(gap, actor, { ...interval, draft: false }))
    : []
  const findings = may(actor, 'read-draft') ? besideGaps(checkDayCover(region, interval, at), gaps) : []
  return ok({
    zone: region.zone,
    at,
    posts: postsAt(region, staffing, actor, at, interval),
    gaps,
    findings,
    practices: namesOf(region, gaps, findings),
    covers: may(actor, 'change-cover') ? coversOf(region, gaps) : {},
    waiting: await waitingFor(deps, actor, region, staffing, interval),
    changes: may(actor, 'read-history') ? await lastChanges(deps, actor, region, interval) : [],
    seasons: (await seasonsOf(deps.db, actor.cooperative)).filter((season) => season.until > toWall(from, region.zone).day),
  })
}

function postsAt(region: Region, staffing: Staffing, actor: Actor, at: Instant, interval: Interval): Today['posts'] {
  const facts = { cooperative: actor.cooperative, version: '', asOf: at, region, staffing, ...interval }
  return region.posts.flatMap((post) => {
    const duty = visibleDuty(facts, actor, post.code, at)
    return duty ? [{ ...duty, at, asOf: at, ageSeconds: 0, source: 'live' as const }] : []
  })
}

function coversOf(region: Region, gaps: readonly Gap[]): Today['covers'] {
  const counted = gaps.flatMap((gap) => {
    const code = gap.owner === 'practice' && 'practice' in gap.where ? gap.where.practice : null
    const practice = region.practices.find((one) => one.code === code)
    if (!practice) return []
    return [[gap.id, coverCandidates(region, practice, [gap]).filter(({ obstacle }) => obstacle === null).length] as const]
  })
  return Object.fromEntries(counted)
}

function namesOf(region: Region, gaps: readonly Gap[], findings: readonly Finding[]): Today['practices'] {
  const named = new Set([
    ...gaps.flatMap((gap) => ('practice' in gap.where ? [gap.where.practice] : [])),
    ...findings.map((finding) => finding.who),
  ])
  return Object.fromEntries(
    region.practices
      .filter((one) => named.has(one.code))
      .map(({ code, name, municipality }) => [code, { name, municipality: municipality ?? null }]),
  )
}
