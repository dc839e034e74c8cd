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

/** Who has the session with this cookie's hash; it ends by itself, and with the token that opened it. */
export async function findSession(db: Kysely<Database>, sha256: string, now: Instant): Promise<FoundSession | undefined> {
  const row = await db
    .selectFrom('session')
    .selectAll('session')
    .where('sha256', '=', sha256)
    .where('expires_at', '>', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('access_token as t')
            .whereRef('t.cooperative_id', '=', 'session.cooperative_id')
            .whereRef('t.id', '=', 'session.token_id')
            .where('t.revoked_at', 'is not', null),
        ),
      ),
    )
    .executeTakeFirst()
  return row && { id: row.id, actor: toActor(row), lastUsedAt: row.last_used_at, expiresAt: row.expires_at }
}

export async function endSession(db: Kysely<Database>, sha256: string): Promise<void> {
  await db.deleteFrom('session').where('sha256', '=', sha256).execute()
}
