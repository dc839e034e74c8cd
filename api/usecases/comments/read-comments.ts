import { commentsOf, coordinatorsOf, publishedPlacesOf } from '../../../db/comments.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { commentVisibleTo } from '../../domain/access/comment-visible-to.ts'
import { may } from '../../domain/access/may.ts'
import type { Comment } from '../../domain/model/comment.ts'
import type { Place } from '../../domain/model/roster.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'

/** Settled comments are kept for good; so many of the latest are shown beside those that are open. */
const settledShown = 500

export type ReadComments = {
  readonly comments: readonly Comment[]
  /** Who else can be named with an @, besides practitioners; empty for who does not write comments. */
  readonly colleagues: readonly string[]
}

/** The comments an actor sees, the latest first. */
export async function readComments(deps: Deps, actor: Actor): Promise<Result<ReadComments>> {
  if (!may(actor, 'read-comments')) return refuse({ code: 'not-allowed', action: 'read-comments' })
  const all = await commentsOf(deps.db, actor.cooperative, settledShown)
  if (may(actor, 'write-comments')) return ok({ comments: all, colleagues: await coordinatorsOf(deps.db, actor.cooperative) })
  const places = actor.practitioner === undefined ? [] : await publishedPlacesOf(deps.db, actor.cooperative, actor.practitioner)
  const held = new Set(places.map(keyOf))
  return ok({ comments: all.filter((comment) => commentVisibleTo(comment, actor, (place) => held.has(keyOf(place)))), colleagues: [] })
}

const keyOf = ({ shift, position }: Place) => `${shift}:${position}`
