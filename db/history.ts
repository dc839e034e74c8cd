import type { Kysely } from 'kysely'
import type { RosterChange } from '../api/domain/model/change.ts'
import type { RosterId, RosterVersion } from '../api/domain/model/roster.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import { given } from './rows/row.ts'
import type { Database } from './tables/database.ts'

/** One order of the log. */
export type LoggedOrder = {
  readonly version: RosterVersion
  readonly at: Instant
  readonly actor: string
  readonly forWhom?: string
  readonly reason?: string
  readonly changes: readonly RosterChange[]
  /** What undoes it, on the version it made. */
  readonly inverse: readonly RosterChange[]
}

/** The last orders of a roster, the latest first. */
export async function lastOrders(
  db: Kysely<Database>,
  cooperative: string,
  roster: RosterId,
  most: number,
): Promise<readonly LoggedOrder[]> {
  const rows = await db
    .selectFrom('roster_change')
    .selectAll()
    .where('cooperative_id', '=', cooperative)
    .where('roster_id', '=', roster)
    .orderBy('version', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ version, at, actor, changes, inverse, for_whom, reason }) => ({
    version,
    at,
    actor,
    ...given('forWhom', for_whom),
    ...given('reason', reason),
    changes,
    inverse,
  }))
}
