import type { Code } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import type { ShiftId } from '../model/roster.ts'
import type { Staffing } from '../model/staffing.ts'
import type { Interval, Span } from '../time/interval.ts'
import { spanAround } from './coverage.ts'
import { countFreeHands, type Duties, dutiesOf, reachOf, type Work } from './free-hands.ts'
import type { Gap } from './gap.ts'
import { byUrgency, type Found, foundInLine, foundInShift } from './gap-of.ts'
import { peopleOf } from './people.ts'
import { gapsOfShift } from './shift-gaps.ts'
import { indexOf, postsOf, reindex, type StaffingIndex, shiftsTouching, type Staffed } from './staffing-index.ts'
import { findHoles, type Holes, refindHoles } from './uncovered.ts'

/** The gaps of a staffing, kept so that a change costs only what it touches. An immutable value, as a roster is. */
export type GapWatch = {
  /** Every gap that touches the interval, whole, most urgent first. */
  readonly gaps: (interval: Interval) => readonly Gap[]
  /** The gaps of a staffing that differs in the touched shifts only; equal to starting afresh. */
  readonly after: (next: Staffing, touched: readonly ShiftId[]) => GapWatch
}

/** Every staffing gap and every hole in the line of a practice that touches the interval, whole, most urgent first. */
export const findGaps = (region: Region, staffing: Staffing, interval: Interval): readonly Gap[] =>
  watchGaps(region, staffing).gaps(interval)

export const watchGaps = (region: Region, staffing: Staffing): GapWatch => watchOver(region, startAfresh(indexOf(staffing)))

/** What is known of one staffing; `over` is the search done, kept for the interval last asked. */
type Known = {
  readonly index: StaffingIndex
  readonly duties: () => Duties
  readonly search: Search | null
}

type Search = {
  readonly span: Span
  readonly ofShifts: ReadonlyMap<ShiftId, readonly Found[]>
  readonly holes: Holes
  readonly counts: Counts
}

/** Candidates by work, so that practices sharing a hole share the count. */
type Counts = Map<string, { readonly work: Work; readonly count: number }>

function startAfresh(index: StaffingIndex): Known {
  let duties: Duties | null = null
  return { index, duties: () => (duties ??= dutiesOf(index)), search: null }
}

function watchOver(region: Region, known: Known): GapWatch {
  let search = known.search
  return {
    gaps(interval) {
      const span = spanAround(interval)
      if (!search || span.from < search.span.from || search.span.until < span.until) search = searchOver(region, known.index, span)
      return gapsIn(region, known.duties, search, span)
    },
    after: (next, touched) => watchOver(region, knownAfter(region, { ...known, search }, next, touched)),
  }
}

function searchOver(region: Region, index: StaffingIndex, span: Span): Search {
  const ofShifts = new Map<ShiftId, readonly Found[]>()
  for (const post of postsOf(index)) {
    for (const each of shiftsTouching(index, post, span.from, span.until)) {
      const found = foundIn(region, each)
      if (found.length > 0) ofShifts.set(each.shift.id, found)
    }
  }
  return { span, ofShifts, holes: findHoles(region, index, span), counts: new Map() }
}

const foundIn = (region: Region, each: Staffed): readonly Found[] =>
  gapsOfShift(each, peopleOf(region)).map((part) => foundInShift(region, each, part))

function gapsIn(region: Region, duties: () => Duties, search: Search, span: Span): readonly Gap[] {
  const touching: Found[] = []
  const add = (found: Found) => {
    if (found.from < span.until && span.from < found.until) touching.push(found)
  }
  for (const list of search.ofShifts.values()) list.forEach(add)
  for (const [practice, line] of search.holes.lines) for (const hole of line.holes) add(foundInLine(region, practice, hole))
  return touching.sort(byUrgency).map(({ gap, work }) => ({ ...gap, candidates: countOf(region, duties, search.counts, work) }))
}

function countOf(region: Region, duties: () => Duties, counts: Counts, work: Work): number {
  const key = `${work.from} ${work.until} ${work.post} ${work.role}`
  const before = counts.get(key)
  if (before) return before.count
  const count = countFreeHands(region, duties(), work)
  counts.set(key, { work, count })
  return count
}

function knownAfter(region: Region, known: Known, next: Staffing, touchedIds: readonly ShiftId[]): Known {
  const touched = new Set(touchedIds)
  const before = touchedShifts(known.index, touched)
  const index = reindex(known.index, next, touched)
  const changed = [...before, ...touchedShifts(index, touched)]
  const people = new Set<Code>(changed.flatMap((each) => each.held.map((held) => held.assignment.practitioner)))
  const duties = new Map(known.duties())
  for (const code of people) duties.delete(code)
  for (const [code, list] of dutiesOf(index, people)) duties.set(code, list)
  const search = known.search && searchAfter(region, index, known.search, touched, changed)
  return { index, duties: () => duties, search }
}

const touchedShifts = (index: StaffingIndex, touched: ReadonlySet<ShiftId>): readonly Staffed[] =>
  [...touched].flatMap((id) => index.byId.get(id) ?? [])

function searchAfter(
  region: Region,
  index: StaffingIndex,
  search: Search,
  touched: ReadonlySet<ShiftId>,
  changed: readonly Staffed[],
): Search {
  const ofShifts = new Map(search.ofShifts)
  for (const id of touched) {
    const each = index.byId.get(id)
    const isInside = each && each.from < search.span.until && search.span.from < each.until
    const found = isInside ? foundIn(region, each) : []
    if (found.length > 0) ofShifts.set(id, found)
    else ofShifts.delete(id)
  }
  let { holes } = search
  for (const each of changed) holes = refindHoles(region, index, holes, each)
  return { span: search.span, ofShifts, holes, counts: countsAfter(region, search.counts, changed) }
}

/** Counts whose work lies too far from the change to feel it. */
function countsAfter(region: Region, counts: Counts, changed: readonly Staffed[]): Counts {
  const reach = reachOf(region)
  const kept: Counts = new Map()
  for (const [key, each] of counts) {
    const isNear = changed.some(({ from, until }) => each.work.from < until + reach && from - reach < each.work.until)
    if (!isNear) kept.set(key, each)
  }
  return kept
}
