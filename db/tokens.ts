import type { Kysely } from 'kysely'
import type { AccessRole, Actor } from '../api/domain/access/actor.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import { json } from './tables/column.ts'
import type { Database } from './tables/database.ts'

/** A token for the API; `sha256` is the hash of its secret, which is shown once and nowhere kept. */
export type NewToken = { readonly id: string; readonly sha256: string; readonly actor: Actor; readonly now: Instant }

export type FoundToken = { readonly id: string; readonly actor: Actor }

type HolderRow = {
  readonly id: string
  /** Of a session: the token that opened it, whose holder goes on in another session. */
  readonly token_id?: string | null
  readonly cooperative_id: string
  readonly role: AccessRole
  readonly practitioner: string | null
  readonly posts: readonly string[]
  readonly label: string
}

/** Who the holder of a token or a session is. */
export const toActor = ({ id, token_id, cooperative_id, role, practitioner, posts, label }: HolderRow): Actor => ({
  cooperative: cooperative_id,
  role,
  name: label,
  key: token_id ?? id,
  ...(practitioner !== null && { practitioner }),
  posts,
})

export async function createToken(db: Kysely<Database>, { id, sha256, actor, now }: NewToken): Promise<void> {
  await db
    .insertInto('access_token')
    .values({
      cooperative_id: actor.cooperative,
      id,
      sha256,
      role: actor.role,
      practitioner: actor.practitioner ?? null,
      posts: json(actor.posts),
      label: actor.name,
      created_at: now,
    })
    .execute()
}

/** Who holds the token with this hash, unless it was revoked. */
export async function findToken(db: Kysely<Database>, sha256: string): Promise<FoundToken | undefined> {
  const found = db.selectFrom('access_token').selectAll().where('sha256', '=', sha256).where('revoked_at', 'is', null)
  const row = await found.executeTakeFirst()
  return row && { id: row.id, actor: toActor(row) }
}

/** Every holder of a token of a cooperative, by hash: what the duty snapshot knows when the database is away. */
export async function tokenHolders(db: Kysely<Database>, cooperative: string): Promise<Readonly<Record<string, Actor>>> {
  const valid = db.selectFrom('access_token').selectAll().where('cooperative_id', '=', cooperative).where('revoked_at', 'is', null)
  const rows = await valid.execute()
  return Object.fromEntries(rows.map((row) => [row.sha256, toActor(row)]))
}

/** Ends a token at once, and the sessions that were opened with it. */
export async function revokeToken(db: Kysely<Database>, sha256: string, now: Instant): Promise<void> {
  const revoked = db.updateTable('access_token').set({ revoked_at: now }).where('sha256', '=', sha256).where('revoked_at', 'is', null)
  const rows = await revoked.returning(['cooperative_id', 'id']).execute()
  for (const { cooperative_id, id } of rows)
    await db.deleteFrom('session').where('cooperative_id', '=', cooperative_id).where('token_id', '=', id).execute()
}
