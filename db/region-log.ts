import { type Kysely, sql, type Transaction } from 'kysely'
import type { RegionChange, RegionEvent } from '../api/domain/model/region-change.ts'
import { subjectOf } from '../api/domain/region/subject.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import { given } from './rows/row.ts'
import { json } from './tables/column.ts'
import type { Database } from './tables/database.ts'

export type NewRegionEvent = {
  readonly id: string
  readonly version: number
  readonly at: Instant
  readonly actor: string
  readonly reason: string | null
  readonly undoes: string | null
  readonly changes: readonly RegionChange[]
}

/** An order as it is kept; what it says is the domain's to tell. */
export type LoggedRegionChange = Omit<RegionEvent, 'says'>

/** Writes an order into the log of the region, in the transaction that carries it out. */
export async function writeRegionChange(trx: Transaction<Database>, cooperative: string, event: NewRegionEvent): Promise<void> {
  const { changes, ...rest } = event
  const subjects = changes.map(subjectOf)
  await trx
    .insertInto('region_change')
    .values({ cooperative_id: cooperative, ...rest, subjects, changes: json(changes) })
    .execute()
}

type Asked = { readonly most: number; readonly subject?: string; readonly id?: string }

/** The last orders of the region, the latest first: all, those about one entry, or the one with this id. */
export async function regionChanges(
  db: Kysely<Database>,
  cooperative: string,
  { most, subject, id }: Asked,
): Promise<readonly LoggedRegionChange[]> {
  let query = db
    .selectFrom('region_change as c')
    .select(['id', 'version', 'at', 'actor', 'reason', 'undoes', 'changes'])
    .select((row) =>
      row
        .exists(
          row
            .selectFrom('region_change as u')
            .whereRef('u.cooperative_id', '=', 'c.cooperative_id')
            .whereRef('u.undoes', '=', 'c.id')
            .select('u.id'),
        )
        .as('undone'),
    )
    .where('cooperative_id', '=', cooperative)
    .orderBy('id', 'desc')
    .limit(most)
  if (subject !== undefined) query = query.where(sql<boolean>`c.subjects @> array[${subject}]::text[]`)
  if (id !== undefined) query = query.where('id', '=', id)
  const rows = await query.execute()
  return rows.map(({ actor: by, reason, undoes, undone, ...one }) => ({
    ...one,
    by,
    ...given('reason', reason),
    ...given('undoes', undoes),
    undone: undone === true,
  }))
}
