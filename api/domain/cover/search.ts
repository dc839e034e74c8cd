import type { Code } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import type { ShiftId } from '../model/roster.ts'
import type { Span } from '../time/interval.ts'
import type { Duties } from './duties.ts'
import { askedFor, countFreeHands, freeFor, type Work } from './free-hands.ts'
import type { Gap } from './gap.ts'
import { byUrgency, type Found, foundInShift, holeFinder } from './gap-of.ts'
import { type Layered, layered, layeredAfter } from './layered.ts'
import { type Person, peopleOf } from './people.ts'
import { gapsOfShift } from './shift-gaps.ts'
import { postsOf, type Staffed, type StaffingIndex, shiftsTouching } from './staffing-index.ts'
import { type ChangedPart, findHoles, type Holes, refindHoles } from './uncovered.ts'

/** Something found, and the same as a gap once its candidates were counted. */
type Entry = { readonly found: Found; gap: Gap | null }

/**
 * What one search found: gaps of shifts and of practices, all in order of urgency. What a change leaves alone, counted or
 * not, stays the same value from one search to the next.
 */
export type Search = {
  readonly span: Span
  readonly ofShifts: Layered<ShiftId, readonly Found[]>
  readonly ofPractices: ReadonlyMap<Code, readonly Found[]>
  readonly holes: Holes
  readonly inOrder: readonly Entry[]
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
  const all = [...[...ofShifts.values()].flat(), ...[...ofPractices.values()].flat()].sort(byUrgency)
  return { span, ofShifts: layered(ofShifts), ofPractices, holes, inOrder: all.map(uncounted) }
}

const uncounted = (found: Found): Entry => ({ found, gap: null })

const foundIn = (region: Region, each: Staffed): readonly Found[] =>
  gapsOfShift(each, peopleOf(region)).map((part) => foundInShift(region, each, part))

/** The gaps that touch `span`, which lies within what was searched. Practices that share a hole share the count. */
export function gapsIn(region: Region, duties: Duties, search: Search, span: Span): readonly Gap[] {
  const counts = new Map<string, number>()
  const gaps: Gap[] = []
  for (const entry of search.inOrder) {
    const { found } = entry
    if (found.from >= span.until || found.until <= span.from) continue
    entry.gap ??= { ...found.gap, candidates: countOnce(region, duties, found.work, counts) }
    gaps.push(entry.gap)
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
  const ofShifts: [ShiftId, readonly Found[] | null][] = []
  for (const id of change.touched) {
    const each = index.byId.get(id)
    const isInside = each && each.from < search.span.until && search.span.from < each.until
    const found = isInside ? foundIn(region, each) : []
    for (const old of search.ofShifts.get(id) ?? []) gone.add(old)
    fresh.push(...found)
    ofShifts.push([id, found.length > 0 ? found : null])
  }
  let { holes } = search
  for (const part of partsOf(change.changed)) holes = refindHoles(region, before, index, holes, part)
  const ofPractices = holes === search.holes ? search.ofPractices : practicesAfter(region, search, holes, gone, fresh)
  const inOrder = orderAfter(search.inOrder, gone, fresh.sort(byUrgency), recounting(region, change))
  return { span: search.span, ofShifts: layeredAfter(search.ofShifts, ofShifts), ofPractices, holes, inOrder }
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

/** Both lists are in order. */
function orderAfter(
  before: readonly Entry[],
  gone: ReadonlySet<Found>,
  fresh: readonly Found[],
  recount: (entry: Entry) => Entry,
): readonly Entry[] {
  const inOrder: Entry[] = []
  let next = 0
  for (const entry of before) {
    if (gone.has(entry.found)) continue
    while (next < fresh.length && byUrgency(fresh[next]!, entry.found) < 0) inOrder.push(uncounted(fresh[next++]!))
    inOrder.push(recount(entry))
  }
  while (next < fresh.length) inOrder.push(uncounted(fresh[next++]!))
  return inOrder
}

/** Near the change somebody may have become free, or no longer be: only their part of the count is done again. */
function recounting(region: Region, change: Change): (entry: Entry) => Entry {
  const people = [...change.people].flatMap((code) => peopleOf(region).get(code) ?? [])
  const differences = new Map<Work, number>()
  return (entry) => {
    const { found, gap } = entry
    if (!isNear(found, change.changed)) return entry
    if (!gap) return uncounted(found)
    const difference = differences.get(found.work) ?? differenceFor(region, found.work, people, change)
    differences.set(found.work, difference)
    return difference === 0 ? entry : { found, gap: { ...gap, candidates: gap.candidates + difference } }
  }
}

function isNear({ from, until, reach }: Found, changed: readonly Staffed[]): boolean {
  for (const each of changed) if (from < each.until + reach && each.from - reach < until) return true
  return false
}

/** How many more people are free for some work than before a change. */
function differenceFor(region: Region, work: Work, people: readonly Person[], { dutiesBefore, dutiesAfter }: Change): number {
  const wasFree = freeFor(region, dutiesBefore, work)
  const isFree = freeFor(region, dutiesAfter, work)
  const asked = askedFor(region, work)
  let difference = 0
  for (const person of people) if (asked.has(person)) difference += Number(isFree(person)) - Number(wasFree(person))
  return difference
}
