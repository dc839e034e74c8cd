import type { Region } from '../model/region.ts'
import type { Shift } from '../model/roster.ts'
import type { Days } from '../time/interval.ts'
import type { Instant } from '../time/instant.ts'
import { type PlanNotice, planShifts } from './plan.ts'
import { templateMinutes } from './template-days.ts'

/** What changed templates ask of a roster that stands. */
export type Replanned = {
  /** Shifts nobody had asked for before. */
  readonly add: readonly Shift[]
  /** Shifts the templates no longer ask for. */
  readonly drop: readonly Shift[]
  /** Shifts that now need another number of people. */
  readonly needed: readonly { readonly shift: Shift; readonly needed: number }[]
  readonly notices: readonly PlanNotice[]
}

/**
 * Holds the shifts on the start dates `[from, until)` against the templates as they are now. A shift that has begun by
 * `now` is never touched, and none is planned in time that has begun (E11); a need changed by hand, with a reason, stays.
 */
export function replan(region: Region, standing: readonly Shift[], days: Days, now: Instant, newId: () => string): Replanned {
  const { shifts, notices } = planShifts(region, days, newId)
  const wanted = new Map(shifts.filter((shift) => shift.from > now).map((shift) => [keyOf(shift), shift]))
  const drop: Shift[] = []
  const needed: { shift: Shift; needed: number }[] = []
  for (const shift of standing) {
    if (shift.date < days.from || shift.date >= days.until || shift.from <= now) continue
    const wish = wanted.get(keyOf(shift))
    wanted.delete(keyOf(shift))
    if (shift.reason !== undefined) continue
    if (!wish) drop.push(shift)
    else if (wish.needed !== shift.needed) needed.push({ shift, needed: wish.needed })
  }
  return { add: [...wanted.values()], drop, needed, notices }
}

/** Same post, role, date and times. */
function keyOf(shift: Shift): string {
  const { start, end } = templateMinutes(shift)
  return `${shift.post} ${shift.role} ${shift.date} ${start} ${end}`
}
