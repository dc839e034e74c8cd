import { say } from '../../says/say.ts'
import { minutesPerDay } from '../../time/instant.ts'
import { wallAt } from '../../time/zone.ts'
import { elapsedMinutes } from '../elapsed-time.ts'
import { fullRuns } from './full-windows.ts'
import { longestFor } from './shift-length.ts'
import { type Limit, minutesOf, objectionTo, type Stint } from './work.ts'

/**
 * In any 24 hours at most `policy.employeeDayHours` of work. The law says so of 24 hours with standby in them (CNV,
 * atweetje.nl); with 11 hours of rest a day no more than 13 remain in any other either. One shift that is too long by itself
 * is told by its length alone.
 */
export const dayHours: Limit = (name, _, stints, context) => {
  const { policy, zone } = context
  const most = policy.employeeDayHours * 60
  const units = stints.map((stint) => ({ ...stint, at: stint.from }))
  const workedIn = (window: readonly Stint[]) => {
    const end = window[0]!.from + minutesPerDay
    return minutesOf(window.map(({ from, until }) => ({ from, until: Math.min(until, end) })))
  }
  const isToldAlready = ([first, ...others]: readonly Stint[]) =>
    others.length === 0 && elapsedMinutes(first!) > longestFor(first!, context)
  return fullRuns(units, minutesPerDay, (window) => (isToldAlready(window) ? 0 : workedIn(window) - most)).flatMap(({ all, fullest }) => {
    const about = { name, hours: workedIn(fullest), from: wallAt(fullest[0]!.from, zone), most }
    const duties = all.flatMap((stint) => stint.held)
    return objectionTo(duties, { cause: 'day-hours', says: () => say('employeeDay', about) })
  })
}
