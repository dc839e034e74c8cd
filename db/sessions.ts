import type { Kysely } from 'kysely'
import type { Actor } from '../api/domain/access/actor.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import { json } from './tables/column.ts'
import type { Database } from './tables/database.ts'
import { toActor } from './tokens.ts'

/** A signed-in browser; `sha256` is the hash of the secret in its cookie. */
export type NewSession = {
  readonly id: string
  readonly sha256: string
  readonly actor: Actor
  /** The token it was opened with; it ends with that token. */
  readonly token: string | null
  readonly now: Instant
  readonly expiresAt: Instant
}

export type FoundSession = { readonly id: string; readonly actor: Actor; readonly lastUsedAt: Instant; readonly expiresAt: Instant }

export async function createSession(db: Kysely<Database>, { id, sha256, actor, token, now, expiresAt }: NewSession): Promise<void> {
  await db
    .insertInto('session')
    .values({
      cooperative_id: actor.cooperative,
      id,
      sha256,
      role: actor.role,
      practitioner: actor.practitioner ?? null,
      posts: json(actor.posts),
      label: actor.name,
      token_id: token,
      created_at: now,
      last_used_at: now,
      expires_at: expiresAt,
    })
    .execute()
}

export async function findSession(db: Kysely<Database>, sha256: string, now: Instant): Promise<FoundSession | undefined> {
  const row = await db.selectFrom('session').selectAll().where('sha256', '=', sha256).where('expires_at', '>', now).executeTakeFirst()
  return row && { id: row.id, actor: toActor(row), lastUsedAt: row.last_used_at, expiresAt: row.expires_at }
}

/** Lets a session live on. Ask it seldom: once an hour says enough. */
export async function touchSession(db: Kysely<Database>, sha256: string, now: Instant, expiresAt: Instant): Promise<void> {
  await db.updateTable('session').set({ last_used_at: now, expires_at: expiresAt }).where('sha256', '=', sha256).execute()
}

export async function endSession(db: Kysely<Database>, sha256: string): Promise<void> {
  await db.deleteFrom('session').where('sha256', '=', sha256).execute()
}

/** Throws away what has expired. */
export async function sweepSessions(db: Kysely<Database>, now: Instant): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute()
}
