import type { Code } from '../../../api/domain/model/code.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import type { Day } from '../../../api/domain/time/instant.ts'

/** The part of a roster that is to be published; `until` is the first date not meant. */
export type PublishPart = { readonly posts: readonly string[]; readonly from: Day; readonly until: Day }

/** Who works what on a day, as one side of a comparison has it. */
export type DutiesOn = (code: Code, day: Day) => readonly Shift[]

export const isInPart = ({ posts, from, until }: PublishPart, { post, date }: Pick<Shift, 'post' | 'date'>): boolean =>
  posts.includes(post) && from <= date && date < until

/** The last day lies before the first: nothing is in it, and nothing can be said of it. */
export const isBackward = ({ from, until }: PublishPart): boolean => until <= from

/** What readers will see of somebody's days once the part is published: inside it the draft, outside it what they see now. */
export const dutiesOnceOut =
  (part: PublishPart, before: DutiesOn, draft: DutiesOn): DutiesOn =>
  (code, day) =>
    [...before(code, day).filter((shift) => !isInPart(part, shift)), ...draft(code, day).filter((shift) => isInPart(part, shift))].sort(
      (a, b) => (a.from < b.from ? -1 : 1),
    )
