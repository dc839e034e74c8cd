import { type ListedHead, listHeads } from '../../../db/heads.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { RosterId } from '../../domain/model/roster.ts'

/** The head of a roster of the actor's own cooperative; a roster of another does not exist for it. */
export async function findHead(deps: Deps, actor: Actor, id: RosterId): Promise<ListedHead | undefined> {
  const heads = await listHeads(deps.db, actor.cooperative)
  return heads.find((head) => head.id === id.toLowerCase())
}
