import { say } from '../says/say.ts'
import { weekdayOfNumber } from '../time/instant.ts'
import { wallAt } from '../time/zone.ts'
import { elapsedMinutes } from './elapsed-time.ts'
import { isOurs } from './line.ts'
import { dayAt, nightOf } from './night.ts'
import { type Objection, type RowRule, warn } from './rule.ts'
import { surgeryOn } from './surgery-hours.ts'

/** R27. After a night that ends on a workday nobody starts surgery within `policy.hoursBeforeSurgery` hours. */
export const nightBeforeSurgery: RowRule = {
  id: 'R27',
  severity: warn,
  reachDays: 0,
  check: ({ practitioner, held }, context) => {
    const { policy, zone } = context
    return held
      .filter((one) => isOurs(one) && nightOf(one, zone) !== null)
      .flatMap((night): Objection[] => {
        const day = dayAt(night.until, zone)
        if (weekdayOfNumber(day) > 5) return []
        const needed = policy.hoursBeforeSurgery * 60
        const surgery = surgeryOn(practitioner, day, context).find((one) => one.until > night.until && one.from < night.until + needed)
        if (!surgery) return []
        const after = Math.max(0, elapsedMinutes({ from: night.until, until: surgery.from }))
        const about = { name: practitioner.name, start: wallAt(surgery.from, zone), after, needed }
        return [{ from: night.from, until: night.until, held: [night], cause: 'surgery', says: () => say('surgery', about) }]
      })
  },
}
