import type { ClosureSwap } from '../model/cover-order.ts'
import type { Finding } from '../model/finding.ts'
import type { Region } from '../model/region.ts'
import type { Instant } from '../time/instant.ts'
import { checkDayCover } from './day-cover.ts'

/** What the rules say of the daytime after a swap that they did not say before it (R23, R25, R26). */
export function newRemarks(before: Region, after: Region, { removed, added }: ClosureSwap, now: Instant): readonly Finding[] {
  const closures = [...removed, ...added]
  const from = closures.map((one) => one.from).sort()[0]
  const until = closures
    .map((one) => one.until)
    .sort()
    .at(-1)
  if (from === undefined || until === undefined) return []
  const interval = { from, until }
  return remarksSince(checkDayCover(before, interval, now), checkDayCover(after, interval, now))
}

/** What is said after that was not said before. */
export function remarksSince(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(keyOf))
  return after.filter((finding) => !known.has(keyOf(finding)))
}

/** The same sentence of the same rule about the same practice is the same remark. */
const keyOf = ({ rule, cause, who, says }: Finding): string => [rule, cause, who, says.en].join('|')
