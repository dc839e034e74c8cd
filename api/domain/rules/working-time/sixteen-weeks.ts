import { say } from '../../says/say.ts'
import { fullRuns } from './full-windows.ts'
import { type WorkWeek, weeksOf } from './weeks.ts'
import { type Limit, minutesOf, objectionTo } from './work.ts'

const weeks = 16

const sum = (window: readonly WorkWeek[], of: 'minutes' | 'nights' | 'lateNights') => window.reduce((total, week) => total + week[of], 0)

/**
 * Over any 16 calendar weeks on average at most `policy.employeeAverageHours` of work a week; whoever has
 * `policy.employeeRegularNights` nights or more in them at most `policy.employeeNightlyAverageHours`.
 */
export const averageHours: Limit = (name, _, stints, { policy, zone }) => {
  const least = Math.min(policy.employeeAverageHours, policy.employeeNightlyAverageHours)
  if (minutesOf(stints) <= weeks * 60 * least) return []
  const isNightly = (window: readonly WorkWeek[]) => sum(window, 'nights') >= policy.employeeRegularNights
  const mostIn = (window: readonly WorkWeek[]) => 60 * (isNightly(window) ? least : policy.employeeAverageHours)
  const excessOf = (window: readonly WorkWeek[]) => sum(window, 'minutes') - weeks * mostIn(window)
  return fullRuns(weeksOf(stints, zone), weeks, excessOf).flatMap(({ all, fullest }) => {
    const about = {
      name,
      hours: sum(fullest, 'minutes') / weeks,
      weeks,
      first: fullest[0]!.at * 7 - 3,
      most: mostIn(fullest),
      nightly: isNightly(fullest),
    }
    const duties = all.flatMap((week) => week.held)
    return objectionTo(duties, { cause: 'average-hours', says: () => say('employeeAverage', about) })
  })
}

/** In any 16 calendar weeks at most `policy.employeeMostNights` nights that end after 02:00. */
export const nightCount: Limit = (name, _, stints, { policy, zone }) => {
  const most = policy.employeeMostNights
  if (stints.length <= most) return []
  return fullRuns(weeksOf(stints, zone), weeks, (window) => sum(window, 'lateNights') - most).flatMap(({ all, fullest }) => {
    const about = { name, nights: sum(fullest, 'lateNights'), weeks, first: fullest[0]!.at * 7 - 3, most }
    const duties = all.flatMap((week) => week.held)
    return objectionTo(duties, { cause: 'night-count', says: () => say('employeeNights', about) })
  })
}
