import { lastOrders } from '../../../db/history.ts'
import { publishedAt } from '../../../db/published.ts'
import { regionAt } from '../../../db/regions.ts'
import { rosterAt } from '../../../db/rosters.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { RosterId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { diffRosters } from '../../domain/roster/diff.ts'
import { type LastAuthor, lastAuthors } from '../../domain/roster/last-authors.ts'
import { findHead } from './find-head.ts'

const mostOrders = 5_000

/** Of everything in which the draft differs from what is published: who changed it last, and why. */
export async function draftAuthors(deps: Deps, actor: Actor, id: RosterId): Promise<Result<{ readonly authors: readonly LastAuthor[] }>> {
  if (!may(actor, 'read-history')) return refuse({ code: 'not-allowed', action: 'read-history' })
  const head = await findHead(deps, actor, id)
  if (!head) return refuse({ code: 'not-found' })
  const draft = await rosterAt(deps.db, head, await regionAt(deps.db, actor.cooperative))
  const published = await publishedAt(deps.db, actor.cooperative, head.id)
  const shifts = [...new Set(diffRosters(published, draft).map((one) => one.shift.id))]
  const orders = await lastOrders(deps.db, actor.cooperative, head.id, { most: mostOrders, shifts })
  return ok({ authors: lastAuthors(orders, shifts) })
}
