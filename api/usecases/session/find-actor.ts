import { findSession } from '../../../db/sessions.ts'
import { findToken } from '../../../db/tokens.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'

/** Who holds a token, by the hash of its secret. */
export async function actorOfToken(deps: Deps, sha256: string): Promise<Actor | null> {
  return (await findToken(deps.db, sha256))?.actor ?? null
}

/** Who holds a session, by the hash of its secret. */
export async function actorOfSession(deps: Deps, sha256: string): Promise<Actor | null> {
  return (await findSession(deps.db, sha256, deps.now()))?.actor ?? null
}
