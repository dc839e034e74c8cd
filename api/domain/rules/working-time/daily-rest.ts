import { say } from '../../says/say.ts'
import { wallAt } from '../../time/zone.ts'
import { elapsedMinutes } from '../elapsed-time.ts'
import { type Limit, objectionTo } from './work.ts'

/** Between two shifts `policy.employeeRestHours` of rest. That it may be shorter now and then is for a coordinator to say, with a reason. */
export const dailyRest: Limit = (name, _, stints, { policy, zone }) =>
  stints.slice(1).flatMap((later, index) => {
    const earlier = stints[index]!
    const rest = elapsedMinutes({ from: earlier.until, until: later.from })
    const needed = policy.employeeRestHours * 60
    if (rest >= needed) return []
    const about = { name, rest, next: wallAt(later.from, zone), needed }
    const around = [...earlier.held.slice(-1), ...later.held.slice(0, 1)]
    return objectionTo(around, { cause: 'daily-rest', says: () => say('employeeRest', about) })
  })
