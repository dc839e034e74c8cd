import type { Code } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import { needsGp } from '../model/role.ts'
import type { Shift } from '../model/roster.ts'
import { planShifts } from '../roster/plan.ts'
import { addDays, type Day } from '../time/instant.ts'
import type { Days, Interval } from '../time/interval.ts'
import { common, minus, type Spans, union } from '../time/spans.ts'
import { toMinute } from '../time/zone.ts'
import { type Frame, frameOf } from './frame.ts'
import { ordinarilyOpenIn, spanOf } from './openings.ts'
import { responsibleIn } from './responsible.ts'

/** Days of a post as its templates ask for them, before anybody is placed; all times in minutes since 1970. */
type PostWeek = {
  readonly frame: Frame
  /** Shifts that somebody is needed for and that touch the days. */
  readonly shifts: readonly Shift[]
  /** When practices lean on this post, and not one GP is asked for: with everybody placed it would still be a gap (R23, R24). */
  readonly holes: Spans
}

/** The wall time at which a day of care begins: a night stays in one piece. */
export const dayBegins = '08:00'

/** What the templates of a post ask for from 08:00 on `from` to 08:00 on `until`, and what they leave open. */
export function postWeek(region: Region, post: Code, days: Days): PostWeek {
  const begins = (day: Day) => toMinute(day, dayBegins, region.zone)
  const frame = frameOf({ from: begins(days.from), until: begins(days.until) }, region.zone)
  const own = { ...region, templates: region.templates.filter((template) => template.post === post) }
  const planned = planShifts(own, { from: addDays(days.from, -1), until: addDays(days.until, 1) }, () => '').shifts
  const shifts = planned.filter((shift) => shift.needed > 0 && isIn(shift, frame))
  const asked = union(shifts.filter(({ role }) => needsGp(role)).map(spanOf))
  return { frame, shifts, holes: minus(leaningOn(region, post, frame), asked) }
}

const isIn = (shift: Interval, frame: Frame): boolean => {
  const { from, until } = spanOf(shift)
  return from < frame.until && frame.from < until
}

/** When at least one practice that this post answers for is ordinarily closed. Practices without hours are counted apart. */
function leaningOn(region: Region, post: Code, frame: Frame): Spans {
  const spans = region.practices.flatMap((practice) => {
    if (practice.hours.length === 0) return []
    const here = union(responsibleIn(practice.links, frame).filter((part) => part.post === post))
    return here.length === 0 ? [] : minus(here, ordinarilyOpenIn(region, practice, frame))
  })
  return common(union(spans), [{ from: frame.from, until: frame.until }])
}
