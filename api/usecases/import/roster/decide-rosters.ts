import { isEqual } from '../../../domain/model/equal.ts'
import type { Region } from '../../../domain/model/region.ts'
import type { RosterChange } from '../../../domain/model/change.ts'
import type { Roster, Shift, ShiftId } from '../../../domain/model/roster.ts'
import { emptyRoster } from '../../../domain/roster/new-roster.ts'
import { type PlanNotice, planShifts } from '../../../domain/roster/plan.ts'
import { movable, replan } from '../../../domain/roster/replan.ts'
import type { Day, Instant } from '../../../domain/time/instant.ts'
import type { Days } from '../../../domain/time/interval.ts'
import type { FaultList, Origin } from '../fault.ts'
import { type Effect, grouped } from '../merge/draft.ts'
import { addShift, type Desk, needOn, openDesk, removeShift, retimeOn, rosterOn } from './desk.ts'
import { drawShift } from './draw.ts'
import { datesWithout, periodOf } from './period.ts'
import { type Placed, settle } from './settle.ts'
import { shiftKey, type Wanted } from './wanted.ts'

/** What is known when rosters are decided. */
export type RosterGround = {
  /** The region before and with the rows of this import. */
  readonly before: Region
  readonly region: Region
  readonly rosters: readonly Roster[]
  readonly published: ReadonlySet<ShiftId>
  readonly period: Days | null
  readonly now: Instant
  readonly today: Day
  readonly newId: () => string
}

export type ChangedRoster = { readonly before: Roster; readonly after: Roster; readonly changes: readonly RosterChange[] }

export type DecidedRosters = {
  readonly created: readonly Roster[]
  readonly changed: readonly ChangedRoster[]
  readonly placed: readonly Placed[]
  /** The dates the import is about. */
  readonly period: readonly Days[]
  readonly notices: readonly PlanNotice[]
}

/** Templates and rows become draft rosters: dates that have a roster stay in it, the others make a new one. */
export function decideRosters(
  ground: RosterGround,
  wanted: readonly Wanted[],
  faults: FaultList,
  effects: Map<Origin, Effect>,
): DecidedRosters {
  const notices: PlanNotice[] = []
  const placed: Placed[] = []
  const hasReason = wanted.length > 0 || ground.region.templates.length > 0
  const period = hasReason ? periodOf(wanted, ground.period, ground.rosters, ground.today) : []
  const standing = ground.rosters.map((roster) => openDesk(roster, false, ground.newId))
  for (const desk of standing) follow(ground, desk, period, notices)
  const fresh = datesWithout(period, ground.rosters).map((days) => newDesk(ground, days, notices))
  const desks = [...standing, ...fresh]
  for (const [key, rows] of grouped(wanted, shiftKey)) {
    const desk = desks.find(({ before }) => before.from <= rows[0]!.date && rows[0]!.date < before.until)
    if (!desk) continue
    const known = desk.works.get(key)
    const shift = known?.shift ?? drawShift(ground, rows, notices)
    if (!shift) continue
    const work = known ?? addShift(desk, shift)
    settle({ desk, work, faults, effects, placed }, rows, known === undefined || desk.isNew)
  }
  return {
    created: fresh.map(rosterOn),
    changed: standing
      .filter((desk) => desk.changes.length > 0)
      .map((desk) => ({ before: desk.before, after: rosterOn(desk), changes: desk.changes })),
    placed,
    period,
    notices,
  }
}

function newDesk(ground: RosterGround, days: Days, notices: PlanNotice[]): Desk {
  const id = ground.newId()
  const planned = planShifts(ground.region, days, ground.newId)
  notices.push(...planned.notices)
  return openDesk(emptyRoster(ground.region, id, days, planned.shifts), true, ground.newId)
}

/**
 * Carries what this import changed in templates and holidays into a roster that stands (roster/replan.ts). A shift that stays
 * because somebody holds or saw it is left for a person to decide, beside the open one that is asked for now.
 */
function follow(ground: RosterGround, desk: Desk, period: readonly Days[], notices: PlanNotice[]): void {
  if (isEqual(ground.before.templates, ground.region.templates) && isEqual(ground.before.holidays, ground.region.holidays)) return
  for (const part of period) {
    const days = { from: later(part.from, desk.before.from), until: earlier(part.until, desk.before.until) }
    if (days.from >= days.until) continue
    const plan = replan(ground.before, ground.region, desk.before, { ...ground, days })
    notices.push(...plan.notices)
    const workOf = (shift: Shift) => desk.works.get(shiftKey(shift))!
    for (const shift of plan.remove) removeShift(desk, workOf(shift))
    for (const { shift, to } of plan.retime) retimeOn(desk, workOf(shift), to)
    for (const { shift, needed } of plan.needed) needOn(desk, workOf(shift), needed)
    for (const shift of [...plan.add, ...movable(plan).map(({ to }) => to)]) if (!desk.works.has(shiftKey(shift))) addShift(desk, shift)
  }
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)
const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
