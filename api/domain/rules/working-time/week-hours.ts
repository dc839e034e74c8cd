import { say } from '../../says/say.ts'
import { weeksOf } from './weeks.ts'
import { type Limit, minutesOf, objectionTo } from './work.ts'

/** At most `policy.employeeWeekHours` of work in a calendar week. */
export const weekHours: Limit = (name, _, stints, { policy, zone }) => {
  const most = policy.employeeWeekHours * 60
  if (minutesOf(stints) <= most) return []
  return weeksOf(stints, zone)
    .filter(({ minutes }) => minutes > most)
    .flatMap(({ at, minutes, held }) => {
      const about = { name, hours: minutes, first: at * 7 - 3, most }
      return objectionTo(held, { cause: 'week-hours', says: () => say('employeeWeek', about) })
    })
}
