import type { MiddlewareHandler } from 'hono'
import type { Actor } from '../domain/access/actor.ts'
import { type Action, may } from '../domain/access/may.ts'
import { refuseWith } from './problem.ts'

/** What the way in has found out about a request. */
export type Asked = {
  /** Looks up who asks, by bearer token or else by session; asked once per request, and again while a line stays open. */
  readonly findActor: () => Promise<Actor | null>
  /** Set by `asks`. */
  readonly actor: Actor
}

/** Lets an actor through who may do this: 401 without sign-in, 403 for a role that may not. */
export function asks(action: Action): MiddlewareHandler<{ Variables: Asked }> {
  return async (c, next) => {
    const actor = await c.var.findActor()
    if (actor === null) return refuseWith(c, { code: 'not-signed-in' })
    if (!may(actor, action)) return refuseWith(c, { code: 'not-allowed', action })
    c.set('actor', actor)
    return next()
  }
}
