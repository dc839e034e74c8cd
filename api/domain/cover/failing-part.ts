import type { Closure, Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import { instantOf } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'
import { common, minus, union } from '../time/spans.ts'
import { coversOf, type Neighbours } from './daytime.ts'
import { frameOf } from './frame.ts'
import { practicesOf } from './line.ts'
import { ordinarilyOpenIn, spanOf, withoutClosures } from './openings.ts'

/** Where nobody answers in a closure: `holes` inside the hours of the practice, and the `part` of the closure to name a cover for. */
export type Failing = { readonly part: Interval; readonly holes: readonly Interval[] }

/**
 * The part of a closure in which what was agreed does not hold, null where it holds for every minute the practice would be
 * open. The part reaches to the ends of the closure, except on a side where somebody does answer.
 */
export function failingPart(region: Region, practice: Practice, closure: Closure): Failing | null {
  const span = spanOf(closure)
  const frame = frameOf(span, region.zone)
  const neighbours: Neighbours = {
    practiceOf: (code) => practicesOf(region).get(code),
    openOf: (one) => withoutClosures(ordinarilyOpenIn(region, one, frame), one),
  }
  const ordinary = common(ordinarilyOpenIn(region, practice, frame), [span])
  const covered = common(ordinary, union(coversOf(practice, neighbours)))
  const holes = minus(ordinary, covered)
  const [first, last] = [holes[0], holes.at(-1)]
  if (!first || !last) return null
  const from = covered.some((one) => one.from < first.from) ? first.from : span.from
  const until = covered.some((one) => one.until > last.until) ? last.until : span.until
  const interval = (one: { from: number; until: number }) => ({ from: instantOf(one.from), until: instantOf(one.until) })
  return { part: interval({ from, until }), holes: holes.map(interval) }
}
