import { lastOrders, type LoggedOrder } from '../../../db/history.ts'
import type { Deps } from '../../deps.ts'
import { type Actor, authorOf } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { RosterId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { type LoggedStep, mostSteps, type OwnSteps, stepsOf } from '../../domain/roster/steps.ts'
import { findHead } from './find-head.ts'

/** A step may have gone back and forth since: so many orders are read to find the steps among them. */
const mostOrders = 3 * mostSteps

/** What the actor did to a roster and can take back, and what it took back and can do again. */
export async function ownSteps(deps: Deps, actor: Actor, id: RosterId): Promise<Result<OwnSteps>> {
  if (!may(actor, 'change-roster')) return refuse({ code: 'not-allowed', action: 'change-roster' })
  const head = await findHead(deps, actor, id)
  if (!head) return refuse({ code: 'not-found' })
  const orders = await lastOrders(deps.db, actor.cooperative, head.id, { most: mostOrders, author: authorOf(actor) })
  return ok(stepsOf(orders.map(stepIn).reverse()))
}

/** The step of an order, without who gave it and which version it made: steps are the reader's own. */
const stepIn = ({ version: _, actor: __, forWhom: ___, ...step }: LoggedOrder): LoggedStep => step
