import type { Kysely } from 'kysely'
import type { RosterChange } from '../api/domain/model/change.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import type { Database } from './tables/database.ts'

/** What happened last to the rosters of a cooperative, scenarios aside: an order of the log, or a publication. */
export type LatestEvent = { readonly at: Instant; readonly actor: string } & (
  | { readonly kind: 'order'; readonly changes: readonly RosterChange[] }
  | { readonly kind: 'publication'; readonly revision: number }
)

/** The latest first, at most `most`. */
export async function latestEvents(db: Kysely<Database>, cooperative: string, most: number): Promise<readonly LatestEvent[]> {
  const orders = await db
    .selectFrom('roster_change as c')
    .innerJoin('roster as r', (join) => join.onRef('r.cooperative_id', '=', 'c.cooperative_id').onRef('r.id', '=', 'c.roster_id'))
    .select(['c.at', 'c.actor', 'c.changes'])
    .where('c.cooperative_id', '=', cooperative)
    .where('r.scenario_of', 'is', null)
    .orderBy('c.at', 'desc')
    .limit(most)
    .execute()
  const publications = await db
    .selectFrom('publication')
    .select(['at', 'actor', 'revision'])
    .where('cooperative_id', '=', cooperative)
    .orderBy('at', 'desc')
    .limit(most)
    .execute()
  const events: LatestEvent[] = [
    ...orders.map(({ at, actor, changes }) => ({ kind: 'order' as const, at, actor, changes })),
    ...publications.map(({ at, actor, revision }) => ({ kind: 'publication' as const, at, actor, revision })),
  ]
  return events.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, most)
}
