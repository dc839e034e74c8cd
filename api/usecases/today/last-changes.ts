import { type CoverEvent, latestCoverEvents } from '../../../db/cover-log.ts'
import { latestEvents, type LatestEvent } from '../../../db/latest.ts'
import { regionChanges } from '../../../db/region-log.ts'
import { draftStaffing } from '../../../db/staffing.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Says } from '../../domain/model/finding.ts'
import type { Region } from '../../domain/model/region.ts'
import { describeChange } from '../../domain/roster/changes/index.ts'
import type { ToldRoster } from '../../domain/says/changes.ts'
import { sayCoverChange, sayCoverRequest } from '../../domain/says/cover-changes.ts'
import { sayRegionChange } from '../../domain/says/region-changes.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Interval } from '../../domain/time/interval.ts'

/** What somebody did, in the words of the change itself. */
export type LastChange = { readonly at: Instant; readonly by: string; readonly says: Says }

const most = 8

/** What was done last to rosters, cover and the region, the latest first. `interval` is where shifts are named from. */
export async function lastChanges(deps: Deps, actor: Actor, region: Region, interval: Interval): Promise<readonly LastChange[]> {
  const { cooperative } = actor
  const draft = await draftStaffing(deps.db, cooperative, interval)
  const known: ToldRoster = {
    ...{ id: '', version: 0, from: '', until: '', zone: region.zone, shifts: draft.shifts, assignments: draft.assignments },
    ...{ practitioners: region.practitioners, posts: region.posts, around: [] },
  }
  const [rosters, covers] = [await latestEvents(deps.db, cooperative, most), await latestCoverEvents(deps.db, cooperative, most)]
  const regions = may(actor, 'change-region') ? await regionChanges(deps.db, cooperative, { most }) : []
  return [
    ...rosters.map((event) => ({ at: event.at, by: event.actor, says: sayEvent(event, known) })),
    ...covers.map((event) => ({ at: event.at, by: event.actor, says: sayCover(event, region) })),
    ...regions.map(({ at, by, changes }) => ({ at, by, says: firstOf(changes.map((change) => sayRegionChange(change, region))) })),
  ]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, most)
}

const sayCover = (event: CoverEvent, region: Region): Says =>
  event.kind === 'cover' ? sayCoverChange(event.swap, region) : sayCoverRequest(event.request, region)

function sayEvent(event: LatestEvent, known: ToldRoster): Says {
  if (event.kind === 'publication')
    return { nl: `Versie ${event.revision} is gepubliceerd.`, en: `Version ${event.revision} was published.` }
  return firstOf(event.changes.map((change) => describeChange(change, known)))
}

/** An order of one change in the change's own words; a larger one by its first and how many more. */
function firstOf([first, ...rest]: readonly Says[]): Says {
  if (first === undefined) return { nl: 'Er is niets gewijzigd.', en: 'Nothing was changed.' }
  const more = rest.length
  if (more === 0) return first
  return {
    nl: `${first.nl} En nog ${more} ${more === 1 ? 'wijziging' : 'wijzigingen'}.`,
    en: `${first.en} And ${more} more ${more === 1 ? 'change' : 'changes'}.`,
  }
}
