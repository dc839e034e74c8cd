import { type Gap, missingIn } from '../../api/domain/cover/gap.ts'
import type { Code } from '../../api/domain/model/code.ts'
import { addDays, type Day, type Instant } from '../../api/domain/time/instant.ts'
import { toWall, type Zone } from '../../api/domain/time/zone.ts'
import { daysTouched, isLate, isNow } from './group-gaps.ts'

/** How urgent a day is: `now` has a gap at this moment, `late` one whose last safe moment has passed, `later` time is left. */
export type Urgency = 'now' | 'late' | 'later'
export type DayCell = { readonly day: Day; readonly count: number; readonly urgency: Urgency | null }
/** A row of the strip: a post, or (null) all practices. */
export type DayRow = { readonly post: Code | null; readonly cells: readonly DayCell[] }

export const stripDays = 14

/** A place of a shift counts on the day the gap begins; a practice on every day on which somebody has nobody. */
export function stripOf(gaps: readonly Gap[], posts: readonly Code[], now: Instant, zone: Zone): readonly DayRow[] {
  const today = toWall(now, zone).day
  const days = Array.from({ length: stripDays }, (_, index) => addDays(today, index))
  const ofPost = (post: Code) => gaps.filter((gap) => 'post' in gap.where && gap.where.post === post)
  const practices = gaps.filter((gap) => 'practice' in gap.where)
  return [
    ...posts.map((post): DayRow => ({ post, cells: days.map((day) => cellOf(day, staffingOn(ofPost(post), day, today, zone), now)) })),
    { post: null, cells: days.map((day) => practiceCell(day, practices, now, zone)) },
  ]
}

/** A gap that began before today counts today. */
const staffingOn = (gaps: readonly Gap[], day: Day, today: Day, zone: Zone): readonly Gap[] =>
  gaps.filter((gap) => {
    const begins = toWall(gap.from, zone).day
    return (begins < today ? today : begins) === day
  })

const cellOf = (day: Day, gaps: readonly Gap[], now: Instant): DayCell => ({
  day,
  count: gaps.reduce((sum, gap) => sum + missingIn(gap), 0),
  urgency: urgencyOf(gaps, now),
})

function practiceCell(day: Day, gaps: readonly Gap[], now: Instant, zone: Zone): DayCell {
  const here = gaps.filter((gap) => daysTouched(gap, zone).includes(day))
  const practices = new Set(here.map((gap) => ('practice' in gap.where ? gap.where.practice : '')))
  return { day, count: practices.size, urgency: urgencyOf(here, now) }
}

function urgencyOf(gaps: readonly Gap[], now: Instant): Urgency | null {
  if (gaps.length === 0) return null
  if (gaps.some((gap) => isNow(gap, now))) return 'now'
  return gaps.some((gap) => isLate(gap, now)) ? 'late' : 'later'
}
