import type { Code } from './code.ts'
import type { Place } from './roster.ts'
import type { Day, Instant } from '../time/instant.ts'

/** What a comment is about: one place of a shift, a day of the whole cooperative, or a person. */
export type CommentAbout =
  | ({ readonly on: 'place' } & Place)
  | { readonly on: 'day'; readonly date: Day }
  | { readonly on: 'person'; readonly practitioner: Code }

/** Who is named with an `@`: somebody who can be rostered, or a colleague who coordinates, by what the log calls them. */
export type Mention = { readonly kind: 'practitioner'; readonly code: Code } | { readonly kind: 'colleague'; readonly name: string }

/** A remark of a coordinator. Its text stays as it was written; what changes is whether it is settled and who sees it. */
export type Comment = {
  readonly id: string
  readonly about: CommentAbout
  /** The day it belongs to: that of the shift when it was written, or the day itself; null about a person. */
  readonly date: Day | null
  readonly text: string
  readonly mentions: readonly Mention[]
  /** Also for the practitioner it is about; otherwise for coordination alone. */
  readonly visible: boolean
  readonly author: string
  readonly at: Instant
  /** Null while it still asks for something. */
  readonly resolved: { readonly at: Instant; readonly by: string } | null
}

/** What somebody writes. */
export type CommentOrder = Pick<Comment, 'about' | 'text' | 'mentions' | 'visible'>

/** What may change of a comment afterwards. */
export type CommentChange = { readonly resolved?: boolean; readonly visible?: boolean }

/** At most so many characters in one comment. */
export const longestComment = 2_000
export const mostMentions = 20
