import { type LoggedOrder, lastOrders } from '../../../db/history.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { RosterId, ShiftId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { findHead } from './find-head.ts'

const mostOrders = 500

/** Who changed a roster, or these shifts of it, when, how and why, the latest first, and what would undo it. */
export async function rosterHistory(
  deps: Deps,
  actor: Actor,
  id: RosterId,
  shifts?: readonly ShiftId[],
): Promise<Result<{ readonly history: readonly LoggedOrder[] }>> {
  if (!may(actor, 'read-history')) return refuse({ code: 'not-allowed', action: 'read-history' })
  const head = await findHead(deps, actor, id)
  if (!head) return refuse({ code: 'not-found' })
  const asked = { most: mostOrders, ...(shifts === undefined ? {} : { shifts }) }
  return ok({ history: await lastOrders(deps.db, actor.cooperative, head.id, asked) })
}
