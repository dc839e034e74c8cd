import type { RosterChange } from '../../model/change.ts'
import type { Code } from '../../model/code.ts'
import type { Finding, Says } from '../../model/finding.ts'
import type { Place } from '../../model/roster.ts'
import type { Interval } from '../../time/interval.ts'

/** A place, or the part of one that somebody holds or nobody does. */
export type Seat = Place & Interval

/** What is to be filled. `was` holds it now and will not be there, or should not be; null when nobody holds it. */
export type Hole = Seat & { readonly was: Code | null }

/** One step of a repair, as a coordinator would say it. */
export type Move =
  | { readonly kind: 'take'; readonly who: Code; readonly to: Seat; readonly instead: Code | null }
  | { readonly kind: 'move'; readonly who: Code; readonly from: Seat; readonly to: Seat }
  /** `who` gives a seat to `other` and gets theirs for it. */
  | { readonly kind: 'exchange'; readonly who: Code; readonly other: Code; readonly gives: Seat; readonly gets: Seat }

/** A cell a repair touches: who is on it before, and who after. */
export type TouchedCell = Seat & { readonly before: Code | null; readonly after: Code | null }

/** By what repairs are compared, in this order; less is better. It is explained, never shown as a number. */
export type Cost = {
  /** People whose time changes. */
  readonly people: number
  /** What the rules newly warn of. */
  readonly warnings: number
  /** Wishes newly broken. */
  readonly wishes: number
  /** How full the fullest of those who get more work already is: tenths of their own maximum, or of the busiest person's work. */
  readonly load: number
  /** Days between the hole and the furthest cell touched. */
  readonly days: number
}

/** A way to fill a hole that opens none and breaks no rule: plain, and applied as one step. */
export type Repair = {
  readonly moves: readonly Move[]
  /** The same as an order; ids are made by whoever sends it. */
  readonly changes: readonly RosterChange[]
  readonly cells: readonly TouchedCell[]
  readonly cost: Cost
  /** What the rules newly say about those it touches, warnings and wishes; never a block. */
  readonly findings: readonly Finding[]
  readonly says: Says
}

/** Cheapest first; equal ones by what they say, so that the order is firm. */
export function byCost(a: Pick<Repair, 'cost' | 'says'>, b: Pick<Repair, 'cost' | 'says'>): number {
  for (const key of ['people', 'warnings', 'wishes', 'load', 'days'] as const) {
    if (a.cost[key] !== b.cost[key]) return a.cost[key] - b.cost[key]
  }
  return a.says.nl < b.says.nl ? -1 : a.says.nl > b.says.nl ? 1 : 0
}
