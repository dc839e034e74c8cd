import { regionAt } from '../../../db/regions.ts'
import { publishedStaffing } from '../../../db/staffing.ts'
import type { Deps } from '../../deps.ts'
import { type DutyFacts, dutyRegionOf } from '../../domain/cover/duty-facts.ts'
import type { Interval } from '../../domain/time/interval.ts'

/** Everything "who is on duty" needs in a window: the published staffing and what of the region bears on it. */
export async function readDutyFacts(deps: Deps, cooperative: string, window: Interval): Promise<Omit<DutyFacts, 'version' | 'asOf'>> {
  const region = await regionAt(deps.db, cooperative)
  const staffing = await publishedStaffing(deps.db, cooperative, window)
  return { cooperative, region: dutyRegionOf(region, staffing), staffing, ...window }
}

/** Changes whenever duty may have changed: a publication, or people, posts and absences of the region. */
export async function dutyVersion(deps: Deps, cooperative: string): Promise<string> {
  const row = await deps.db
    .selectFrom('cooperative')
    .select((from) => [
      'region_stamp',
      from
        .selectFrom('publication')
        .whereRef('publication.cooperative_id', '=', 'cooperative.id')
        .select(({ fn }) => fn.countAll().as('n'))
        .as('publications'),
    ])
    .where('id', '=', cooperative)
    .executeTakeFirst()
  return row === undefined ? 'none' : `${row.region_stamp}.${row.publications}`
}
