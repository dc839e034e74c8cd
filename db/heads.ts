import { type Kysely, sql, type Transaction } from 'kysely'
import type { RosterId, RosterVersion } from '../api/domain/model/roster.ts'
import type { Day } from '../api/domain/time/instant.ts'
import type { Zone } from '../api/domain/time/zone.ts'
import type { Database } from './tables/database.ts'

/** The head of a roster: which version its draft is at. Whoever changes the roster holds the lock on this row. */
export type Head = {
  readonly cooperative: string
  readonly id: RosterId
  readonly version: RosterVersion
  readonly from: Day
  readonly until: Day
  readonly zone: Zone
  /** Of a scenario: the roster it stands beside; null for that roster itself. */
  readonly scenarioOf: RosterId | null
}

/** A head whose lock we hold, with the stamp of the region as it is saved now: what `regionAt` knows by it costs no query. */
export type LockedHead = Head & { readonly regionStamp: string }

/** A head with the number of its last publication. */
export type ListedHead = Head & { readonly published: number | null }

/** Every head that is there, those of scenarios too: a removed one is not. */
const heads = (db: Kysely<Database>, cooperative: string) =>
  db
    .selectFrom('roster')
    .innerJoin('cooperative', 'cooperative.id', 'roster.cooperative_id')
    .where('roster.cooperative_id', '=', cooperative)
    .where(
      sql<boolean>`(roster.scenario_of is null or exists (select from scenario s
        where s.cooperative_id = roster.cooperative_id and s.roster_id = roster.id and s.removed_at is null))`,
    )
    .select([
      'roster.cooperative_id as cooperative',
      'roster.id as id',
      'roster.version as version',
      'roster.from_day as from',
      'roster.until_day as until',
      'cooperative.zone as zone',
      'roster.scenario_of as scenarioOf',
    ])

/** Takes the lock of a roster or a scenario until the transaction ends; undefined when the cooperative has none of this id. */
export function lockHead(trx: Transaction<Database>, cooperative: string, id: RosterId): Promise<LockedHead | undefined> {
  return heads(trx, cooperative)
    .select('cooperative.region_stamp as regionStamp')
    .where('roster.id', '=', id)
    .forNoKeyUpdate(['roster'])
    .executeTakeFirst()
}

const withPublished = (db: Kysely<Database>, cooperative: string) =>
  heads(db, cooperative).select((row) =>
    row
      .selectFrom('publication')
      .whereRef('publication.cooperative_id', '=', 'roster.cooperative_id')
      .whereRef('publication.roster_id', '=', 'roster.id')
      .select((one) => one.fn.max('publication.revision').as('revision'))
      .as('published'),
  )

/** The head of this id, of a roster or a scenario; a scenario was never published. */
export const headOf = (db: Kysely<Database>, cooperative: string, id: RosterId): Promise<ListedHead | undefined> =>
  withPublished(db, cooperative).where('roster.id', '=', id).executeTakeFirst()

/** The rosters of a cooperative with a date in `[from, until)`, all without those; in order of their dates. No scenarios. */
export function listHeads(
  db: Kysely<Database>,
  cooperative: string,
  dates: { readonly from?: Day; readonly until?: Day } = {},
): Promise<ListedHead[]> {
  let query = withPublished(db, cooperative).where('roster.scenario_of', 'is', null).orderBy('roster.from_day')
  if (dates.from !== undefined) query = query.where('roster.until_day', '>', dates.from)
  if (dates.until !== undefined) query = query.where('roster.from_day', '<', dates.until)
  return query.execute()
}
