import type { Day, Instant } from './instant.ts'

/** Half-open: `from` belongs to it, at `until` it is over. */
export type Interval = { readonly from: Instant; readonly until: Instant }

/** The same in whole minutes since 1970, for the inner loops. */
export type Span = { readonly from: number; readonly until: number }

type Order = Instant | number

/** True when the two share at least one moment; touching is not sharing. */
export function overlaps<T extends Order>(a: { from: T; until: T }, b: { from: T; until: T }): boolean {
  return a.from < b.until && b.from < a.until
}

/** True when `part` lies inside `whole`, ends included. */
export function covers<T extends Order>(whole: { from: T; until: T }, part: { from: T; until: T }): boolean {
  return whole.from <= part.from && part.until <= whole.until
}

/** Local dates, half-open: `until` is the first date not meant. */
export type Days = { readonly from: Day; readonly until: Day }
