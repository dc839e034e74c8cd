import type { LineSegment } from '../answers.ts'

/** A stretch of the draft in which somebody else answers than in what is published, in minutes of the axis. */
export type DraftEdge = { readonly start: number; readonly length: number }

/** Where two lines over the same time differ in who answers; both fill it without a hole. */
export function draftEdges(draft: readonly LineSegment[], published: readonly LineSegment[]): readonly DraftEdge[] {
  const edges: { start: number; length: number }[] = []
  let at = 0
  for (const [start, length, by, id] of draft) {
    while (at < published.length && published[at]![0] + published[at]![1] <= start) at++
    for (let other = at; other < published.length && published[other]![0] < start + length; other++) {
      const [from, long, otherBy, otherId] = published[other]!
      if (otherBy === by && otherId === id) continue
      const first = Math.max(start, from)
      const until = Math.min(start + length, from + long)
      const last = edges.at(-1)
      if (last && last.start + last.length === first) last.length = until - last.start
      else edges.push({ start: first, length: until - first })
    }
  }
  return edges
}
