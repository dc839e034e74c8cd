import { type Revision, revisionsOf } from '../../../db/revisions.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { RosterId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { findHead } from './find-head.ts'

/** Every publication of a roster, the latest first. */
export async function listVersions(deps: Deps, actor: Actor, id: RosterId): Promise<Result<{ readonly versions: readonly Revision[] }>> {
  if (!may(actor, 'read-history')) return refuse({ code: 'not-allowed', action: 'read-history' })
  const head = await findHead(deps, actor, id)
  if (!head) return refuse({ code: 'not-found' })
  return ok({ versions: await revisionsOf(deps.db, actor.cooperative, head.id) })
}
