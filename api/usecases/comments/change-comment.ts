import { writeAudit } from '../../../db/audit.ts'
import { lockComment, updateComment } from '../../../db/comments.ts'
import { inTransaction } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import type { Comment, CommentChange } from '../../domain/model/comment.ts'
import { ok, type Result, refuse } from '../../domain/refusal.ts'
import type { Instant } from '../../domain/time/instant.ts'

/** Settles a comment or opens it again, shows it to the practitioner or hides it. What is so already stays as it was. */
export async function changeComment(deps: Deps, actor: Actor, id: string, change: CommentChange): Promise<Result<Comment>> {
  if (!may(actor, 'write-comments')) return refuse({ code: 'not-allowed', action: 'write-comments' })
  const now = deps.now()
  return inTransaction(deps.db, async (trx): Promise<Result<Comment>> => {
    const before = await lockComment(trx, actor.cooperative, id.toLowerCase())
    if (!before) return refuse({ code: 'not-found' })
    const after = changed(before, change, actor, now)
    if (after.visible === before.visible && after.resolved === before.resolved) return ok(before)
    await updateComment(trx, actor.cooperative, after)
    const subject = `comment ${before.id}`
    await writeAudit(trx, { id: deps.chance.id(), at: now, actor, action: 'change-comment', subject, before, after })
    return ok(after)
  })
}

function changed(comment: Comment, { resolved, visible = comment.visible }: CommentChange, actor: Actor, now: Instant): Comment {
  if (resolved === undefined || resolved === (comment.resolved !== null)) return { ...comment, visible }
  return { ...comment, visible, resolved: resolved ? { at: now, by: actor.name } : null }
}
