import { say } from '../../says/say.ts'
import { wallAt } from '../../time/zone.ts'
import { elapsedMinutes } from '../elapsed-time.ts'
import { nightOf } from '../night.ts'
import type { RuleContext } from '../rule.ts'
import { type Limit, objectionTo, type Stint } from './work.ts'

/** The longest a stint may be, in minutes: `policy.employeeShiftHours`, or `policy.employeeNightHours` where it is a night. */
export const longestFor = (stint: Stint, { policy, zone }: RuleContext): number =>
  60 * (morningOf(stint, zone) === null ? policy.employeeShiftHours : Math.min(policy.employeeShiftHours, policy.employeeNightHours))

/** The morning a stint is a night for: more than one real hour of it between 00:00 and 06:00. */
export const morningOf = ({ from, until }: Stint, zone: string): number | null => nightOf({ from, until, role: null }, zone)

/** A shift lasts at most 12 hours, a night 10 (KNOV; twelve-hour nights by exception are not in the profile). */
export const shiftLength: Limit = (name, _, stints, context) =>
  stints.flatMap((stint) => {
    const most = longestFor(stint, context)
    const length = elapsedMinutes(stint)
    if (length <= most) return []
    const about = { name, length, from: wallAt(stint.from, context.zone), most, isNight: morningOf(stint, context.zone) !== null }
    return objectionTo(stint.held, { cause: 'shift-length', says: () => say('employeeShift', about) })
  })
