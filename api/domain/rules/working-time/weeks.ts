import type { Held } from '../line.ts'
import { dayAt } from '../night.ts'
import { morningOf } from './shift-length.ts'
import { weekOf, type Stint } from './work.ts'
import { minuteOfWall, type Zone } from '../../time/zone.ts'

/** What somebody does in one calendar week; a stint over midnight of Sunday counts in both, a night where its morning lies. */
export type WorkWeek = {
  /** The number of the week (`weekOf`). */
  readonly at: number
  readonly minutes: number
  /** Mornings after a night, and those of them after a night that ended past 02:00. */
  readonly nights: number
  readonly lateNights: number
  readonly held: readonly Held[]
}

/** A night that ends by this time is not counted toward the most nights in 16 weeks (stichtingtimedesign.nl). */
const lateAfter = 2 * 60

export function weeksOf(stints: readonly Stint[], zone: Zone): readonly WorkWeek[] {
  const weeks = new Map<number, { at: number; minutes: number; nights: number; lateNights: number; held: Held[] }>()
  const weekAt = (at: number) => {
    const known = weeks.get(at) ?? { at, minutes: 0, nights: 0, lateNights: 0, held: [] }
    weeks.set(at, known)
    return known
  }
  for (const stint of stints) {
    const first = weekOf(dayAt(stint.from, zone))
    const last = weekOf(dayAt(stint.until - 1, zone))
    for (let at = first; at <= last; at++) {
      const [from, until] = [minuteOfWall(at * 7 - 3, 0, zone), minuteOfWall(at * 7 + 4, 0, zone)]
      const week = weekAt(at)
      week.minutes += Math.min(stint.until, until) - Math.max(stint.from, from)
      week.held.push(...stint.held.filter((one) => one.from < until && one.until > from))
    }
    const morning = morningOf(stint, zone)
    if (morning === null) continue
    const week = weekAt(weekOf(morning))
    week.nights++
    if (stint.until > minuteOfWall(morning, lateAfter, zone)) week.lateNights++
  }
  return [...weeks.values()].sort((a, b) => a.at - b.at)
}
