import { type Code, sameCode } from '../model/code.ts'
import type { Post } from '../model/post.ts'
import type { Practice } from '../model/practice.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { Actor } from './actor.ts'
import { may } from './may.ts'

/** Everything, or the codes of the posts an actor is bound to. A shift leader without posts of their own leads them all. */
export type PostBounds = 'all' | readonly Code[]

export function postsOf(actor: Actor): PostBounds {
  if (actor.role === 'post' || actor.role === 'partner') return actor.posts
  if (actor.role === 'shift_leader' && actor.posts.length > 0) return actor.posts
  return 'all'
}

export function seesPost(actor: Actor, post: Code): boolean {
  const bounds = postsOf(actor)
  return bounds === 'all' || bounds.some((one) => sameCode(one, post))
}

/** A practice is seen where one of its links, now or at another time, leads to a post that is seen. */
export function seesPractice(actor: Actor, practice: Practice): boolean {
  if (postsOf(actor) === 'all') return true
  return practice.links.some((link) => seesPost(actor, link.post) || (link.nightPost !== null && seesPost(actor, link.nightPost)))
}

/**
 * The region as an actor may see it: coordination sees all of it; others see their posts and practices and the names
 * of people. A practitioner sees all of their own data, and nobody else's contract, wishes, absence or credentials.
 */
export function regionVisibleTo(region: Region, actor: Actor): Region {
  if (may(actor, 'read-draft')) return region
  return {
    ...region,
    posts: region.posts.filter((post) => seesPost(actor, post.code)).map((post) => postVisibleTo(post, actor)),
    practices: region.practices.filter((practice) => seesPractice(actor, practice)),
    practitioners: region.practitioners.map((one) => practitionerVisibleTo(one, actor)),
    templates: region.templates.filter((template) => seesPost(actor, template.post)),
  }
}

/** The escalation list holds personal numbers: it goes with the phones. */
const postVisibleTo = (post: Post, actor: Actor): Post => (may(actor, 'read-phones') ? post : { ...post, contacts: [] })

function practitionerVisibleTo(one: Practitioner, actor: Actor): Practitioner {
  if (isSelf(actor, one.code)) return one
  const { code, name, discipline, roles, phone } = one
  return {
    code,
    name,
    discipline,
    contract: 'employee',
    roles,
    ...(phone !== undefined && may(actor, 'read-phones') && { phone }),
    from: null,
    until: null,
    sickness: [],
    availability: [],
    recurring: [],
    exemptions: [],
    credentials: [],
    surgery: [],
  }
}

const isSelf = (actor: Actor, practitioner: Code): boolean => actor.practitioner !== undefined && sameCode(actor.practitioner, practitioner)
