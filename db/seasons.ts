import type { Kysely, Transaction } from 'kysely'
import type { Season } from '../api/domain/model/season.ts'
import { json } from './tables/column.ts'
import type { Database } from './tables/database.ts'

/** The seasons of a cooperative, the earliest first. */
export function seasonsOf(db: Kysely<Database>, cooperative: string): Promise<readonly Season[]> {
  return db
    .selectFrom('season')
    .select(['id', 'name', 'from_day as from', 'until_day as until', 'phases'])
    .where('cooperative_id', '=', cooperative)
    .orderBy('from_day')
    .execute()
}

/** Saves a season whole, in place of the one with its id. */
export async function saveSeason(
  trx: Transaction<Database>,
  cooperative: string,
  { id, name, from, until, phases }: Season,
): Promise<void> {
  const row = { name, from_day: from, until_day: until, phases: json(phases) }
  await trx
    .insertInto('season')
    .values({ cooperative_id: cooperative, id, ...row })
    .onConflict((conflict) => conflict.columns(['cooperative_id', 'id']).doUpdateSet(row))
    .execute()
}

export async function removeSeason(trx: Transaction<Database>, cooperative: string, id: string): Promise<void> {
  await trx.deleteFrom('season').where('cooperative_id', '=', cooperative).where('id', '=', id).execute()
}
