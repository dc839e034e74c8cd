import { createHash } from 'node:crypto'
import type { Deps } from '../../deps.ts'
import { type Actor, authorOf } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Place, RosterId } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import { findHead } from '../rosters/find-head.ts'
import { whoIsHere } from './who-is-here.ts'

export type PresenceOrder = {
  /** The line to the server of the window that tells; its end is also the end of the presence. */
  readonly line: string
  /** False when the window turns to something else. */
  readonly here: boolean
  /** Where the cursor stands; absent on no place. */
  readonly at?: Place | undefined
}

/** What others call a window of somebody: nobody can speak for another's, since who asks is part of it. */
export const whoOf = (actor: Actor, line: string): string =>
  createHash('sha256')
    .update(`${actor.cooperative} ${authorOf(actor)} ${line}`)
    .digest('base64url')
    .slice(0, 16)

/** Tells who works in a roster, and where in it. Nothing is kept. */
export async function showPresence(deps: Deps, actor: Actor, id: RosterId, order: PresenceOrder): Promise<Result<null>> {
  if (!may(actor, 'show-presence')) return refuse({ code: 'not-allowed', action: 'show-presence' })
  const head = await findHead(deps, actor, id)
  if (!head) return refuse({ code: 'not-found' })
  const { cooperative, name } = actor
  const roster = head.id
  const who = whoOf(actor, order.line)
  deps.events.presence.publish(
    order.here ? { kind: 'present', cooperative, roster, who, name, at: order.at ?? null } : { kind: 'gone', cooperative, roster, who },
  )
  return ok(null)
}

/** The window is gone, and with it its presence. */
export function endPresence(deps: Deps, actor: Actor, line: string): void {
  const who = whoOf(actor, line)
  const present = whoIsHere(deps).of(actor.cooperative, who)
  if (present) deps.events.presence.publish({ kind: 'gone', cooperative: actor.cooperative, roster: present.roster, who })
}
