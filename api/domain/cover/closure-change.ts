import { type Code, sameCode } from '../model/code.ts'
import type { ClosureSwap, CoverOrder, CoverSeen } from '../model/cover-order.ts'
import type { Says } from '../model/finding.ts'
import type { Closure, Practice } from '../model/practice.ts'
import type { Region } from '../model/region.ts'
import { ok, type Result, refuse, refuseField } from '../refusal.ts'
import { coverFaults } from '../says/cover-faults.ts'
import { type Instant, minuteOf, minutesPerDay } from '../time/instant.ts'
import type { Interval } from '../time/interval.ts'

/** What an order does to the closures of its practice, or why it cannot: the region itself stays as it is. */
export function swapFor(region: Region, order: CoverOrder, newId: () => string): Result<ClosureSwap> {
  const practice = region.practices.find((one) => sameCode(one.code, order.practice))
  if (!practice) return refuse({ code: 'not-found' })
  const swap = (removed: readonly Closure[], added: readonly Closure[]) => ok({ practice: practice.code, removed, added })
  if (order.do === 'add-closure') return added(region, practice, order, newId)
  const closure = practice.closures.find((one) => one.id === order.closure)
  if (!closure) return refuse({ code: 'change-conflict', head: region.version, says: coverFaults.noClosure })
  if (!isSeen(closure, order.was)) return refuse({ code: 'change-conflict', head: region.version, says: coverFaults.changed })
  if (order.do === 'remove-closure') return swap([closure], [])
  if (order.do === 'agree-until') {
    if (order.until !== null && order.until < closure.from) return refuseField('until', coverFaults.outside)
    return swap([closure], [withCover(closure, closure.coverPractice, order.until)])
  }
  const cover = coverIn(region, practice, order.cover)
  if (!cover.ok) return cover
  const from = order.from ?? closure.from
  const until = order.until ?? closure.until
  if (from >= until) return refuseField('until', coverFaults.backwards)
  if (from < closure.from || closure.until < until) return refuseField('from', coverFaults.outside)
  return swap([closure], partsOf(closure, { from, until }, withCover(closure, cover.value, order.agreementUntil), newId))
}

const isSeen = (closure: Closure, was: CoverSeen): boolean =>
  closure.agreementUntil === was.agreementUntil &&
  (closure.coverPractice === null || was.cover === null ? closure.coverPractice === was.cover : sameCode(closure.coverPractice, was.cover))

/** Another agreement; what was written of the former one goes with it. */
function withCover({ agreementIntent: _, ...closure }: Closure, coverPractice: Code | null, agreementUntil: Instant | null): Closure {
  return { ...closure, coverPractice, agreementUntil }
}

/** The closure with another agreement in a part of it: up to three closures where there was one, the first keeps the id. */
function partsOf(closure: Closure, part: { from: Instant; until: Instant }, renewed: Closure, newId: () => string): readonly Closure[] {
  const isWhole = part.from === closure.from && part.until === closure.until
  if (isWhole) return [renewed]
  const { intent: _, ...bare } = closure
  const { intent: __, ...fresh } = renewed
  const parts: Closure[] = []
  if (closure.from < part.from) parts.push({ ...bare, until: part.from })
  parts.push({ ...fresh, ...part, id: parts.length === 0 ? closure.id : newId() })
  if (part.until < closure.until) parts.push({ ...bare, from: part.until, id: newId() })
  return parts
}

/** A closure longer than this, in years, is a slip in a year; and every rule reads each of its days. */
export const mostClosureYears = 3
const mostMinutes = (mostClosureYears * 365 + 1) * minutesPerDay

/** Why a closure is too long, or null. */
export const closureLengthFault = ({ from, until }: Interval): Says | null =>
  minuteOf(until) - minuteOf(from) > mostMinutes ? coverFaults.long(mostClosureYears) : null

function added(
  region: Region,
  practice: Practice,
  order: Extract<CoverOrder, { do: 'add-closure' }>,
  newId: () => string,
): Result<ClosureSwap> {
  const cover = coverIn(region, practice, order.cover)
  if (!cover.ok) return cover
  if (order.from >= order.until) return refuseField('until', coverFaults.backwards)
  const long = closureLengthFault(order)
  if (long) return refuseField('until', long)
  const { from, until, agreementUntil } = order
  const reason = order.reason?.trim()
  const closure = { id: newId(), from, until, ...(reason ? { reason } : {}), coverPractice: cover.value, agreementUntil }
  return ok({ practice: practice.code, removed: [], added: [closure] })
}

/** The code as the region writes it; a practice cannot cover itself. */
function coverIn(region: Region, practice: Practice, code: Code | null): Result<Code | null> {
  if (code === null) return ok(null)
  const cover = region.practices.find((one) => sameCode(one.code, code))
  if (!cover) return refuseField('cover', coverFaults.practice)
  return cover === practice ? refuseField('cover', coverFaults.self) : ok(cover.code)
}

/** The practice with a swap carried out, each newcomer where the first that goes was; null where one of those is not as it was. */
export function swapped(practice: Practice, { removed, added }: ClosureSwap): Practice | null {
  const standing = new Map(practice.closures.map((one) => [one.id, JSON.stringify(sorted(one))]))
  if (removed.some((one) => standing.get(one.id) !== JSON.stringify(sorted(one)))) return null
  const gone = new Set(removed.map(({ id }) => id))
  if (added.some(({ id }) => standing.has(id) && !gone.has(id))) return null
  const first = practice.closures.findIndex(({ id }) => gone.has(id))
  const at = first < 0 ? practice.closures.length : first
  const before = practice.closures.slice(0, at)
  const after = practice.closures.slice(at).filter(({ id }) => !gone.has(id))
  return { ...practice, closures: [...before, ...added, ...after] }
}

const sorted = (closure: Closure): readonly unknown[] =>
  Object.entries(closure)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, typeof value === 'object' && value !== null ? Object.entries(value).sort() : value])

export const undoneBy = ({ practice, removed, added }: ClosureSwap): ClosureSwap => ({ practice, removed: added, added: removed })

/** The region after a swap; null where it does not fit any more. */
export function regionAfter(region: Region, swap: ClosureSwap): Region | null {
  const practice = region.practices.find((one) => one.code === swap.practice)
  const after = practice && swapped(practice, swap)
  return after ? { ...region, practices: region.practices.map((one) => (one === practice ? after : one)) } : null
}
