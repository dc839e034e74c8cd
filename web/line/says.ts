import type { Cause } from '../../api/domain/cover/causes.ts'
import type { Gap } from '../../api/domain/cover/gap.ts'
import type { FindingCause } from '../../api/domain/model/finding.ts'
import type { Closure } from '../../api/domain/model/practice.ts'
import type { Region } from '../../api/domain/model/region.ts'
import { dayNumber, instantOf, minuteOf, minutesPerDay, weekdayOf } from '../../api/domain/time/instant.ts'
import type { Zone } from '../../api/domain/time/zone.ts'
import { clock, clockRange, dayIn, weekdayShort } from '../format.ts'
import type { LineAnswer, LineSegment } from '../answers.ts'
import { briefName } from './brief-name.ts'
import type { Axis } from './axis.ts'
import { byNobody, byPost, byPractice, type CauseRow } from './picture.ts'
import { t } from './words.ts'
import { practiceIn } from './practice-in.ts'

export const codeOf = (gap: Gap): string => ('practice' in gap.where ? gap.where.practice : '')

/** The closure a gap lies in, if there is one. */
export function closureOf(region: Region, gap: Gap): Closure | undefined {
  return practiceIn(region, codeOf(gap))?.closures.find((one) => one.from < gap.until && gap.from < one.until)
}

/** `vr 12:00–17:00`, `17:00–18:00, elke werkdag`, `08:00–17:00, wo t/m vr`. */
export function whenOf(row: CauseRow, zone: Zone): string {
  const gaps = row.holes.map((hole) => hole.gap)
  const first = gaps[0]!
  const times = clockRange(first.from, first.until, zone)
  const days = gaps.map((gap) => dayIn(gap.from, zone))
  const isRepeated = gaps.length > 1 && gaps.every((gap) => clockRange(gap.from, gap.until, zone) === times)
  if (!isRepeated) return `${spanOf(first, zone)}${gaps.length > 1 ? t('caption.later', { count: gaps.length - 1 }) : ''}`
  const weekdays = days.map(weekdayOf)
  if (weekdays.join() === '1,2,3,4,5') return `${times}, ${t('days.workdays')}`
  if (weekdays.length === 7) return `${times}, ${t('days.daily')}`
  const isRun = days.every((day, index) => index === 0 || dayNumber(day) === dayNumber(days[index - 1]!) + 1)
  const names = days.map((day) => weekdayShort(day))
  return `${times}, ${isRun && names.length > 2 ? t('days.to', { from: names[0]!, until: names.at(-1)! }) : names.join(', ')}`
}

/** `vr 12:00–17:00`; over more days both ends carry theirs. */
export function spanOf({ from, until }: Pick<Gap, 'from' | 'until'>, zone: Zone): string {
  const [first, last] = [dayIn(from, zone), dayIn(until, zone)]
  const isOneDay = first === last || (clock(until, zone) === '00:00' && minuteOf(until) - minuteOf(from) <= minutesPerDay)
  const isNight = minuteOf(until) - minuteOf(from) <= 12 * 60
  if (isOneDay || isNight) return `${weekdayShort(first)} ${clockRange(from, until, zone)}`
  return `${weekdayShort(first)} ${clock(from, zone)} – ${weekdayShort(last)} ${clock(until, zone)}`
}

type PlainCause = Exclude<Cause, 'cover-ended' | 'cover-closed'>

/** What a sentence needs to know of the line. */
export type Told = { readonly answer: () => LineAnswer; readonly region: () => Region; readonly axis: () => Axis }

/** Why nobody answers, with the name of the cover where one is named, and the times of a seam. */
export function whyOf(row: CauseRow, line: Told): string {
  const gap = row.gaps[0]!
  const region = line.region()
  const seam = row.cause === 'seam' ? seamOf(row, line) : null
  if (seam) return seam
  const closure = closureOf(region, gap)
  const cover = (closure?.coverPractice && practiceIn(region, closure.coverPractice)?.name) || t('cover.someone')
  return row.cause === 'cover-ended' || row.cause === 'cover-closed'
    ? t(`why.${row.cause}`, { cover })
    : t(`why.${row.cause as PlainCause}`)
}

/** `Praktijk sluit 16:30, Post Meerwijk begint 17:00.`: who answers just before the hole, and who just after it. */
function seamOf(row: CauseRow, line: Told): string | null {
  const segments = row.practices[0]?.segments ?? []
  const { start, end } = row.holes[0]!
  const before = segments.find((one) => one[0] + one[1] === start && one[2] !== byNobody)
  const after = segments.find((one) => one[0] === end && one[2] !== byNobody)
  if (!before || !after) return null
  const region = line.region()
  const time = (minute: number) => clock(instantOf(line.axis().from + minute), region.zone)
  const stops = t(before[2] === byPractice ? 'seam.closes' : 'seam.stops', { who: answererOf(before, region), time: time(start) })
  const begins = t(after[2] === byPractice ? 'seam.opens' : 'seam.begins', { who: answererOf(after, region), time: time(end) })
  return `${stops}, ${begins}.`
}

function answererOf([, , by, id]: LineSegment, region: Region): string {
  const named = by === byPost ? region.posts.find((post) => post.code === id)?.name : practiceIn(region, id ?? '')?.name
  return named ?? id ?? ''
}

export const captionOf = (row: CauseRow, line: Told): string =>
  t('caption', { when: whenOf(row, line.region().zone), why: whyOf(row, line) })

/** Whose line it is: up to three names, else how many. */
export function whoOf(row: CauseRow, ofGroup: number, { practices }: Pick<Region, 'practices'>): string {
  if (row.practices.length <= 3) return row.practices.map((one) => briefName(one, practices)).join(', ')
  return row.practices.length === ofGroup ? t('row.allOf', { count: ofGroup }) : t('row.many', { count: row.practices.length })
}

const todos = {
  'cover-load': 'todo.cover-load',
  'cover-long': 'todo.cover-long',
  'cover-ends': 'todo.cover-ends',
  'cover-ended': 'todo.cover-ends',
  'cover-closed': 'todo.cover-closed',
  'cover-circular': 'todo.cover-closed',
  'both-away': 'todo.both-away',
} as const satisfies Partial<Record<FindingCause, string>>

/** What to do about a remark on the daytime side. */
export const todoOf = (cause: FindingCause | undefined): string =>
  cause !== undefined && cause in todos ? t(todos[cause as keyof typeof todos]) : ''
