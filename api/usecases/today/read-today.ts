import { type CoverEvent, latestCoverEvents } from '../../../db/cover-log.ts'
import { latestEvents, type LatestEvent } from '../../../db/latest.ts'
import { regionAt } from '../../../db/regions.ts'
import { seasonsOf } from '../../../db/seasons.ts'
import { draftStaffing, publishedStaffing } from '../../../db/staffing.ts'
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
import type { Finding, Says } from '../../domain/model/finding.ts'
import type { Region } from '../../domain/model/region.ts'
import type { Season } from '../../domain/model/season.ts'
import type { Staffing } from '../../domain/model/staffing.ts'
import { ok, type Result } from '../../domain/refusal.ts'
import { describeChange } from '../../domain/roster/changes/index.ts'
import type { ToldRoster } from '../../domain/says/changes.ts'
import { sayCoverChange, sayCoverRequest } from '../../domain/says/cover-changes.ts'
import { addDays, type Instant, instantOf, minuteOf } from '../../domain/time/instant.ts'
import type { Interval } from '../../domain/time/interval.ts'
import { toInstant, toWall } from '../../domain/time/zone.ts'
import { isAsked } from '../cover/read-gaps.ts'
import { type Waiting, waitingFor } from './waiting.ts'

const gapDays = 14
const latest = 8

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
  readonly changes: readonly { readonly at: Instant; readonly by: string; readonly says: Says }[]
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
    changes: may(actor, 'read-history') ? await changesOf(deps, actor, region, interval) : [],
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

async function changesOf(deps: Deps, actor: Actor, region: Region, interval: Interval): Promise<Today['changes']> {
  const events = [
    ...(await latestEvents(deps.db, actor.cooperative, latest)),
    ...(await latestCoverEvents(deps.db, actor.cooperative, latest)),
  ]
  const draft = await draftStaffing(deps.db, actor.cooperative, interval)
  const known: ToldRoster = {
    ...{ id: '', version: 0, from: '', until: '', zone: region.zone, shifts: draft.shifts, assignments: draft.assignments },
    ...{ practitioners: region.practitioners, posts: region.posts, around: [] },
  }
  return events
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, latest)
    .map((event) => ({ at: event.at, by: event.actor, says: isCover(event) ? sayCover(event, region) : sayEvent(event, known) }))
}

const isCover = (event: LatestEvent | CoverEvent): event is CoverEvent => event.kind === 'cover' || event.kind === 'cover-request'

const sayCover = (event: CoverEvent, region: Region): Says =>
  event.kind === 'cover' ? sayCoverChange(event.swap, region) : sayCoverRequest(event.request, region)

/** An order of one change in the change's own words; a larger one by its first and how many more. */
function sayEvent(event: LatestEvent, known: ToldRoster): Says {
  if (event.kind === 'publication')
    return { nl: `Versie ${event.revision} is gepubliceerd.`, en: `Version ${event.revision} was published.` }
  const [first, ...rest] = event.changes
  if (first === undefined) return { nl: 'Er is niets gewijzigd.', en: 'Nothing was changed.' }
  const says = describeChange(first, known)
  const more = rest.length
  if (more === 0) return says
  return {
    nl: `${says.nl} En nog ${more} ${more === 1 ? 'wijziging' : 'wijzigingen'}.`,
    en: `${says.en} And ${more} more ${more === 1 ? 'change' : 'changes'}.`,
  }
}
