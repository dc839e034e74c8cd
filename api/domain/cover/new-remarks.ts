import type { ClosureSwap } from '../model/cover-order.ts'
import type { Finding } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Instant } from '../time/instant.ts'
import { checkDayCover } from './day-cover.ts'

/**
 * What the rules say of the daytime after a swap that they did not say before it (R23, R25, R26). A practice that had nobody
 * and still has nobody at that time, though for another cause, is no worse off: one of two that name each other can be mended.
 */
export function newRemarks(before: Region, after: Region, { removed, added }: ClosureSwap, now: Instant): readonly Finding[] {
  const closures = [...removed, ...added]
  const from = closures.map((one) => one.from).sort()[0]
  const until = closures
    .map((one) => one.until)
    .sort()
    .at(-1)
  if (from === undefined || until === undefined) return []
  const interval = { from, until }
  const known = checkDayCover(before, interval, now)
  return remarksSince(known, checkDayCover(after, interval, now)).filter((finding) => !known.some((one) => isAsBad(one, finding)))
}

/** Causes for which a cover that is named is none. */
const noCover: ReadonlySet<Finding['cause']> = new Set(['cover-circular', 'cover-closed'])

/** Nobody covered the same practice for all of that time already. */
const isAsBad = (before: Finding, after: Finding): boolean =>
  noCover.has(before.cause) &&
  noCover.has(after.cause) &&
  before.who === after.who &&
  before.from <= after.from &&
  after.until <= before.until

/** What is said after that was not said before. */
export function remarksSince(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(keyOf))
  return after.filter((finding) => !known.has(keyOf(finding)))
}

/** The same sentence of the same rule about the same practice is the same remark. */
const keyOf = ({ rule, cause, who, says }: Finding): string => [rule, cause, who, says.en].join('|')
