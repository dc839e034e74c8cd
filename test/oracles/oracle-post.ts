import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import type { Assignment, Shift } from '../../api/domain/model/roster.ts'
import type { Template } from '../../api/domain/model/template.ts'
import { nextDate, oracleClock, weekdayOfDate, weeksBetween } from './oracle-clock.ts'
import type { Minutes } from './oracle-minutes.ts'
import type { Case } from './random-case.ts'

/** What the oracle knows of posts, minute by minute; read off the contract, sharing nothing with the product. */
export type OraclePosts = {
  /** Per minute: null when served, else why not. */
  readonly causesOf: (post: string) => readonly (string | null)[]
  readonly isKnown: (post: string, minute: number) => boolean
  /** Who is there on a place at a minute. */
  readonly holderAt: (shift: Shift, position: number, minute: number) => Assignment | undefined
  readonly positionsOf: (shift: Shift) => number
  readonly gapsOf: (shift: Shift) => readonly OracleGap[]
  readonly isHoliday: (date: string, post: string) => boolean
}

export type OracleGap = { readonly from: number; readonly until: number; readonly present: number; readonly cause: string }

const { minuteOf, wall } = oracleClock
const notForGp = ['standby', 'triage', 'driver', 'assistant']
const order = ['sick', 'left', 'nobody-placed']

export function oraclePosts({ region, staffing, week }: Case, minutes: Minutes): OraclePosts {
  const people = new Map(region.practitioners.map((each) => [each.code, each]))
  const away = new Map(region.practitioners.map((each) => [each.code, awayTimes(each)]))
  const holders = new Map<string, Assignment[]>(staffing.shifts.map((shift) => [shift.id, []]))
  for (const each of staffing.assignments) holders.get(each.shift)!.push(each)

  const whyAway = (code: string, minute: number): readonly string[] =>
    away.get(code)!.flatMap((each) => (each.from <= minute && minute < each.until ? [each.why] : []))
  const isOn = (each: Assignment, minute: number) => minuteOf(each.from) <= minute && minute < minuteOf(each.until)
  const isThere = (each: Assignment, minute: number) => isOn(each, minute) && whyAway(each.practitioner, minute).length === 0

  function gapsOf(shift: Shift): readonly OracleGap[] {
    const gaps: { from: number; until: number; present: number; causes: string[] }[] = []
    for (let minute = minuteOf(shift.from); minute < minuteOf(shift.until); minute++) {
      const here = holders.get(shift.id)!.filter((each) => isOn(each, minute))
      const causes = here.flatMap((each) => whyAway(each.practitioner, minute))
      const present = here.filter((each) => isThere(each, minute)).length
      if (present >= shift.needed) continue
      const last = gaps.at(-1)
      if (last && last.until === minute && last.present === present) {
        last.until++
        last.causes.push(...causes)
      } else gaps.push({ from: minute, until: minute + 1, present, causes })
    }
    return gaps.map(({ causes, ...gap }) => ({ ...gap, cause: order.find((cause) => causes.includes(cause)) ?? 'nobody-placed' }))
  }

  const isHoliday = (date: string, post: string): boolean => {
    if (!region.holidays.some((each) => each.date.startsWith(date.slice(0, 4)))) return officialDates.has(date)
    const rows = region.holidays.filter((each) => each.date === date)
    return (rows.find((each) => each.post === post) ?? rows.find((each) => each.post === null))?.postOpen ?? false
  }

  const isKnown = (post: string, minute: number) =>
    staffing.source === 'draft' ||
    (staffing.published[post] ?? []).some((each) => minuteOf(each.from) <= minute && minute < minuteOf(each.until))

  const gaps = new Map(staffing.shifts.map((shift) => [shift.id, gapsOf(shift)]))

  function causesOf(post: string): readonly (string | null)[] {
    const served = minutes.none()
    const needed = minutes.none()
    const byCause = new Map(order.map((cause) => [cause, minutes.none()]))
    for (const shift of staffing.shifts.filter((each) => each.post === post)) {
      for (const each of holders.get(shift.id)!) {
        if (shift.role === 'standby' || people.get(each.practitioner)?.discipline !== 'gp') continue
        minutes.paint(served, minuteOf(each.from), minuteOf(each.until), (minute) => isThere(each, minute))
      }
      if (shift.needed === 0 || notForGp.includes(shift.role)) continue
      minutes.paint(needed, minuteOf(shift.from), minuteOf(shift.until))
      for (const gap of gaps.get(shift.id)!) minutes.paint(byCause.get(gap.cause)!, gap.from, gap.until)
    }
    const ended = minutes.none()
    for (const template of region.templates.filter((each) => each.post === post && each.until !== null && !notForGp.includes(each.role))) {
      for (const { from, until } of patternSpans(template, week.from.slice(0, 10), isHoliday)) {
        minutes.paint(ended, from, until, (minute) => template.until! <= minutes.dateOf(minute))
      }
    }
    const known = minutes.none()
    minutes.paint(known, minutes.from, minutes.until, (minute) => isKnown(post, minute))
    return minutes.map((_, step) => {
      if (served[step]) return null
      if (!known[step]) return 'not-published'
      if (!needed[step]) return ended[step] ? 'template-ended' : 'seam'
      return order.find((cause) => byCause.get(cause)![step]) ?? 'no-gp'
    })
  }

  return {
    causesOf,
    isKnown,
    isHoliday,
    holderAt: (shift, position, minute) => holders.get(shift.id)!.find((each) => each.position === position && isThere(each, minute)),
    positionsOf: (shift) => Math.max(shift.needed, ...holders.get(shift.id)!.map((each) => each.position)),
    gapsOf: (shift) => gaps.get(shift.id)!,
  }
}

function awayTimes(person: Practitioner): readonly { from: number; until: number; why: string }[] {
  const sick = person.sickness.map((each) => ({
    from: minuteOf(each.from),
    until: each.until === null ? Number.POSITIVE_INFINITY : minuteOf(each.until),
    why: 'sick',
  }))
  return person.until === null ? sick : [...sick, { from: wall(person.until, '00:00'), until: Number.POSITIVE_INFINITY, why: 'left' }]
}

/** When a template would have run around a week, whatever its last date. */
function patternSpans(template: Template, monday: string, isHoliday: (date: string, post: string) => boolean) {
  const spans: { from: number; until: number }[] = []
  for (let step = -6; step <= 12; step++) {
    const date = nextDate(monday, step)
    if (template.from !== null && date < template.from) continue
    const holiday = template.holidays !== 'ignore' && isHoliday(date, template.post)
    const weekday = holiday && template.holidays === 'yes' ? 7 : weekdayOfDate(date)
    const inCycle = template.from === null || weeksBetween(template.from, date) % template.everyWeeks === 0
    const byWeek = template.weekdays.some((each) => each === weekday) && inCycle
    const runs = template.holidays === 'only' ? holiday : template.holidays === 'no' ? byWeek && !holiday : byWeek
    const isNextDay = template.end <= template.start
    if (runs) spans.push({ from: wall(date, template.start), until: wall(isNextDay ? nextDate(date, 1) : date, template.end) })
  }
  return spans
}

/** Dates of domain.md 4.1 that fall near the weeks that are walked. */
const officialDates = new Set(['2026-04-03', '2026-04-05', '2026-04-06', '2027-03-26', '2027-03-28', '2027-03-29'])
