import type { Day, Instant } from '../time/instant.ts'
import type { Code } from './code.ts'
import type { Says } from './finding.ts'
import type { RosterId } from './roster.ts'

/** Something that waits for whoever makes the roster. */
export type Waiting =
  /** Somebody is or will be sick, and `shifts` of what was published still carry their name. */
  | {
      readonly kind: 'sick'
      readonly practitioner: Code
      readonly name: string
      readonly from: Instant
      /** Null while nobody knows. */
      readonly until: Instant | null
      readonly shifts: number
    }
  /** A draft that is ahead of what was published; `revision` is null where nothing was. */
  | { readonly kind: 'draft'; readonly roster: RosterId; readonly from: Day; readonly until: Day; readonly revision: number | null }
  /** A practice that was asked to cover another and has not answered; `code` is the practice that needs cover. */
  | {
      readonly kind: 'cover-asked'
      readonly code: Code
      readonly practice: string
      readonly cover: string
      readonly from: Instant
      readonly until: Instant
      readonly answerBy: Instant
    }
  /** A date of which nobody said yet whether it counts as a holiday (R32). */
  | { readonly kind: 'holiday'; readonly date: Day; readonly name: string; readonly says: Says }
