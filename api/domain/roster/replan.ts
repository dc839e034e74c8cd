import type { RosterChange } from '../model/change.ts'
import type { Region } from '../model/region.ts'
import type { Roster, Shift, ShiftId } from '../model/roster.ts'
import type { Template } from '../model/template.ts'
import { type Instant, minuteOf } from '../time/instant.ts'
import type { Days } from '../time/interval.ts'
import { type PlanNotice, planShifts } from './plan.ts'
import { templateMinutes } from './template-days.ts'

/** Why a shift stays as it is although the templates ask for something else now; `by-hand`: somebody changed its need. */
export type StayCause = 'begun' | 'held' | 'published' | 'by-hand'

/** A shift that stays; `wanted` is what the templates ask for instead, null where they ask for nothing. */
type Stay = { readonly shift: Shift; readonly why: StayCause; readonly wanted: Shift | null }

/** What changed templates and holidays ask of a roster that stands. */
export type Replan = {
  readonly add: readonly Shift[]
  /** Empty shifts nobody saw, that get other times on their date. */
  readonly retime: readonly { readonly shift: Shift; readonly to: Shift }[]
  readonly needed: readonly { readonly shift: Shift; readonly needed: number }[]
  /** Empty shifts nobody saw, that are not asked for any more. */
  readonly remove: readonly Shift[]
  readonly stay: readonly Stay[]
  readonly notices: readonly PlanNotice[]
}

type Standing = Pick<Roster, 'shifts' | 'assignments'>

type Moment = {
  /** The start dates it is about. */
  readonly days: Days
  readonly now: Instant
  /** Shifts that were ever published. */
  readonly published: ReadonlySet<ShiftId>
  readonly newId: () => string
}

/**
 * What it means for a roster that its region changed from `before` to `after` (R22, E11). Only what the change itself asks
 * for: what hands added, removed or gave another need stays. A shift that has begun by `now` is never touched and none is
 * planned in time that has begun; only an empty shift that nobody saw is removed or given other times. Done twice it asks
 * nothing more.
 */
export function replan(before: Region, after: Region, standing: Standing, moment: Moment): Replan {
  const pairs = concerned(before, after)
  const old = planned(before, pairs, moment)
  const now = planned(after, pairs, moment)
  const desk = deskOf(standing, moment)
  for (const [key, was] of old.shifts) {
    const shift = desk.byKey.get(key)
    const wanted = now.shifts.get(key)
    if (shift && wanted && was.needed !== wanted.needed) need(desk, shift, was, wanted)
  }
  const come = [...now.shifts].flatMap(([key, shift]) => (old.shifts.has(key) || desk.byKey.has(key) ? [] : [shift]))
  const gone = [...old.shifts].flatMap(([key, was]) => {
    const shift = now.shifts.has(key) ? undefined : desk.byKey.get(key)
    return shift ? [{ shift, was }] : []
  })
  const successors = pairUp(
    gone.map(({ shift }) => shift),
    come,
  )
  for (const { shift, was } of gone) leave(desk, shift, was, successors.get(shift) ?? null)
  const taken = new Set(successors.values())
  const add = come.filter((shift) => !taken.has(shift) && shift.from > moment.now)
  const { retime, needed, remove, stay } = desk
  return { add, retime, needed, remove, stay, notices: now.notices }
}

/** True when it asks nothing of the roster; what stays is only told. */
export const asksNothing = ({ add, retime, needed, remove }: Replan): boolean =>
  add.length + retime.length + needed.length + remove.length === 0

type Taking = {
  /** Gives also held and published shifts their new times: holders follow, readers see it once it is published. */
  readonly alsoSeen?: boolean
  /** Why a shift needs nobody any more, as people write it. */
  readonly reason: string
}

/** Shifts that stay only because somebody holds or saw them, though they could have their new times. */
export const movable = ({ stay }: Pick<Replan, 'stay'>): readonly { readonly shift: Shift; readonly to: Shift }[] =>
  stay.flatMap(({ shift, why, wanted }) => (wanted && (why === 'held' || why === 'published') ? [{ shift, to: wanted }] : []))

/** The changes that carry it into the draft, in one order. A clock that skips or repeats a time is read as it was planned. */
export function changesOf(plan: Replan, { alsoSeen = false, reason }: Taking): readonly RosterChange[] {
  const moved = [...plan.retime, ...(alsoSeen ? movable(plan) : [])]
  return [
    ...plan.remove.map(({ id }): RosterChange => ({ do: 'remove-shift', shift: id })),
    ...moved.map(({ shift, to }): RosterChange => {
      const was = { start: shift.start, end: shift.end }
      return { do: 'retime', shift: shift.id, start: to.start, end: to.end, was, fold: 'first' }
    }),
    ...moved.flatMap(({ shift, to }) => (shift.needed === to.needed ? [] : [needs(shift, to.needed, reason)])),
    ...plan.needed.map(({ shift, needed }) => needs(shift, needed, reason)),
    ...plan.add.map(({ id, post, role, date, start, end, needed }): RosterChange => {
      return { do: 'add-shift', id, post, role, date, start, end, needed, fold: 'first' }
    }),
  ]
}

