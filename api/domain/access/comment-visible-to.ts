import { sameCode } from '../model/code.ts'
import type { Comment } from '../model/comment.ts'
import type { Place } from '../model/roster.ts'
import type { Actor } from './actor.ts'
import { may } from './may.ts'

/**
 * Whether an actor sees a comment: coordination sees all. A practitioner sees those marked visible that are about them, about
 * a place they hold in what is published, or about a whole day. `holds` answers for that practitioner.
 */
export function commentVisibleTo(comment: Comment, actor: Actor, holds: (place: Place) => boolean): boolean {
  if (may(actor, 'write-comments')) return true
  if (!comment.visible || actor.practitioner === undefined) return false
  const { about } = comment
  if (about.on === 'person') return sameCode(about.practitioner, actor.practitioner)
  return about.on === 'day' || holds(about)
}
