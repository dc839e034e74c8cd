import { type Kysely, sql } from 'kysely'
import type { Database } from './tables/database.ts'

const hourMillis = 3_600_000

/** Throws away sessions that have ended, answers nobody will ask for again, and scenarios that were removed a month ago. */
export async function sweepExpired(db: Kysely<Database>): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', sql<string>`now()`).execute()
  await db.deleteFrom('idempotency').where('at', '<=', sql<string>`now() - interval '24 hours'`).execute()
  await sql`delete from roster r using scenario s where r.cooperative_id = s.cooperative_id and r.id = s.roster_id
    and s.removed_at <= now() - interval '30 days'`.execute(db)
}

/** Does so every hour; answers how to stop. A sweep that fails is tried again the next hour. */
export function keepSwept(db: Kysely<Database>): () => void {
  const hourly = setInterval(() => sweepExpired(db).catch(() => {}), hourMillis).unref()
  return () => clearInterval(hourly)
}
