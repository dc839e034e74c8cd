import type { Kysely, Transaction } from 'kysely'
import type { CoverRequest, RequestAnswer } from '../api/domain/model/cover-request.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import type { Interval } from '../api/domain/time/interval.ts'
import type { Database } from './tables/database.ts'

const selected = [
  'id',
  'practice',
  'cover',
  'state',
  'starts_at as from',
  'ends_at as until',
  'asked_at as askedAt',
  'asked_by as askedBy',
  'answer_by as answerBy',
] as const

/** The questions that still wait for an answer, of which the asked time touches an interval. */
export function openRequests(db: Kysely<Database>, cooperative: string, { from, until }: Interval): Promise<readonly CoverRequest[]> {
  return db
    .selectFrom('cover_request')
    .select(selected)
    .where('cooperative_id', '=', cooperative)
    .where('state', '=', 'asked')
    .where('starts_at', '<', until)
    .where('ends_at', '>', from)
    .orderBy('answer_by')
    .orderBy('id')
    .execute()
}

/** A question, held until the end of the transaction: of two answers one is the first. */
export function lockRequest(trx: Transaction<Database>, cooperative: string, id: string): Promise<CoverRequest | undefined> {
  return trx
    .selectFrom('cover_request')
    .select(selected)
    .where('cooperative_id', '=', cooperative)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Saves a new question; false where the same practice was asked for that already. */
export async function saveRequest(trx: Transaction<Database>, cooperative: string, request: CoverRequest): Promise<boolean> {
  const { id, practice, cover, from, until, askedAt, askedBy, answerBy, state } = request
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('cover_request')
    .values({
      ...{ cooperative_id: cooperative, id, practice, cover, starts_at: from, ends_at: until },
      ...{ asked_at: askedAt, asked_by: askedBy, answer_by: answerBy, state },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function answerRequest(
  trx: Transaction<Database>,
  cooperative: string,
  { id, state, at, by }: { readonly id: string; readonly state: RequestAnswer; readonly at: Instant; readonly by: string },
): Promise<void> {
  await trx
    .updateTable('cover_request')
    .set({ state, answered_at: at, answered_by: by })
    .where('cooperative_id', '=', cooperative)
    .where('id', '=', id)
    .execute()
}
