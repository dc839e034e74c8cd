import { type Gap, missingIn } from '../../api/domain/cover/gap.ts'
import type { Day } from '../../api/domain/time/instant.ts'
import { dayIn } from '../format.ts'
import type { Desk } from './desk.ts'

/** Headline counts: how many people are missing; a problem on a filled place counts as one. */
export const countOf = (gaps: readonly Gap[]): number => gaps.reduce((sum, gap) => sum + (isHole(gap) ? missingIn(gap) : 1), 0)

/** Somebody is missing; the other kinds are problems with who is placed. */
export const isHole = (gap: Gap): boolean => gap.kind === 'open' || gap.kind === 'short'

export const postOf = (gap: Gap): string => ('post' in gap.where ? gap.where.post : '')

/** Gaps per visible day, by the day their shift starts on. */
export function gapsPerDay(gaps: readonly Gap[], desk: Pick<Desk, 'shiftOf' | 'region'>): ReadonlyMap<Day, readonly Gap[]> {
  const days = new Map<Day, Gap[]>()
  for (const gap of gaps) {
    const day = (gap.shift === undefined ? undefined : desk.shiftOf(gap.shift)?.date) ?? dayIn(gap.from, desk.region().zone)
    days.set(day, [...(days.get(day) ?? []), gap])
  }
  return days
}
