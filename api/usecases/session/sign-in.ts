import { cooperativeById } from '../../../db/cooperatives.ts'
import { createSession } from '../../../db/sessions.ts'
import { findToken } from '../../../db/tokens.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { instantOf, minuteOf } from '../../domain/time/instant.ts'
import { hashOf } from './hash.ts'

/** A session that was made; its secret leaves once, in the cookie. */
export type SignedIn = { readonly actor: Actor; readonly secret: string }

const sessionMinutes = 12 * 60

/** Gives a browser a session with the role of a token. */
export async function signIn(deps: Deps, secret: string): Promise<Result<SignedIn>> {
  const token = await findToken(deps.db, hashOf(secret))
  return token === undefined ? refuse({ code: 'not-signed-in' }) : ok(await startSession(deps, token.actor, token.id))
}

/** Writes a session for an actor; one that came by a token ends when the token is revoked. */
export async function startSession(deps: Deps, actor: Actor, token: string | null): Promise<SignedIn> {
  const secret = deps.chance.secret(32)
  const now = deps.now()
  const expiresAt = instantOf(minuteOf(now) + sessionMinutes)
  await createSession(deps.db, { id: deps.chance.id(), sha256: hashOf(secret), actor, token, now, expiresAt })
  return { actor, secret }
}

export type WhoAmI = {
  readonly name: string
  readonly role: Actor['role']
  readonly practitioner: string | null
  readonly posts: readonly string[]
  readonly cooperative: { readonly code: string; readonly name: string; readonly zone: string; readonly demo: boolean }
}

export async function whoAmI(deps: Deps, actor: Actor): Promise<Result<WhoAmI>> {
  const cooperative = await cooperativeById(deps.db, actor.cooperative)
  if (cooperative === undefined) return refuse({ code: 'not-signed-in' })
  const { code, name, zone, isDemo: demo } = cooperative
  const { role, posts, practitioner = null } = actor
  return ok({ name: actor.name, role, practitioner, posts, cooperative: { code, name, zone, demo } })
}
