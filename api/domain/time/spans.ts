import type { Span } from './interval.ts'

/** Sets of minutes as spans in order, apart: no two touch. All functions here take and give such lists. */
export type Spans = readonly Span[]

/** Any spans, in any order, as one such list; empty ones vanish. */
export function union(spans: readonly Span[]): Spans {
  const rest = spans.filter((span) => span.from < span.until).sort((a, b) => a.from - b.from)
  const merged: { from: number; until: number }[] = []
  for (const span of rest) {
    const last = merged[merged.length - 1]
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until)
    else merged.push({ from: span.from, until: span.until })
  }
  return merged
}

/** What is in `spans` and not in `taken`. */
export function minus(spans: Spans, taken: Spans): Spans {
  if (taken.length === 0) return spans
  const left: Span[] = []
  let next = 0
  for (const span of spans) {
    while (next < taken.length && taken[next]!.until <= span.from) next++
    let from = span.from
    for (let at = next; at < taken.length && taken[at]!.from < span.until; at++) {
      if (taken[at]!.from > from) left.push({ from, until: taken[at]!.from })
      from = Math.max(from, taken[at]!.until)
    }
    if (from < span.until) left.push({ from, until: span.until })
  }
  return left
}

/** What is in both. */
export function common(a: Spans, b: Spans): Spans {
  const both: Span[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = Math.max(a[i]!.from, b[j]!.from)
    const until = Math.min(a[i]!.until, b[j]!.until)
    if (from < until) both.push({ from, until })
    if (a[i]!.until < b[j]!.until) i++
    else j++
  }
  return both
}

/** Index of the first element that is not before `minute`, for a list in order of `from`. */
export function firstAtOrAfter(list: readonly Pick<Span, 'from'>[], minute: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.from < minute) low = middle + 1
    else high = middle
  }
  return low
}
