import type { Kysely } from 'kysely'
import type { Day } from '../api/domain/time/instant.ts'
import { type ListedHead, listHeads } from './heads.ts'
import type { Database } from './tables/database.ts'

/** The rosters that end after a day and whose draft is ahead of what was last published, or that never were published. */
export async function unpublishedHeads(db: Kysely<Database>, cooperative: string, after: Day): Promise<readonly ListedHead[]> {
  const heads = await listHeads(db, cooperative, { from: after })
  const published = await db
    .selectFrom('publication')
    .select((row) => ['roster_id', row.fn.max('version').as('version')])
    .where('cooperative_id', '=', cooperative)
    .groupBy('roster_id')
    .execute()
  const versions = new Map(published.map((one) => [one.roster_id, Number(one.version)]))
  return heads.filter((head) => head.version > (versions.get(head.id) ?? -1))
}
