import { orderOfStep, saveReason } from '../../../db/history.ts'
import { lockHead } from '../../../db/heads.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import { type Actor, authorOf } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { RosterId, RosterVersion } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'

export type Told = { readonly version: RosterVersion }

/** Tells afterwards why an own step was made. The log keeps it beside the step; the last one told counts. */
export async function tellReason(deps: Deps, actor: Actor, id: RosterId, step: string, reason: string): Promise<Result<Told>> {
  if (!may(actor, 'change-roster')) return refuse({ code: 'not-allowed', action: 'change-roster' })
  return inTransaction(deps.db, async (trx): Promise<Result<Told>> => {
    const head = await lockHead(trx, actor.cooperative, id)
    const order = head && (await orderOfStep(trx, actor.cooperative, head.id, step.toLowerCase()))
    if (!head || order?.author !== authorOf(actor)) return refuse({ code: 'not-found' })
    const making = { newId: deps.chance.id, now: deps.now() }
    await saveReason(trx, actor, { roster: head.id, version: order.version, reason }, making)
    return ok({ version: order.version })
  })
}
