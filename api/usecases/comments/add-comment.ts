import { writeAudit } from '../../../db/audit.ts'
import { coordinatorsOf, insertComment, shiftDate } from '../../../db/comments.ts'
import { regionAt } from '../../../db/regions.ts'
import type { Trx } from '../../../db/transaction.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { may } from '../../domain/access/may.ts'
import { sameCode } from '../../domain/model/code.ts'
import type { Comment, CommentOrder, Mention } from '../../domain/model/comment.ts'
import type { Region } from '../../domain/model/region.ts'
import { ok, type Result, refuse, refuseField } from '../../domain/refusal.ts'
import { commentFaults } from '../../domain/says/comment-faults.ts'
import { orderOnce } from '../rosters/once.ts'

/** Leaves a comment at a place, a day or a person; everybody it names must exist. */
export async function addComment(deps: Deps, actor: Actor, order: CommentOrder, key?: string): Promise<Result<Comment>> {
  if (!may(actor, 'write-comments')) return refuse({ code: 'not-allowed', action: 'write-comments' })
  const now = deps.now()
  const done = await orderOnce(deps, { actor, key, request: ['comment', order] }, async (trx): Promise<Result<Comment>> => {
    const region = await regionAt(trx, actor.cooperative)
    const subject = await subjectOf(trx, actor, region, order)
    if (!subject.ok) return subject
    const mentions = await mentionsOf(trx, actor, region, order.mentions)
    if (!mentions.ok) return mentions
    const { text, visible } = order
    const bare = { id: deps.chance.id(), ...subject.value, text, mentions: mentions.value, visible }
    const comment: Comment = { ...bare, author: actor.name, at: now, resolved: null }
    await insertComment(trx, actor.cooperative, comment)
    await writeAudit(trx, { id: deps.chance.id(), at: now, actor, action: 'comment', subject: `comment ${comment.id}`, after: comment })
    return ok(comment)
  })
  return done.ok ? ok(done.value.answer) : done
}

type Subject = Pick<Comment, 'about' | 'date'>

async function subjectOf(trx: Trx, actor: Actor, region: Region, { about }: CommentOrder): Promise<Result<Subject>> {
  if (about.on === 'day') return ok({ about, date: about.date })
  if (about.on === 'place') {
    const shift = await shiftDate(trx, actor.cooperative, about.shift.toLowerCase())
    return shift ? ok({ about: { ...about, shift: shift.id }, date: shift.date }) : refuseField('about.shift', commentFaults.shiftUnknown)
  }
  const found = region.practitioners.find((one) => sameCode(one.code, about.practitioner))
  return found
    ? ok({ about: { on: 'person', practitioner: found.code }, date: null })
    : refuseField('about.practitioner', commentFaults.practitionerUnknown)
}

/** Each mention once, as the cooperative writes it. */
async function mentionsOf(trx: Trx, actor: Actor, region: Region, asked: readonly Mention[]): Promise<Result<readonly Mention[]>> {
  const colleagues = asked.some((one) => one.kind === 'colleague') ? await coordinatorsOf(trx, actor.cooperative) : []
  const found = new Map<string, Mention>()
  for (const [index, mention] of asked.entries()) {
    if (mention.kind === 'colleague') {
      if (!colleagues.includes(mention.name)) return refuseField(`mentions.${index}.name`, commentFaults.colleagueUnknown(mention.name))
      found.set(`colleague ${mention.name}`, mention)
    } else {
      const person = region.practitioners.find((one) => sameCode(one.code, mention.code))
      if (!person) return refuseField(`mentions.${index}.code`, commentFaults.practitionerUnknown)
      found.set(`practitioner ${person.code}`, { kind: 'practitioner', code: person.code })
    }
  }
  return ok([...found.values()])
}
