import type { Code } from '../model/code.ts'
import type { Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import type { Span } from '../time/interval.ts'
import { type Hole, linesOver } from './line.ts'
import type { StaffingIndex } from './staffing-index.ts'

/** The holes of one practice over the time that was looked at, `[from, until)`. */
type HoleLine = Span & { readonly holes: readonly Hole[] }

/** The holes of all practices: every hole that touches `span` is whole. */
export type Holes = { readonly span: Span; readonly lines: ReadonlyMap<Code, HoleLine> }

/** Looked at beyond the asked time on each side, at first: most holes end within a weekend. */
const firstReach = 4 * 1440
/** And at most: a practice that is never open and never served would else have a hole without end. */
const lastReach = 1500 * 1440

export function findHoles(region: Region, index: StaffingIndex, span: Span): Holes {
  const wide = { from: span.from - firstReach, until: span.until + firstReach }
  const all = linesOver(region, index, wide)
  const lines = new Map<Code, HoleLine>()
  for (const practice of region.practices) {
    lines.set(practice.code, wholeAround(region, index, span, practice, { ...wide, holes: all.holesOf(practice) }))
  }
  return { span, lines }
}

/**
 * The holes after a change at a post that only matters within `changed`: that part is looked at again and joined to the
 * rest. Lines that stay as they were stay the same value.
 */
export function refindHoles(region: Region, index: StaffingIndex, holes: Holes, changed: Span, post: Code): Holes {
  const fresh = linesOver(region, index, changed)
  const lines = new Map(holes.lines)
  for (const practice of region.practices) {
    const line = holes.lines.get(practice.code)
    if (!line || !mayAnswerFor(post, practice)) continue
    const from = Math.max(line.from, changed.from)
    const until = Math.min(line.until, changed.until)
    if (from >= until) continue
    const inside = fresh.holesOf(practice)
    if (inside.length === 0 && !line.holes.some((hole) => hole.from < until && from < hole.until)) continue
    const joined = joinedHoles([
      ...line.holes.flatMap((hole) => clipped(hole, line.from, from)),
      ...inside.flatMap((hole) => clipped(hole, from, until)),
      ...line.holes.flatMap((hole) => clipped(hole, until, line.until)),
    ])
    lines.set(practice.code, wholeAround(region, index, holes.span, practice, { from: line.from, until: line.until, holes: joined }))
  }
  return { span: holes.span, lines }
}

const mayAnswerFor = (post: Code, practice: Practice): boolean =>
  practice.links.some((link) => link.post === post || link.nightPost === post)

function clipped(hole: Hole, from: number, until: number): readonly Hole[] {
  if (hole.from >= from && hole.until <= until) return [hole]
  const start = Math.max(hole.from, from)
  const end = Math.min(hole.until, until)
  return start < end ? [{ ...hole, from: start, until: end }] : []
}

function joinedHoles(holes: readonly Hole[]): readonly Hole[] {
  const joined: Hole[] = []
  for (const hole of holes) {
    const last = joined[joined.length - 1]
    if (last && last.until === hole.from && last.cause === hole.cause && last.party === hole.party) {
      joined[joined.length - 1] = { ...last, until: hole.until }
    } else joined.push(hole)
  }
  return joined
}

/** Looks further, in ever longer steps, while a hole that touches `span` runs to the edge of what was looked at. */
function wholeAround(region: Region, index: StaffingIndex, span: Span, practice: Practice, line: HoleLine): HoleLine {
  let { from, until, holes } = line
  const lookAt = (part: Span) => linesOver(region, index, part).holesOf(practice)
  for (let step = firstReach; from > span.from - lastReach && holes[0]?.from === from && holes[0].until > span.from; step *= 2) {
    holes = joinedHoles([...lookAt({ from: from - step, until: from }), ...holes])
    from -= step
  }
  const runsOut = () => {
    const last = holes[holes.length - 1]
    return last !== undefined && last.until === until && last.from < span.until
  }
  for (let step = firstReach; until < span.until + lastReach && runsOut(); step *= 2) {
    holes = joinedHoles([...holes, ...lookAt({ from: until, until: until + step })])
    until += step
  }
  return { from, until, holes }
}