/** A need that a template gives is nobody's own word: it keeps a reason only where one must be. */
const needs = ({ id, needed: was }: Shift, needed: number, reason: string): RosterChange => {
  return { do: 'needed', shift: id, needed, reason: needed === 0 ? reason : '', was }
}

/** Post and role of the templates that differ; null is all of them, since holidays bear on every template. */
function concerned(before: Region, after: Region): ReadonlySet<string> | null {
  if (!isSame(before.holidays, after.holidays) || before.zone !== after.zone) return null
  const left = new Map(before.templates.map((template) => [template.code, template]))
  const pairs = new Set<string>()
  for (const template of after.templates) {
    const was = left.get(template.code)
    left.delete(template.code)
    if (was && isSame(was, template)) continue
    pairs.add(pairOf(template))
    if (was) pairs.add(pairOf(was))
  }
  for (const template of left.values()) pairs.add(pairOf(template))
  return pairs
}

const pairOf = ({ post, role }: Pick<Template, 'post' | 'role'>): string => `${post} ${role}`

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

function planned(region: Region, pairs: ReadonlySet<string> | null, { days, newId }: Moment) {
  const templates = pairs ? region.templates.filter((template) => pairs.has(pairOf(template))) : region.templates
  const { shifts, notices } = planShifts({ ...region, templates }, days, newId)
  return { shifts: new Map(shifts.map((shift) => [keyOf(shift), shift])), notices }
}

/** Same post, role, date and times; midnight is one time, whatever it is called. */
function keyOf(shift: Shift): string {
  const { start, end } = templateMinutes(shift)
  return `${shift.post} ${shift.role} ${shift.date} ${start} ${end}`
}

type Desk = {
  readonly byKey: ReadonlyMap<string, Shift>
  readonly isBegun: (shift: Shift) => boolean
  /** Who or what keeps a shift from being removed or moved. */
  readonly keeps: (shift: Shift, was: Shift) => StayCause | null
  readonly retime: { shift: Shift; to: Shift }[]
  readonly needed: { shift: Shift; needed: number }[]
  readonly remove: Shift[]
  readonly stay: Stay[]
}

function deskOf({ shifts, assignments }: Standing, { days, now, published }: Moment): Desk {
  const held = new Set(assignments.map(({ shift }) => shift))
  const byKey = new Map<string, Shift>()
  for (const shift of shifts) {
    const key = keyOf(shift)
    if (shift.date >= days.from && shift.date < days.until && !byKey.has(key)) byKey.set(key, shift)
  }
  const isBegun = (shift: Shift) => shift.from <= now
  const keeps = (shift: Shift, was: Shift): StayCause | null => {
    if (isBegun(shift)) return 'begun'
    if (held.has(shift.id)) return 'held'
    if (published.has(shift.id)) return 'published'
    return isByHand(shift, was) ? 'by-hand' : null
  }
  return { byKey, isBegun, keeps, retime: [], needed: [], remove: [], stay: [] }
}

/** A shift that needs nobody has a reason also when a template says so. */
const isByHand = (shift: Shift, was: Shift): boolean => shift.needed !== was.needed || (shift.reason !== undefined && shift.needed > 0)

function need(desk: Desk, shift: Shift, was: Shift, wanted: Shift): void {
  if (shift.needed === wanted.needed) return
  if (desk.isBegun(shift)) desk.stay.push({ shift, why: 'begun', wanted })
  else if (isByHand(shift, was)) desk.stay.push({ shift, why: 'by-hand', wanted })
  else desk.needed.push({ shift, needed: wanted.needed })
}

/** A shift no template asks for at these times any more: it moves to the times it has now, goes, or stays and says why. */
function leave(desk: Desk, shift: Shift, was: Shift, wanted: Shift | null): void {
  const why = desk.keeps(shift, was) ?? (wanted && desk.isBegun(wanted) ? 'begun' : null)
  if (why) desk.stay.push({ shift, why, wanted })
  else if (wanted) desk.retime.push({ shift, to: wanted })
  else desk.remove.push(shift)
}

/**
 * Which new shift an old one has become: of the same date, post and role those that share most time, each once. The
 * templates themselves may have been split or renamed meanwhile.
 */
function pairUp(gone: readonly Shift[], come: readonly Shift[]): ReadonlyMap<Shift, Shift> {
  const places = new Map<string, Shift[]>()
  const placeOf = ({ post, role, date }: Shift) => `${post} ${role} ${date}`
  for (const shift of come) places.set(placeOf(shift), [...(places.get(placeOf(shift)) ?? []), shift])
  const matches = gone
    .flatMap((shift) => (places.get(placeOf(shift)) ?? []).map((to) => ({ shift, to, shared: sharedMinutes(shift, to) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
  const found = new Map<Shift, Shift>()
  const taken = new Set<Shift>()
  for (const { shift, to } of matches) {
    if (found.has(shift) || taken.has(to)) continue
    found.set(shift, to)
    taken.add(to)
  }
  return found
}

const sharedMinutes = (a: Shift, b: Shift): number =>
  Math.min(minuteOf(a.until), minuteOf(b.until)) - Math.max(minuteOf(a.from), minuteOf(b.from))
