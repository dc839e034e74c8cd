import type { Code } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import type { ShiftId } from '../model/roster.ts'
import type { Span } from '../time/interval.ts'
import { countFreeHands, type Duties, dutiesOf, freeFor, reachOf } from './free-hands.ts'
import type { Gap } from './gap.ts'
import { byUrgency, type Found, foundInLine, foundInShift } from './gap-of.ts'
import { peopleOf } from './people.ts'
import { gapsOfShift } from './shift-gaps.ts'
import { postsOf, type Staffed, type StaffingIndex, shiftsTouching } from './staffing-index.ts'
import { findHoles, type Holes, refindHoles } from './uncovered.ts'

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
  const ofPractices = new Map<Code, readonly Found[]>()
  for (const [code, { holes: own }] of holes.lines) {
    ofPractices.set(
      code,
      own.map((hole) => foundInLine(region, code, hole)),
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
    const known = search.gaps.get(found)
    const gap = known ?? { ...found.gap, candidates: countOnce(region, duties, found, counts) }
    if (!known) search.gaps.set(found, gap)
    gaps.push(gap)
  }
  return gaps
}

function countOnce(region: Region, duties: Duties, { work, shift }: Found, counts: Map<string, number>): number {
  const key = `${work.from} ${work.until} ${work.role} ${shift}`
  const count = counts.get(key) ?? countFreeHands(region, duties, work)
  counts.set(key, count)
  return count
}

export const touchedShifts = (index: StaffingIndex, touched: ReadonlySet<ShiftId>): readonly Staffed[] =>
  [...touched].flatMap((id) => index.byId.get(id) ?? [])

const holdersOf = (changed: readonly Staffed[]): ReadonlySet<Code> =>
  new Set(changed.flatMap((each) => each.held.map((held) => held.assignment.practitioner)))

/** The duties after a change: only those on the changed shifts, as they were and as they are, can have others. */
export function dutiesAfter(index: StaffingIndex, before: Duties, changed: readonly Staffed[]): Duties {
  const people = holdersOf(changed)
  const duties = new Map(before)
  for (const code of people) duties.delete(code)
  for (const [code, list] of dutiesOf(index, people)) duties.set(code, list)
  return duties
}

export function searchAfter(
  region: Region,
  index: StaffingIndex,
  search: Search,
  touched: ReadonlySet<ShiftId>,
  changed: readonly Staffed[],
  before: Duties,
  now: Duties,
): Search {
  const gone = new Set<Found>()
  const fresh: Found[] = []
  const ofShifts = new Map(search.ofShifts)
  for (const id of touched) {
    const each = index.byId.get(id)
    const isInside = each && each.from < search.span.until && search.span.from < each.until
    const found = isInside ? foundIn(region, each) : []
    for (const old of ofShifts.get(id) ?? []) gone.add(old)
    fresh.push(...found)
    if (found.length > 0) ofShifts.set(id, found)
    else ofShifts.delete(id)
  }
  const { holes, ofPractices } = practicesAfter(region, index, search, changed, gone, fresh)
  const inOrder = mergeSorted(gone.size === 0 ? search.inOrder : search.inOrder.filter((found) => !gone.has(found)), fresh.sort(byUrgency))
  return { span: search.span, ofShifts, ofPractices, holes, inOrder, gaps: recounted(region, search, gone, changed, before, now) }
}

function practicesAfter(
  region: Region,
  index: StaffingIndex,
  search: Search,
  changed: readonly Staffed[],
  gone: Set<Found>,
  fresh: Found[],
) {
  const ofPractices = new Map(search.ofPractices)
  let { holes } = search
  for (const each of changed) holes = refindHoles(region, index, holes, each, each.shift.post)
  for (const [code, line] of holes.lines) {
    if (line === search.holes.lines.get(code)) continue
    const old = ofPractices.get(code) ?? []
    const found = line.holes.map((hole) => old.find((one) => isOf(one, hole)) ?? foundInLine(region, code, hole))
    for (const one of old) if (!found.includes(one)) gone.add(one)
    for (const one of found) if (!old.includes(one)) fresh.push(one)
    ofPractices.set(code, found)
  }
  return { holes, ofPractices }
}

const isOf = (found: Found, hole: { from: number; until: number; cause: string }): boolean =>
  found.from === hole.from && found.until === hole.until && found.gap.cause === hole.cause

function mergeSorted(a: readonly Found[], b: readonly Found[]): readonly Found[] {
  if (b.length === 0) return a
  const merged: Found[] = []
  let next = 0
  for (const found of a) {
    while (next < b.length && byUrgency(b[next]!, found) < 0) merged.push(b[next++]!)
    merged.push(found)
  }
  merged.push(...b.slice(next))
  return merged
}

/** Near the change somebody may have become free, or no longer be: only their part of the count is done again. */
function recounted(
  region: Region,
  search: Search,
  gone: ReadonlySet<Found>,
  changed: readonly Staffed[],
  before: Duties,
  now: Duties,
): Map<Found, Gap> {
  const reach = reachOf(region)
  const people = [...holdersOf(changed)].flatMap((code) => peopleOf(region).get(code) ?? [])
  const gaps = new Map(search.gaps)
  for (const found of gone) gaps.delete(found)
  for (const [found, gap] of gaps) {
    if (!changed.some(({ from, until }) => found.from < until + reach && from - reach < found.until)) continue
    const isFree = freeFor(region, found.work)
    let { candidates } = gap
    for (const person of people) {
      const { code } = person.practitioner
      candidates += Number(isFree(person, now.get(code))) - Number(isFree(person, before.get(code)))
    }
    if (candidates !== gap.candidates) gaps.set(found, { ...gap, candidates })
  }
  return gaps
}
