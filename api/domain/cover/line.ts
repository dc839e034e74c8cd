import type { Code } from '../model/code.ts'
import type { Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import { overlaps, type Span } from '../time/interval.ts'
import { common, union } from '../time/spans.ts'
import type { Cause } from './causes.ts'
import { closedStretches, coversOf, type Neighbours } from './daytime.ts'
import { type Frame, frameOf } from './frame.ts'
import { hoursIn, ordinarilyOpenIn, spanOf, withoutClosures } from './openings.ts'
import { type PostStretch, postTime } from './post-time.ts'
import { responsibleIn } from './responsible.ts'
import type { StaffingIndex } from './staffing-index.ts'

export type AnsweredBy = 'practice' | 'cover' | 'post' | 'nobody'

/**
 * A stretch of the line of a practice, in epoch minutes. `id` is the code of who answers; of a stretch with nobody it is
 * null, `cause` says why and `party` is who is responsible: the practice for its closures, else the post, if any.
 */
export type Stretch = {
  readonly from: number
  readonly until: number
  readonly by: AnsweredBy
  readonly id: Code | null
  readonly cause: Cause | null
  readonly party: Code | null
}

/** A stretch of a practice with nobody, for one cause, under one responsible party. */
export type Hole = Stretch & { readonly cause: Cause }

/** Works out lines of practices over one frame; what practices share is worked out once. */
export type Lines = {
  readonly frame: Frame
  readonly lineOf: (practice: Practice) => readonly Stretch[]
  /** The stretches of the line with nobody that are holes: all but unknown hours. */
  readonly holesOf: (practice: Practice) => readonly Hole[]
}

export function linesOver(region: Region, index: StaffingIndex, span: Span): Lines {
  const frame = frameOf(span, region.zone)
  const isPlain = (practice: Practice) => !practice.closures.some((closure) => overlaps(spanOf(closure), span))
  const postTimes = remember(
    (post: Code) => post,
    (post) => postTime(region, index, post, frame),
  )
  const baseOf = remember(
    (practice: Practice) => keysOf(practice).links,
    (practice) => baseLine(practice, frame, postTimes),
  )
  const ordinary = remember(
    (practice: Practice) => keysOf(practice).both,
    (practice) => ordinarilyOpenIn(region, practice, frame),
  )
  const openOf = remember(
    (practice: Practice) => practice,
    (practice) => (isPlain(practice) ? ordinary(practice) : withoutClosures(ordinary(practice), practice)),
  )
  const neighbours: Neighbours = { practiceOf: (code) => practicesOf(region).get(code), openOf }
  const lineOf = (practice: Practice) => lineIn(practice, frame, baseOf(practice), neighbours, isPlain(practice))
  const plainHoles = remember(
    (practice: Practice) => keysOf(practice).both,
    (practice) => lineIn(practice, frame, baseOf(practice), { ...neighbours, openOf: ordinary }, true).filter(isHole),
  )
  const holesOf = remember(
    (practice: Practice) => practice,
    (practice) =>
      isPlain(practice) ? plainHoles(practice) : holesWithClosures(practice, frame, baseOf(practice), neighbours, plainHoles(practice)),
  )
  return { frame, lineOf, holesOf }
}

const isHole = (stretch: Stretch): stretch is Hole => stretch.cause !== null && stretch.cause !== 'hours-unknown'

/** Outside its closures a practice has the holes of one without: only what lies inside them is worked out. */
function holesWithClosures(
  practice: Practice,
  frame: Frame,
  base: readonly Stretch[],
  neighbours: Neighbours,
  plain: readonly Hole[],
): readonly Hole[] {
  const holes: Hole[] = []
  let from = frame.from
  for (const part of common(union(practice.closures.map(spanOf)), [frame])) {
    holes.push(...clippedHoles(plain, from, part.from))
    const inside: Neighbours = { ...neighbours, openOf: (each) => common(neighbours.openOf(each), [part]) }
    holes.push(
      ...lineIn(practice, { ...frame, ...daysWithin(frame, part) }, clipped(base, part.from, part.until), inside, false).filter(isHole),
    )
    from = part.until
  }
  holes.push(...clippedHoles(plain, from, frame.until))
  return joinedHoles(holes)
}

const daysWithin = (frame: Frame, { from, until }: Span) => ({
  from,
  until,
  days: frame.days.filter((day) => day.from < until && from < day.from + day.length),
})

/** The parts of stretches in order that lie in `[from, until)`; what lies there whole stays the same value. */
function clipped<T extends Stretch>(stretches: readonly T[], from: number, until: number): readonly T[] {
  const inside: T[] = []
  for (let at = firstEndingAfter(stretches, from); at < stretches.length && stretches[at]!.from < until; at++) {
    const one = stretches[at]!
    if (one.from >= from && one.until <= until) inside.push(one)
    else inside.push({ ...one, from: Math.max(one.from, from), until: Math.min(one.until, until) })
  }
  return inside
}

export const clippedHoles = (holes: readonly Hole[], from: number, until: number): readonly Hole[] =>
  from < until ? clipped(holes, from, until) : []

/** Touching holes with one cause and one responsible party are one. */
export function joinedHoles(holes: readonly Hole[]): readonly Hole[] {
  const joined: Hole[] = []
  for (const hole of holes) {
    const last = joined[joined.length - 1]
    if (last && last.until === hole.from && last.cause === hole.cause && last.party === hole.party) {
      joined[joined.length - 1] = { ...last, until: hole.until }
    } else joined.push(hole)
  }
  return joined
}

const keys = new WeakMap<Practice, { readonly links: string; readonly both: string }>()

/** Practices with equal links, or equal links and hours, share what follows from those. */
function keysOf(practice: Practice) {
  const known = keys.get(practice)
  if (known) return known
  const links = JSON.stringify(practice.links)
  const both = `${links} ${JSON.stringify(practice.hours)}`
  keys.set(practice, { links, both })
  return { links, both }
}

function remember<A, K, B>(keyOf: (a: A) => K, find: (a: A) => B): (a: A) => B {
  const known = new Map<K, B>()
  return (a) => {
    const key = keyOf(a)
    const before = known.get(key)
    if (before !== undefined) return before
    const found = find(a)
    known.set(key, found)
    return found
  }
}

const practices = new WeakMap<Region, ReadonlyMap<Code, Practice>>()

/** The practices of a region by code. */
export function practicesOf(region: Region): ReadonlyMap<Code, Practice> {
  const known = practices.get(region) ?? new Map(region.practices.map((practice) => [practice.code, practice]))
  practices.set(region, known)
  return known
}

/** Rule 3 and the causes of posts: the line of a practice that is never open. */
function baseLine(practice: Practice, frame: Frame, timeOf: (post: Code) => readonly PostStretch[]): readonly Stretch[] {
  const line: Stretch[] = []
  for (const { from, until, post } of responsibleIn(practice.links, frame)) {
    if (post === null) {
      line.push({ from, until, by: 'nobody', id: null, cause: 'no-post', party: null })
      continue
    }
    const time = timeOf(post)
    for (let at = firstEndingAfter(time, from); at < time.length && time[at]!.from < until; at++) {
      const stretch = time[at]!
      const isServed = stretch.cause === null
      line.push({
        from: Math.max(from, stretch.from),
        until: Math.min(until, stretch.until),
        by: isServed ? 'post' : 'nobody',
        id: isServed ? post : null,
        cause: stretch.cause,
        party: post,
      })
    }
  }
  return line
}

function firstEndingAfter(time: readonly { readonly until: number }[], minute: number): number {
  let low = 0
  let high = time.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (time[middle]!.until <= minute) low = middle + 1
    else high = middle
  }
  return low
}

