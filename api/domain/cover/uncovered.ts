import type { Code } from '../model/code.ts'
import type { Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import type { Span } from '../time/interval.ts'
import { frameOf } from './frame.ts'
import { clippedHoles, type Hole, joinedHoles, type Lines, linesOver } from './line.ts'
import { type PostStretch, postTime } from './post-time.ts'
import type { StaffingIndex } from './staffing-index.ts'

/** The holes of one practice over the time that was looked at, `[from, until)`; practices with equal holes may share one. */
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

/** A part of a post's time in which a change may have made a difference. */
export type ChangedPart = Span & { readonly post: Code }

/**
 * The holes after a change at a post: where the post is served as before nothing is looked at, else that part is looked at
 * again and joined to the rest. Lines that stay as they were stay the same value.
 */
export function refindHoles(
  region: Region,
  before: StaffingIndex,
  index: StaffingIndex,
  holes: Holes,
  { post, ...part }: ChangedPart,
): Holes {
  const frame = frameOf(part, region.zone)
  if (isSameTime(postTime(region, before, post, frame), postTime(region, index, post, frame))) return holes
  const fresh = linesOver(region, index, part)
  const lines = new Map(holes.lines)
  for (const practice of region.practices) {
    const line = holes.lines.get(practice.code)
    if (!line || !mayAnswerFor(post, practice)) continue
    const changed = lineAfter(line, part, fresh, practice)
    if (changed !== line) lines.set(practice.code, wholeAround(region, index, holes.span, practice, changed))
  }
  return { span: holes.span, lines }
}

const isSameTime = (a: readonly PostStretch[], b: readonly PostStretch[]): boolean =>
  a.length === b.length && a.every((one, at) => one.from === b[at]!.from && one.until === b[at]!.until && one.cause === b[at]!.cause)

function lineAfter(line: HoleLine, part: Span, fresh: Lines, practice: Practice): HoleLine {
  const from = Math.max(line.from, part.from)
  const until = Math.min(line.until, part.until)
  if (from >= until) return line
  const inside = fresh.holesOf(practice)
  if (inside.length === 0 && !line.holes.some((hole) => hole.from < until && from < hole.until)) return line
  const holes = joinedHoles([
    ...clippedHoles(line.holes, line.from, from),
    ...clippedHoles(inside, from, until),
    ...clippedHoles(line.holes, until, line.until),
  ])
  return { from: line.from, until: line.until, holes }
}

const mayAnswerFor = (post: Code, practice: Practice): boolean =>
  practice.links.some((link) => link.post === post || link.nightPost === post)

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
