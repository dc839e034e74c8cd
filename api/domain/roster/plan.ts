import type { Code } from '../model/code.ts'
import type { Region } from '../model/region.ts'
import { type Role, standby } from '../model/role.ts'
import type { Shift } from '../model/roster.ts'
import type { Template } from '../model/template.ts'
import { isPostHoliday } from '../time/holidays.ts'
import { addDays, type Day, dayNumber, dayOf, instantOf, type WallTime, wallTimeOf } from '../time/instant.ts'
import type { Days } from '../time/interval.ts'
import { datesOf } from '../time/recurrence.ts'
import { minuteOfWall, wallChoice } from '../time/zone.ts'
import { isInCycle, templateMinutes } from './template-days.ts'

/**
 * What planning has to tell of one shift: a wall time that the clock repeats or skips there and how it was read, a shift
 * that a clock jump leaves without time, or one longer than somebody should be asked to work.
 */
export type PlanNotice = {
  readonly kind: 'wall-time' | 'left-out-empty' | 'left-out-backwards' | 'too-long'
  readonly template: Code
  readonly post: Code
  readonly role: Role
  readonly date: Day
  readonly start: WallTime
  readonly end: WallTime
  /** For `wall-time`: which of the two is doubtful. */
  readonly edges: readonly ('start' | 'end')[]
}

export type Planned = { readonly shifts: readonly Shift[]; readonly notices: readonly PlanNotice[] }

/** Longer than this nobody is asked to work without a question, standby apart. */
export const longestShiftMinutes = 16 * 60

/** A shift before it has an id, in epoch minutes. */
type Drawn = {
  readonly post: Code
  readonly role: Role
  readonly date: Day
  readonly start: WallTime
  readonly end: WallTime
  readonly from: number
  readonly until: number
  readonly needed: number
}

/**
 * The shifts that the templates ask for on the start dates `[from, until)`. Weekday, holiday, `from` and `until` of a
 * template are judged by the date its shift begins. Templates with one post, role, date and times are one shift whose
 * `needed` adds up. Ids are made in the order of the shifts.
 */
export function planShifts(region: Region, days: Days, newId: () => string): Planned {
  const notices: PlanNotice[] = []
  const drawn = new Map<string, Drawn>()
  for (const template of region.templates) {
    for (const date of datesOfTemplate(region, template, days)) {
      const one = draw(region, template, date, notices)
      if (!one) continue
      const { start, end } = templateMinutes(one)
      const key = `${one.post} ${one.role} ${date} ${start} ${end}`
      const before = drawn.get(key)
      drawn.set(key, before ? { ...before, needed: before.needed + one.needed } : one)
    }
  }
  const shifts = [...drawn.values()].sort(inOrder).map(({ from, until, ...rest }): Shift => {
    const { post, role, date, start, end, needed } = rest
    return { id: newId(), post, role, date, start, end, from: instantOf(from), until: instantOf(until), needed }
  })
  return { shifts, notices }
}

function inOrder(a: Drawn, b: Drawn): number {
  if (a.from !== b.from) return a.from - b.from
  if (a.post !== b.post) return a.post < b.post ? -1 : 1
  if (a.role !== b.role) return a.role < b.role ? -1 : 1
  return a.until - b.until
}

/** The start dates of a template within `days`, in order. */
export function datesOfTemplate(region: Region, template: Template, days: Days): readonly Day[] {
  const from = template.from !== null && template.from > days.from ? template.from : days.from
  const until = template.until !== null && template.until < days.until ? template.until : days.until
  if (from >= until) return []
  const { weekdays, everyWeeks } = template
  const dates = datesOf({ weekdays, everyWeeks, anchor: template.from ?? '1970-01-01' }, { from, until })
  if (template.holidays === 'ignore') return dates
  const isHoliday = (day: Day) => isPostHoliday(region.holidays, day, template.post)
  const ordinary = template.holidays === 'only' ? [] : dates.filter((day) => !isHoliday(day))
  const hasSunday = template.holidays === 'yes' && weekdays.includes(7)
  if (template.holidays === 'no' || (template.holidays === 'yes' && !hasSunday)) return ordinary
  const onHolidays = daysBetween(from, until).filter((day) => isHoliday(day) && (!hasSunday || isInCycle(template, dayNumber(day))))
  return [...ordinary, ...onHolidays].sort()
}

function daysBetween(from: Day, until: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day)
  return days
}

/** One shift at the minutes its wall times mean (time/zone.ts), or null when a clock jump leaves it without time. */
function draw(region: Region, template: Template, date: Day, notices: PlanNotice[]): Drawn | null {
  const { post, role, needed } = template
  const { start, end } = templateMinutes(template)
  const number = dayNumber(date)
  const from = minuteOfWall(number, start, region.zone)
  const until = minuteOfWall(number, end, region.zone)
  const notice = (kind: PlanNotice['kind'], edges: PlanNotice['edges'] = []) =>
    notices.push({ kind, template: template.code, post, role, date, start: template.start, end: template.end, edges })
  if (until <= from) {
    notice(until === from ? 'left-out-empty' : 'left-out-backwards')
    return null
  }
  const edges = (['start', 'end'] as const).filter((edge) => isDoubtful(region, number, edge === 'start' ? start : end))
  if (edges.length > 0) notice('wall-time', edges)
  if (until - from > longestShiftMinutes && role !== standby) notice('too-long')
  return { post, role, date, start: template.start, end: template.end, from, until, needed }
}

function isDoubtful(region: Region, number: number, minutes: number): boolean {
  const over = Math.floor(minutes / 1440)
  return wallChoice(dayOf(number + over), wallTimeOf(minutes - over * 1440), region.zone).kind !== 'plain'
}
