import { headOf, type ListedHead } from '../../../db/heads.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { RosterId } from '../../domain/model/roster.ts'

/** The head of a roster of the actor's own cooperative; a roster of another, or a scenario for who sees no drafts, does not exist for it. */
export async function findHead(deps: Deps, actor: Actor, id: RosterId): Promise<ListedHead | undefined> {
  const head = await headOf(deps.db, actor.cooperative, id.toLowerCase())
  return head?.scenarioOf && !may(actor, 'read-draft') ? undefined : head
}
