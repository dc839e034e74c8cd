import type { Interval } from '../time/interval.ts'
import type { Code } from './code.ts'
import type { Assignment, Busy, Shift } from './roster.ts'

/**
 * What one reader may count on: the shifts and holders as last published, or as they stand in the draft. Board, gaps,
 * coverage and print all look at this one shape; where it comes from is decided once, by the loader.
 */
export type Staffing = {
  readonly source: 'published' | 'draft'
  /** Ordered by `from`, then post, role, id; any number of rosters. */
  readonly shifts: readonly Shift[]
  readonly assignments: readonly Assignment[]
  /** Per post the time that was published, in order, apart; a draft knows everything and leaves this empty. */
  readonly published: Readonly<Record<Code, readonly Interval[]>>
  /** Time of practitioners outside these rosters, where it is known: of a draft that is being made. */
  readonly around?: readonly Busy[]
}
