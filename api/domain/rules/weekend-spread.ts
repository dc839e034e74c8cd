import { say } from '../says/say.ts'
import type { Held } from './line.ts'
import { isOurs, isStandby } from './line.ts'
import { datesOf } from './night.ts'
import { type Objection, prefer, type RowRule } from './rule.ts'
import { weekdayOfNumber } from '../time/instant.ts'
import type { Zone } from '../time/zone.ts'

/**
 * R20. Duties are spread over weekends: not both Saturday and Sunday of one, and at most `policy.mostWeekends` of any
 * `policy.weekendWindow` weekends in a row. A duty counts for the Saturday or Sunday it begins on; standby does not count.
 */
export const weekendSpread: RowRule = {
  id: 'R20',
  severity: prefer,
  reachDays: Number.POSITIVE_INFINITY,
  check: ({ practitioner, held }, { policy, zone }) => {
    const { name } = practitioner
    const weekends = weekendsOf(held, zone)
    const both = weekends.filter(({ days, held: own }) => days.size === 2 && own.some(isOurs))
    const twice = both.map((weekend): Objection => {
      const says = () => say('bothWeekendDays', { name, saturday: weekend.saturday })
      return { ...whole(weekend.held), cause: 'weekends', says }
    })
    const { mostWeekends: most, weekendWindow: window } = policy
    const crowded = crowdedWindows(weekends, most, window).filter((run) => run.some((weekend) => weekend.held.some(isOurs)))
    const often = crowded.map((run): Objection => {
      const says = () => say('weekends', { name, weekends: run.length, window, first: run[0]!.saturday, most })
      return { ...whole(run.flatMap((weekend) => weekend.held)), cause: 'weekends', says }
    })
    return [...twice, ...often]
  },
}

type Weekend = { readonly saturday: number; readonly days: ReadonlySet<number>; readonly held: readonly Held[] }

/** The Saturday or Sunday a duty counts for, as a local day number; null on other days and on standby. */
export function weekendDayOf(held: Held, zone: Zone): number | null {
  if (held.post === null || isStandby(held)) return null
  const day = datesOf(held, zone).first
  return weekdayOfNumber(day) < 6 ? null : day
}

const whole = (held: readonly Held[]) => ({ from: held[0]!.from, until: held.at(-1)!.until, held })

function weekendsOf(held: readonly Held[], zone: Zone): readonly Weekend[] {
  const weekends: { saturday: number; days: Set<number>; held: Held[] }[] = []
  for (const one of held) {
    const day = weekendDayOf(one, zone)
    if (day === null) continue
    const saturday = weekdayOfNumber(day) === 6 ? day : day - 1
    const last = weekends.at(-1)
    if (last?.saturday === saturday) {
      last.days.add(day)
      last.held.push(one)
    } else weekends.push({ saturday, days: new Set([day]), held: [one] })
  }
  return weekends
}

/** The stretches of `window` weekends with more than `most` worked ones; each begins with a worked one, and none lies in another. */
function crowdedWindows(weekends: readonly Weekend[], most: number, window: number): readonly (readonly Weekend[])[] {
  const found: (readonly Weekend[])[] = []
  let reported = -1
  for (const [index, first] of weekends.entries()) {
    const run = weekends.slice(index).filter((weekend) => weekend.saturday < first.saturday + window * 7)
    const end = index + run.length
    if (run.length > most && end > reported) {
      found.push(run)
      reported = end
    }
  }
  return found
}
