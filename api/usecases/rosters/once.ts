import { createHash } from 'node:crypto'
import { refusalOf } from '../../../db/faults.ts'
import { answeredUnder, claimKey, keepAnswer, type OrderKey, releaseKey } from '../../../db/idempotency.ts'
import { inTransaction, type Trx } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/refusal.ts'
import { requestFaults } from '../../domain/says/request-faults.ts'
import type { Instant } from '../../domain/time/instant.ts'

/** What an order came to, and whether it was answered before: then nothing happened now. */
export type Once<T> = { readonly answer: T; readonly repeated: boolean }

/** Who orders what: `request` is everything that makes two orders the same one. */
export type Ordering = { readonly actor: Actor; readonly request: unknown; readonly key?: string | undefined }

/** What is done in the transaction; its argument is the only way to the database meanwhile. */
type Work<T> = Parameters<typeof inTransaction<Result<T>>>[1]

/**
 * Carries out an order in one transaction. With a key it has one effect and one answer for 24 hours, however often and at
 * the same time it is sent; a refused order keeps no answer and may be sent again. Guards of the schema become refusals.
 */
export async function orderOnce<T>(deps: Deps, ordering: Ordering, work: Work<T>): Promise<Result<Once<T>>> {
  try {
    return await inTransaction(deps.db, (trx) => onceWithin(trx, deps.now(), ordering, () => work(trx)))
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return refuse(refusal)
    throw error
  }
}

/** The same inside a transaction that others share. */
export async function onceWithin<T>(
  trx: Trx,
  now: Instant,
  { actor, request, key }: Ordering,
  work: () => Promise<Result<T>>,
): Promise<Result<Once<T>>> {
  const order = key === undefined ? null : keyOf(actor, key, request)
  const claim = order ? await claimKey(trx, order, now) : { kind: 'first' as const }
  if (claim.kind === 'other') return refuseField('Idempotency-Key', requestFaults.keyOfAnother)
  // The answer is ours: it was kept by the very order that this one repeats.
  if (claim.kind === 'repeat') return ok({ answer: claim.answer as T, repeated: true })
  const done = await work()
  if (order) await (done.ok ? keepAnswer(trx, order, done.value) : releaseKey(trx, order))
  return done.ok ? ok({ answer: done.value, repeated: false }) : done
}

/** The answer an order got before under its key, or why it gets none; null when it has yet to be carried out. */
export async function answeredBefore<T>(deps: Deps, { actor, request, key }: Ordering): Promise<Result<T> | null> {
  if (key === undefined) return null
  const before = await answeredUnder(deps.db, keyOf(actor, key, request), deps.now())
  if (before === null) return null
  return before.kind === 'repeat' ? ok(before.answer as T) : refuseField('Idempotency-Key', requestFaults.keyOfAnother)
}

const keyOf = (actor: Actor, key: string, request: unknown): OrderKey => ({
  cooperative: actor.cooperative,
  actor: actor.name,
  key,
  request: createHash('sha256').update(JSON.stringify(request)).digest('hex'),
})
