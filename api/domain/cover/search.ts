import type { Code } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import type { ShiftId } from '../model/roster.ts'
import type { Span } from '../time/interval.ts'
import type { Duties } from './duties.ts'
import { countFreeHands, freeFor, reachIn, type Work } from './free-hands.ts'
import type { Gap } from './gap.ts'
import { byUrgency, type Found, foundInShift, holeFinder } from './gap-of.ts'
import { type Person, peopleOf } from './people.ts'
import { gapsOfShift } from './shift-gaps.ts'
import { postsOf, type Staffed, type StaffingIndex, shiftsTouching } from './staffing-index.ts'
import { type ChangedPart, findHoles, type Holes, refindHoles } from './uncovered.ts'

/**
 * What one search found: gaps of shifts and of practices, all in order of urgency. A gap that a change leaves alone stays
 * the same value from one search to the next. `gaps` keeps those whose candidates were counted.
 */
export type Search = {
  readonly span: Span
  readonly ofShifts: ReadonlyMap<ShiftId, readonly Found[]>
  readonly ofPractices: ReadonlyMap<Code, readonly Found[]>
  readonly holes: Holes
  readonly inOrder: readonly Found[]
  readonly gaps: Map<Found, Gap>
}

export function searchOver(region: Region, index: StaffingIndex, span: Span): Search {
  const ofShifts = new Map<ShiftId, readonly Found[]>()
  for (const post of postsOf(index)) {
    for (const each of shiftsTouching(index, post, span.from, span.until)) {
      const found = foundIn(region, each)
      if (found.length > 0) ofShifts.set(each.shift.id, found)
    }
  }
  const holes = findHoles(region, index, span)
  const foundInLine = holeFinder(region)
  const ofPractices = new Map<Code, readonly Found[]>()
  for (const [code, { holes: own }] of holes.lines) {
    ofPractices.set(
      code,
      own.map((hole) => foundInLine(code, hole)),
    )
  }
  const inOrder = [...[...ofShifts.values()].flat(), ...[...ofPractices.values()].flat()].sort(byUrgency)
  return { span, ofShifts, ofPractices, holes, inOrder, gaps: new Map() }
}

const foundIn = (region: Region, each: Staffed): readonly Found[] =>
  gapsOfShift(each, peopleOf(region)).map((part) => foundInShift(region, each, part))

/** The gaps that touch `span`, which lies within what was searched. Practices that share a hole share the count. */
export function gapsIn(region: Region, duties: Duties, search: Search, span: Span): readonly Gap[] {
  const counts = new Map<string, number>()
  const gaps: Gap[] = []
  for (const found of search.inOrder) {
    if (found.from >= span.until || found.until <= span.from) continue
    let gap = search.gaps.get(found)
    if (!gap) {
      gap = { ...found.gap, candidates: countOnce(region, duties, found.work, counts) }
      search.gaps.set(found, gap)
    }
    gaps.push(gap)
  }
  return gaps
}

function countOnce(region: Region, duties: Duties, work: Work, counts: Map<string, number>): number {
  if (work.shift) return countFreeHands(region, duties, work)
  const key = `${work.from} ${work.until}`
  const known = counts.get(key)
  if (known !== undefined) return known
  const count = countFreeHands(region, duties, work)
  counts.set(key, count)
  return count
}

export const touchedShifts = (index: StaffingIndex, touched: ReadonlySet<ShiftId>): readonly Staffed[] =>
  [...touched].flatMap((id) => index.byId.get(id) ?? [])

export const holdersOf = (changed: readonly Staffed[]): ReadonlySet<Code> =>
  new Set(changed.flatMap((each) => each.held.map((held) => held.assignment.practitioner)))

/** What a change touched: the shifts as they were and as they are, their holders, and everybody's duties before and after. */
export type Change = {
  readonly touched: ReadonlySet<ShiftId>
  readonly changed: readonly Staffed[]
  readonly people: ReadonlySet<Code>
  readonly dutiesBefore: Duties
  readonly dutiesAfter: Duties
}

