import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import type { Assignment, Shift } from '../../api/domain/model/roster.ts'
import type { Template } from '../../api/domain/model/template.ts'
import { nextDate, oracleClock, weekdayOfDate, weeksBetween } from './oracle-clock.ts'
import type { Minutes } from './oracle-minutes.ts'
import type { Case } from './random-case.ts'

/** What the oracle knows of posts, minute by minute; written from its rules, sharing nothing with the product. */
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
const none: readonly string[] = []
const order = ['sick', 'left', 'nobody-placed']

export function oraclePosts({ region, staffing, week }: Case, minutes: Minutes): OraclePosts {
  const people = new Map(region.practitioners.map((each) => [each.code, each]))
  const away = new Map(region.practitioners.map((each) => [each.code, awayTimes(each)]))
  const holders = new Map<string, Holder[]>(staffing.shifts.map((shift) => [shift.id, []]))
  for (const each of staffing.assignments) {
    holders.get(each.shift)!.push({ each, from: minuteOf(each.from), until: minuteOf(each.until), away: away.get(each.practitioner)! })
  }

  const whyAway = ({ away: times }: Holder, minute: number): readonly string[] =>
    times.length === 0 ? none : times.flatMap((one) => (one.from <= minute && minute < one.until ? [one.why] : []))
  const isOn = (one: Holder, minute: number) => one.from <= minute && minute < one.until
  const isThere = (one: Holder, minute: number) => isOn(one, minute) && whyAway(one, minute).length === 0

  function gapsOf(shift: Shift): readonly OracleGap[] {
    const gaps: { from: number; until: number; present: number; causes: string[] }[] = []
    if (shift.needed === 0) return []
    const all = holders.get(shift.id)!
    const until = minuteOf(shift.until)
    for (let minute = minuteOf(shift.from); minute < until; minute++) {
      const here = all.filter((one) => isOn(one, minute))
      const present = here.filter((one) => whyAway(one, minute).length === 0).length
      if (present >= shift.needed) continue
      const causes = here.flatMap((one) => whyAway(one, minute))
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
      for (const one of holders.get(shift.id)!) {
        if (shift.role === 'standby' || people.get(one.each.practitioner)?.discipline !== 'gp') continue
        minutes.paint(served, one.from, one.until, (minute) => isThere(one, minute))
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
    holderAt: (shift, position, minute) =>
      holders.get(shift.id)!.find((one) => one.each.position === position && isThere(one, minute))?.each,
    positionsOf: (shift) => Math.max(shift.needed, ...holders.get(shift.id)!.map((one) => one.each.position)),
    gapsOf: (shift) => gaps.get(shift.id)!,
  }
}

type Away = { readonly from: number; readonly until: number; readonly why: string }
type Holder = { readonly each: Assignment; readonly from: number; readonly until: number; readonly away: readonly Away[] }

function awayTimes(person: Practitioner): readonly Away[] {
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

/** Official dates that fall near the weeks that are walked. */
const officialDates = new Set(['2026-04-03', '2026-04-05', '2026-04-06', '2027-03-26', '2027-03-28', '2027-03-29'])
