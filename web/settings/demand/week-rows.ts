import { dayBegins, postWeek } from '../../../api/domain/cover/post-week.ts'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import { needsGp } from '../../../api/domain/model/role.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import { isPostHoliday } from '../../../api/domain/time/holidays.ts'
import { addDays, type Day, minuteOf, wallMinutes, weekdayOf } from '../../../api/domain/time/instant.ts'
import { common } from '../../../api/domain/time/spans.ts'
import { toMinute } from '../../../api/domain/time/zone.ts'

/** A bar of a day: part of a shift, as shares of the row; `lane` counts from the top. */
export type Bar = { readonly shift: Shift; readonly left: number; readonly width: number; readonly lane: number; readonly isCut: boolean }

export type Hole = { readonly from: number; readonly until: number; readonly left: number; readonly width: number }

/** One day of care, from 08:00 to 08:00: real minutes, so that the days of a clock change are an hour shorter or longer. */
export type DayRow = {
  readonly day: Day
  readonly isHoliday: boolean
  readonly minutes: number
  readonly bars: readonly Bar[]
  readonly lanes: number
  readonly holes: readonly Hole[]
  /** Where midnight and the usual change-overs lie, as shares of the row. */
  readonly ticks: readonly { readonly time: string; readonly left: number }[]
}

const tickTimes = ['12:00', '17:00', '23:00'] as const

/** The days of a week as the templates of a post ask for them, and the first holiday after its Monday. */
export function weekRows(region: Region, post: Code, monday: Day): readonly DayRow[] {
  const next = addDays(monday, 7)
  const holiday = nextHoliday(region, post, monday)
  const week = rowsOf(region, post, monday, next)
  return holiday === null || holiday < next ? week : [...week, ...rowsOf(region, post, holiday, addDays(holiday, 1))]
}

/** The first date from this one on that is a holiday with the post open and would not be a Sunday anyway. */
function nextHoliday(region: Region, post: Code, from: Day): Day | null {
  for (let day = from; day < addDays(from, 370); day = addDays(day, 1)) {
    if (weekdayOf(day) !== 7 && isPostHoliday(region.holidays, day, post)) return day
  }
  return null
}

function rowsOf(region: Region, post: Code, from: Day, until: Day): readonly DayRow[] {
  const { shifts, holes } = postWeek(region, post, { from, until })
  const rows: DayRow[] = []
  for (let day = from; day < until; day = addDays(day, 1)) {
    const start = toMinute(day, dayBegins, region.zone)
    const end = toMinute(addDays(day, 1), dayBegins, region.zone)
    const share = (minute: number) => (100 * (Math.min(end, Math.max(start, minute)) - start)) / (end - start)
    const ticks = tickTimes.map((time) => ({ time, left: share(toMinute(day, time, region.zone)) }))
    const cut = common(holes, [{ from: start, until: end }])
    rows.push({
      day,
      isHoliday: isPostHoliday(region.holidays, day, post),
      minutes: end - start,
      ...barsOf(shifts, { start, end, share }),
      holes: cut.map((hole) => ({ ...hole, left: share(hole.from), width: share(hole.until) - share(hole.from) })),
      ticks,
    })
  }
  return rows
}

type Axis = { readonly start: number; readonly end: number; readonly share: (minute: number) => number }

/** Each role keeps its lanes: GPs first, as many lanes as shifts of one role lie over each other. */
function barsOf(shifts: readonly Shift[], { start, end, share }: Axis): Pick<DayRow, 'bars' | 'lanes'> {
  const here = shifts.filter((shift) => minuteOf(shift.from) < end && start < minuteOf(shift.until))
  const roles = [...new Set(here.map(({ role }) => role))].sort((a, b) => Number(needsGp(b)) - Number(needsGp(a)))
  const bars: Bar[] = []
  let lanes = 0
  for (const role of roles) {
    const ends: number[] = []
    for (const shift of here.filter((one) => one.role === role)) {
      const [from, until] = [minuteOf(shift.from), minuteOf(shift.until)]
      const free = ends.findIndex((last) => last <= from)
      const lane = free < 0 ? ends.length : free
      ends[lane] = until
      bars.push({ shift, left: share(from), width: share(until) - share(from), lane: lanes + lane, isCut: from < start || until > end })
    }
    lanes += ends.length
  }
  return { bars, lanes }
}

/** `17` and `08:30`: the shortest way to write a time. */
export const briefTime = (time: string): string => (wallMinutes(time) % 60 === 0 ? time.slice(0, 2) : time)
