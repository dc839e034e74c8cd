import { type SeenAt, seenAt } from '../../../db/revisions.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { RosterId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { findHead } from './find-head.ts'

export type VersionState = SeenAt & { readonly revision: number }

/** What readers saw of a roster from one publication until the next. */
export async function readVersion(deps: Deps, actor: Actor, id: RosterId, revision: number): Promise<Result<VersionState>> {
  if (!may(actor, 'read-history')) return refuse({ code: 'not-allowed', action: 'read-history' })
  const head = await findHead(deps, actor, id)
  if (!head || head.published === null || revision > head.published) return refuse({ code: 'not-found' })
  return ok({ revision, ...(await seenAt(deps.db, actor.cooperative, head.id, revision)) })
}
