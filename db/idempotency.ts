import { type Kysely, sql, type Transaction } from 'kysely'
import type { Instant } from '../api/domain/time/instant.ts'
import { json } from './tables/column.ts'
import type { Database } from './tables/database.ts'

export type OrderKey = {
  readonly cooperative: string
  readonly actor: string
  readonly key: string
  /** A fingerprint of the order: the same key with another order is somebody's mistake. */
  readonly request: string
}

/** `first`: nobody sent it before, this transaction answers. `repeat`: it was answered so. `other`: the key meant something else. */
export type Claim = { readonly kind: 'first' } | { readonly kind: 'repeat'; readonly answer: unknown } | { readonly kind: 'other' }

/** Takes a key for this transaction. Whoever sends the same at the same time waits here and gets the same answer. */
export async function claimKey(trx: Transaction<Database>, order: OrderKey, now: Instant): Promise<Claim> {
  const { cooperative, actor, key, request } = order
  const { rows } = await sql`
    insert into idempotency (cooperative_id, actor, key, request, at) values (${cooperative}, ${actor}, ${key}, ${request}, ${now})
    on conflict (cooperative_id, actor, key) do update set request = excluded.request, answer = null, at = excluded.at
    where idempotency.at <= ${now}::timestamptz - interval '24 hours' returning 1`.execute(trx)
  if (rows.length > 0) return { kind: 'first' }
  const row = await trx
    .selectFrom('idempotency')
    .select(['request', 'answer'])
    .where('cooperative_id', '=', cooperative)
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return row.request === request ? { kind: 'repeat', answer: row.answer } : { kind: 'other' }
}

/** What a key stands for already, without taking it; null where nobody was answered under it in the last 24 hours. */
export async function answeredUnder(
  db: Kysely<Database>,
  order: OrderKey,
  now: Instant,
): Promise<Exclude<Claim, { kind: 'first' }> | null> {
  const row = await db
    .selectFrom('idempotency')
    .select(['request', 'answer'])
    .where('cooperative_id', '=', order.cooperative)
    .where('actor', '=', order.actor)
    .where('key', '=', order.key)
    .where('at', '>', sql<string>`${now}::timestamptz - interval '24 hours'`)
    .executeTakeFirst()
  if (!row) return null
  return row.request === order.request ? { kind: 'repeat', answer: row.answer } : { kind: 'other' }
}

/** Keeps the answer with the key, in the transaction that made it. */
export async function keepAnswer(trx: Transaction<Database>, { cooperative, actor, key }: OrderKey, answer: unknown): Promise<void> {
  await trx
    .updateTable('idempotency')
    .set({ answer: json(answer) })
    .where('cooperative_id', '=', cooperative)
    .where('actor', '=', actor)
    .where('key', '=', key)
    .execute()
}

/** Gives a key back in the transaction that claimed it: a refused order may be sent again. */
export async function releaseKey(trx: Transaction<Database>, { cooperative, actor, key }: OrderKey): Promise<void> {
  await trx.deleteFrom('idempotency').where('cooperative_id', '=', cooperative).where('actor', '=', actor).where('key', '=', key).execute()
}
