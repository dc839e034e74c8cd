import type { Closure, Practice } from '../model/practice.ts'
import { minuteOf } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { common, minus, type Spans, union } from '../time/spans.ts'
import { type ClosureCause, closureCauses } from './causes.ts'
import { spanOf } from './openings.ts'

/** What the cover of closed practices needs to know of the others. */
export type Neighbours = {
  readonly practiceOf: (code: string) => Practice | undefined
  readonly openOf: (practice: Practice) => Spans
}

/** A stretch in which a named practice answers for a closed one. */
export type Covered = Span & { readonly by: Practice }

/** Closures in the order in which they count: earliest `from` first, then file order. */
const closuresInOrder = (closures: readonly Closure[]): readonly Closure[] =>
  closures.length < 2 ? closures : [...closures].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

/** The part of a closure in which its cover agreement holds. */
export function agreedSpan(closure: Closure): Span {
  const { from, until } = spanOf(closure)
  return { from, until: closure.agreementUntil === null ? until : Math.min(until, minuteOf(closure.agreementUntil)) }
}

/**
 * Who covers a practice when: a closure in force names a practice that is itself open, and
 * the agreement has not ended; also past its own hours, one hop. Of two closures the first whose cover qualifies.
 */
export function coversOf(practice: Practice, neighbours: Neighbours): readonly Covered[] {
  const covered: Covered[] = []
  let taken: Spans = neighbours.openOf(practice)
  for (const closure of closuresInOrder(practice.closures)) {
    const by = closure.coverPractice === null ? undefined : neighbours.practiceOf(closure.coverPractice)
    if (!by) continue
    const spans = minus(common(union([agreedSpan(closure)]), neighbours.openOf(by)), taken)
    for (const span of spans) covered.push({ ...span, by })
    taken = union([...taken, ...spans])
  }
  return covered.sort((a, b) => a.from - b.from)
}

export type ClosedStretch = Span & { readonly cause: ClosureCause }

/**
 * Why nobody answers inside the hours of a closed practice, for every minute of `hours` in which a closure is in force
 * and its cover does not qualify. Of several closures the first cause in the order of causes.
 */
export function closedStretches(practice: Practice, hours: Spans, neighbours: Neighbours): readonly ClosedStretch[] {
  const found: Record<ClosureCause, Span[]> = { 'cover-ended': [], 'cover-circular': [], 'cover-closed': [], 'closed-without-cover': [] }
  for (const closure of practice.closures) {
    const inHours = common(union([spanOf(closure)]), hours)
    const by = closure.coverPractice === null ? undefined : neighbours.practiceOf(closure.coverPractice)
    if (!by) {
      found['closed-without-cover'].push(...inHours)
      continue
    }
    const agreed = common(inHours, union([agreedSpan(closure)]))
    const failing = minus(agreed, neighbours.openOf(by))
    found['cover-ended'].push(...minus(inHours, agreed))
    found['cover-circular'].push(...common(failing, namedBy(by, practice)))
    found['cover-closed'].push(...failing)
  }
  const stretches: ClosedStretch[] = []
  let taken: Spans = []
  for (const cause of closureCauses) {
    const spans = minus(union(found[cause]), taken)
    for (const span of spans) stretches.push({ ...span, cause })
    taken = union([...taken, ...spans])
  }
  return stretches.sort((a, b) => a.from - b.from)
}

/** When a closure of `other` names `practice` as its cover. */
const namedBy = (other: Practice, practice: Practice): Spans =>
  union(other.closures.filter((closure) => closure.coverPractice === practice.code).map(spanOf))
