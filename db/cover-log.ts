import type { Kysely, Transaction } from 'kysely'
import type { ClosureSwap } from '../api/domain/model/cover-order.ts'
import type { CoverRequest } from '../api/domain/model/cover-request.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import type { Database } from './tables/database.ts'

export const coverActions = { change: 'change-cover', undo: 'undo-cover', ask: 'ask-cover', answer: 'answer-cover' } as const

/** What the log keeps of a change of cover: the swap itself, so that it can be turned round. */
export type LoggedSwap = { readonly id: string; readonly swap: ClosureSwap }

/** A change of cover by its row in the log, with whether it was undone since. */
export async function coverChange(
  trx: Transaction<Database>,
  cooperative: string,
  id: string,
): Promise<(LoggedSwap & { readonly undone: boolean }) | undefined> {
  const row = await trx
    .selectFrom('audit')
    .select(['id', 'after'])
    .where('cooperative_id', '=', cooperative)
    .where('id', '=', id)
    .where('action', '=', coverActions.change)
    .executeTakeFirst()
  if (!row) return undefined
  const undo = await trx
    .selectFrom('audit')
    .select('id')
    .where('cooperative_id', '=', cooperative)
    .where('subject', '=', `cover ${id}`)
    .where('action', '=', coverActions.undo)
    .executeTakeFirst()
  return { id: row.id, swap: row.after as ClosureSwap, undone: undo !== undefined }
}

export type CoverEvent = { readonly at: Instant; readonly actor: string } & (
  | { readonly kind: 'cover'; readonly swap: ClosureSwap }
  | { readonly kind: 'cover-request'; readonly request: CoverRequest }
)

/** What was changed and asked about cover, the latest first. */
export async function latestCoverEvents(db: Kysely<Database>, cooperative: string, most: number): Promise<readonly CoverEvent[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'actor', 'action', 'after'])
    .where('cooperative_id', '=', cooperative)
    .where('action', 'in', Object.values(coverActions))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(
    ({ at, actor, action, after }): CoverEvent =>
      action === coverActions.change || action === coverActions.undo
        ? { kind: 'cover', at, actor, swap: after as ClosureSwap }
        : { kind: 'cover-request', at, actor, request: after as CoverRequest },
  )
}
