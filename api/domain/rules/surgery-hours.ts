import type { Practice } from '../model/practice.ts'
import type { Practitioner } from '../model/practitioner.ts'
import { isPostHoliday, holidayOn } from '../time/holidays.ts'
import { type Day, dayOf, type Weekday, wallMinutes, weekdayOfNumber } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { minus, union } from '../time/spans.ts'
import { minuteOf } from '../time/instant.ts'
import { minuteOfWall } from '../time/zone.ts'
import type { RuleContext } from './rule.ts'

/**
 * When somebody holds surgery (spreekuur) on a local date, in order: their own hours, else for an owner or employed GP the
 * hours of their practice. Nothing on a holiday on which the post opens, and nothing while the practice is closed.
 */
export function surgeryOn(who: Practitioner, day: number, context: RuleContext): readonly Span[] {
  const days = context.surgeries.get(who) ?? new Map<number, readonly Span[]>()
  context.surgeries.set(who, days)
  const known = days.get(day)
  if (known) return known
  const found = worked(who, day, context)
  days.set(day, found)
  return found
}

function worked(who: Practitioner, day: number, context: RuleContext): readonly Span[] {
  const date = dayOf(day)
  const spans = sessionsOf(who, weekdayOfNumber(day), context).flatMap(({ practice, start, end }) => {
    if (isFree(practice, date, context)) return []
    const span = { from: minuteOfWall(day, wallMinutes(start), context.zone), until: minuteOfWall(day, wallMinutes(end), context.zone) }
    const closed = (practice?.closures ?? []).map((closure) => ({ from: minuteOf(closure.from), until: minuteOf(closure.until) }))
    return minus(union([span]), union(closed))
  })
  return union(spans)
}

type Session = { readonly practice: Practice | undefined; readonly start: string; readonly end: string }

function sessionsOf(who: Practitioner, weekday: Weekday, { practices }: RuleContext): readonly Session[] {
  if (who.surgery.length > 0) {
    const own = who.surgery.filter((surgery) => surgery.weekday === weekday)
    return own.map(({ practice, start, end }) => ({ practice: practices.get(practice), start, end }))
  }
  const followsPractice = who.contract === 'practice_owner' || who.contract === 'employed_gp'
  const practice = followsPractice && who.practice !== undefined ? practices.get(who.practice) : undefined
  const hours = practice?.hours.filter((open) => open.weekday === weekday) ?? []
  return hours.map(({ open, close }) => ({ practice, start: open, end: close }))
}

/** A holiday closes a practice where its post opens; without a link that day, where any post opens. */
function isFree(practice: Practice | undefined, date: Day, { region }: RuleContext): boolean {
  const link = practice?.links.find(({ from, until }) => (from === null || from <= date) && (until === null || date < until))
  if (link) return isPostHoliday(region.holidays, date, link.post)
  return (
    holidayOn(region.holidays, date, null)?.postOpen === true ||
    region.posts.some((post) => isPostHoliday(region.holidays, date, post.code))
  )
}
