import { say } from '../../says/say.ts'
import { union } from '../../time/spans.ts'
import { minuteOfWall, wallAt, type Zone } from '../../time/zone.ts'
import { type Held, isStandby, type Line } from '../line.ts'
import { fullRuns } from './full-windows.ts'
import { type Limit, objectionTo } from './work.ts'

const days = 28

/**
 * On standby (consignatie) at most `policy.employeeStandbyDays` days in any 28. A stretch of standby counts for the day it
 * begins, and for one more at every 24 hours of the clock it goes on: the law asks 14 times 24 hours without it in 28 days
 * (atweetje.nl), which an evening and night of standby every other day leaves.
 */
export const standbyDays: Limit = (name, line, _, { policy, zone }) => {
  const most = policy.employeeStandbyDays
  return fullRuns(daysOf(line, zone), days, (window) => window.length - most).flatMap(({ all, fullest }) => {
    const about = { name, days: fullest.length, first: fullest[0]!.at, most }
    const duties = all.flatMap((day) => day.held)
    return objectionTo(duties, { cause: 'standby-days', says: () => say('employeeStandby', about) })
  })
}

type StandbyDay = { readonly at: number; readonly held: readonly Held[] }

function daysOf({ held }: Line, zone: Zone): readonly StandbyDay[] {
  const standby = held.filter(isStandby)
  const found = new Map<number, Held[]>()
  for (const stretch of union(standby)) {
    const { number, minutes } = wallAt(stretch.from, zone)
    for (let day = number; ; day++) {
      const from = day === number ? stretch.from : minuteOfWall(day, minutes, zone)
      if (from >= stretch.until) break
      const until = minuteOfWall(day + 1, minutes, zone)
      const own = standby.filter((one) => one.from < Math.min(until, stretch.until) && one.until > from)
      found.set(day, [...(found.get(day) ?? []), ...own])
    }
  }
  return [...found].map(([at, own]) => ({ at, held: own })).sort((a, b) => a.at - b.at)
}
