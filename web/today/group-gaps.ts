import { type Gap, missingIn } from '../../api/domain/cover/gap.ts'
import type { Code } from '../../api/domain/model/code.ts'
import { addDays, type Day, dayNumber, type Instant } from '../../api/domain/time/instant.ts'
import { toWall, type Zone } from '../../api/domain/time/zone.ts'

/**
 * One line of the work list: gaps that have one cause and are mended by one act. A place of a shift stands alone; a
 * practice's gaps that return at the same times, and practices with the very same gaps, are one line.
 */
export type GapGroup = {
  /** The most urgent of them. */
  readonly first: Gap
  readonly gaps: readonly Gap[]
  /** The practices it is about; empty for a post. */
  readonly practices: readonly Code[]
  readonly missing: number
}

const practiceOf = (gap: Gap): Code | null => ('practice' in gap.where ? gap.where.practice : null)

/** Most urgent first: what has nobody at this moment, then what is too late by its start, then by the last safe moment. */
const byUrgency =
  (now: Instant) =>
  (a: Gap, b: Gap): number =>
    rank(a, now) - rank(b, now) || compare(dueOf(a, now), dueOf(b, now)) || compare(a.from, b.from) || compare(a.id, b.id)

const rank = (gap: Gap, now: Instant): number => (isNow(gap, now) ? 0 : isLate(gap, now) ? 1 : 2)

const dueOf = (gap: Gap, now: Instant): Instant => (isLate(gap, now) ? gap.from : gap.decideBefore)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export function groupGaps(gaps: readonly Gap[], now: Instant, zone: Zone): readonly GapGroup[] {
  const alone = gaps.filter((gap) => practiceOf(gap) === null).map((gap) => groupOf([gap], [], now))
  const perPractice = groupBy(
    gaps.filter((gap) => practiceOf(gap) !== null),
    (gap) => [practiceOf(gap), gap.cause, timesOf(gap, zone)].join('|'),
  )
  const shared = groupBy(perPractice, (series) => series.map((gap) => `${gap.cause} ${gap.from} ${gap.until}`).join('|'))
  const practices = shared.map((all) => groupOf(all.flat(), [...new Set(all.flat().map((gap) => practiceOf(gap)!))], now))
  const order = byUrgency(now)
  return [...alone, ...practices].sort((a, b) => order(a.first, b.first))
}

const timesOf = (gap: Gap, zone: Zone): string => `${toWall(gap.from, zone).time}-${toWall(gap.until, zone).time}`

function groupOf(gaps: readonly Gap[], practices: readonly Code[], now: Instant): GapGroup {
  const sorted = [...gaps].sort(byUrgency(now))
  return { first: sorted[0]!, gaps: sorted, practices, missing: gaps.reduce((sum, gap) => sum + missingIn(gap), 0) }
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

/** A headline counts people missing, and one for a practice. */
export const missingSum = (gaps: readonly Gap[]): number => gaps.reduce((sum, gap) => sum + missingIn(gap), 0)

export const isNow = (gap: Gap, now: Instant): boolean => gap.from <= now && now < gap.until

/** Nobody can be asked in good time any more: the last safe moment has passed. */
export const isLate = (gap: Gap, now: Instant): boolean => gap.decideBefore <= now

/** The local days a gap touches. */
export function daysTouched(gap: Gap, zone: Zone): readonly Day[] {
  const first = toWall(gap.from, zone).day
  const end = toWall(gap.until, zone)
  const last = end.time === '00:00' ? addDays(end.day, -1) : end.day
  const days = Math.max(0, dayNumber(last) - dayNumber(first))
  return Array.from({ length: days + 1 }, (_, index) => addDays(first, index))
}
