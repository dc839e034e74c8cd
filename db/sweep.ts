import { type Kysely, sql } from 'kysely'
import type { Database } from './tables/database.ts'

const hourMillis = 3_600_000

/** Throws away sessions that have ended and answers nobody will ask for again. */
export async function sweepExpired(db: Kysely<Database>): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', sql<string>`now()`).execute()
  await db.deleteFrom('idempotency').where('at', '<=', sql<string>`now() - interval '24 hours'`).execute()
}

/** Does so every hour; answers how to stop. A sweep that fails is tried again the next hour. */
export function keepSwept(db: Kysely<Database>): () => void {
  const hourly = setInterval(() => sweepExpired(db).catch(() => {}), hourMillis).unref()
  return () => clearInterval(hourly)
}