export function searchAfter(region: Region, before: StaffingIndex, index: StaffingIndex, search: Search, change: Change): Search {
  const gone = new Set<Found>()
  const fresh: Found[] = []
  const ofShifts = new Map(search.ofShifts)
  for (const id of change.touched) {
    const each = index.byId.get(id)
    const isInside = each && each.from < search.span.until && search.span.from < each.until
    const found = isInside ? foundIn(region, each) : []
    for (const old of ofShifts.get(id) ?? []) gone.add(old)
    fresh.push(...found)
    if (found.length > 0) ofShifts.set(id, found)
    else ofShifts.delete(id)
  }
  let { holes } = search
  for (const part of partsOf(change.changed)) holes = refindHoles(region, before, index, holes, part)
  const ofPractices = holes === search.holes ? search.ofPractices : practicesAfter(region, search, holes, gone, fresh)
  const kept = gone.size === 0 ? search.inOrder : search.inOrder.filter((found) => !gone.has(found))
  const inOrder = mergeSorted(kept, fresh.sort(byUrgency))
  return { span: search.span, ofShifts, ofPractices, holes, inOrder, gaps: recounted(region, search, gone, change) }
}

/** Where a post may be served otherwise than before; a shift that kept its times is looked at once. */
function partsOf(changed: readonly Staffed[]): readonly ChangedPart[] {
  const parts = new Map<string, ChangedPart>()
  for (const { from, until, shift } of changed) parts.set(`${from} ${until} ${shift.post}`, { from, until, post: shift.post })
  return [...parts.values()]
}

function practicesAfter(region: Region, search: Search, holes: Holes, gone: Set<Found>, fresh: Found[]): Search['ofPractices'] {
  const foundInLine = holeFinder(region)
  const ofPractices = new Map(search.ofPractices)
  for (const [code, line] of holes.lines) {
    if (line === search.holes.lines.get(code)) continue
    const left = new Map((ofPractices.get(code) ?? []).map((old) => [old.from, old]))
    const found = line.holes.map((hole) => {
      const old = left.get(hole.from)
      if (old && isOf(old, hole)) {
        left.delete(hole.from)
        return old
      }
      const made = foundInLine(code, hole)
      fresh.push(made)
      return made
    })
    for (const old of left.values()) gone.add(old)
    ofPractices.set(code, found)
  }
  return ofPractices
}

const isOf = (found: Found, hole: { until: number; cause: string }): boolean => found.until === hole.until && found.gap.cause === hole.cause

function mergeSorted(a: readonly Found[], b: readonly Found[]): readonly Found[] {
  if (b.length === 0) return a
  const merged: Found[] = []
  let next = 0
  for (const found of a) {
    while (next < b.length && byUrgency(b[next]!, found) < 0) merged.push(b[next++]!)
    merged.push(found)
  }
  for (; next < b.length; next++) merged.push(b[next]!)
  return merged
}

/** Near the change somebody may have become free, or no longer be: only their part of the count is done again. */
function recounted(region: Region, search: Search, gone: ReadonlySet<Found>, change: Change): Search['gaps'] {
  const people = [...change.people].flatMap((code) => peopleOf(region).get(code) ?? [])
  const reachOf = reachIn(region)
  const isNear = ({ work }: Found) => {
    const reach = reachOf(work)
    return change.changed.some(({ from, until }) => work.from < until + reach && from - reach < work.until)
  }
  const differences = new Map<Work, number>()
  const gaps = new Map<Found, Gap>()
  for (const [found, gap] of search.gaps) {
    if (gone.has(found)) continue
    if (!isNear(found)) {
      gaps.set(found, gap)
      continue
    }
    const difference = differences.get(found.work) ?? differenceFor(region, found.work, people, change)
    differences.set(found.work, difference)
    gaps.set(found, difference === 0 ? gap : { ...gap, candidates: gap.candidates + difference })
  }
  return gaps
}

/** How many more people are free for some work than before a change. */
function differenceFor(region: Region, work: Work, people: readonly Person[], { dutiesBefore, dutiesAfter }: Change): number {
  const isFree = freeFor(region, work)
  let difference = 0
  for (const person of people) {
    const { code } = person.practitioner
    difference += Number(isFree(person, dutiesAfter.get(code))) - Number(isFree(person, dutiesBefore.get(code)))
  }
  return difference
}