/** First match wins, so what goes before is laid over what comes after. */
function lineIn(practice: Practice, frame: Frame, base: readonly Stretch[], neighbours: Neighbours, isPlain: boolean): readonly Stretch[] {
  const open: readonly Stretch[] = neighbours.openOf(practice).map(({ from, until }) => answered(from, until, 'practice', practice.code))
  if (practice.hours.length === 0) base = base.map(unknownHours)
  if (isPlain) return merged(overlay(open, base))
  const covered = coversOf(practice, neighbours).map(({ from, until, by }) => answered(from, until, 'cover', by.code))
  const closed = closedStretches(practice, hoursIn(practice, frame), neighbours).map(
    ({ from, until, cause }): Stretch => ({ from, until, by: 'nobody', id: null, cause, party: practice.code }),
  )
  return merged(
    overlay(
      open,
      overlay(
        covered,
        overlay(closed, base, (stretch) => stretch.by === 'nobody'),
      ),
    ),
  )
}

const answered = (from: number, until: number, by: AnsweredBy, id: Code): Stretch => ({ from, until, by, id, cause: null, party: id })

/** Without hours nobody can say whether a minute is a hole or the practice's own: counted apart, never covered, no gap. */
const unknownHours = (stretch: Stretch): Stretch =>
  stretch.cause === 'no-post' || stretch.cause === 'not-published' || stretch.cause === 'seam'
    ? { ...stretch, cause: 'hours-unknown' }
    : stretch

/** `above` laid over `below`, which fills the frame; where `hides` says no, `below` stays to be seen. */
function overlay(above: readonly Stretch[], below: readonly Stretch[], hides: (stretch: Stretch) => boolean = always): readonly Stretch[] {
  if (above.length === 0) return below
  const line: Stretch[] = []
  let next = 0
  for (const under of below) {
    if (!hides(under)) {
      line.push(under)
      continue
    }
    let from = under.from
    while (next < above.length && above[next]!.until <= from) next++
    for (let at = next; at < above.length && above[at]!.from < under.until; at++) {
      const over = above[at]!
      if (over.from > from) line.push({ ...under, from, until: over.from })
      line.push({ ...over, from: Math.max(over.from, under.from), until: Math.min(over.until, under.until) })
      from = over.until
    }
    if (from < under.until) line.push(from === under.from ? under : { ...under, from })
  }
  return line
}

const always = () => true

/** Touching stretches that say the same are one. */
function merged(line: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = []
  for (const stretch of line) {
    const last = result[result.length - 1]
    if (last && last.by === stretch.by && last.id === stretch.id && last.cause === stretch.cause && last.party === stretch.party) {
      result[result.length - 1] = { ...last, until: stretch.until }
    } else result.push(stretch)
  }
  return result
}
