import type { Code } from '../model/code.ts'

/** What a signed-in person or machine may be in one cooperative. */
export const accessRoles = ['admin', 'coordinator', 'shift_leader', 'practitioner', 'post', 'viewer', 'partner'] as const
export type AccessRole = (typeof accessRoles)[number]

/** Who asks. An actor belongs to one cooperative; what belongs to another does not exist for it. */
export type Actor = {
  /** The cooperative's id in the database. */
  readonly cooperative: string
  readonly role: AccessRole
  /** What the log calls this actor: "token abc1", "demo roostermaker". Never a secret. */
  readonly name: string
  /** What stays the same for one person from session to session: whose steps are whose. Never a secret; the name where absent. */
  readonly key?: string
  /** The practitioner this actor is, where the role is `practitioner`. */
  readonly practitioner?: Code
  /** The posts this actor is bound to (`shift_leader`, `post`, `partner`); empty means none given. */
  readonly posts: readonly Code[]
}

/** Whose step it is: the same person on another day is the same author. */
export const authorOf = ({ key, name }: Pick<Actor, 'key' | 'name'>): string => key ?? name
