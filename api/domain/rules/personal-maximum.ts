import { say } from '../says/say.ts'
import { elapsedMinutes } from './elapsed-time.ts'
import { isOurs, isStandby, type Held } from './line.ts'
import { nightOf } from './night.ts'
import { type Objection, type RowRule, warn } from './rule.ts'

/**
 * R10. Nobody gets more hours, or more nights, in one roster than the maximum they gave. Hours are real hours of duty;
 * standby counts neither as hours nor as a night. Outside a sign-up round it warns.
 */
export const personalMaximum: RowRule = {
  id: 'R10',
  severity: warn,
  reachDays: Number.POSITIVE_INFINITY,
  check: ({ practitioner, held }, { zone }) => {
    const { name, maxHours, maxNights } = practitioner
    if (maxHours === undefined && maxNights === undefined) return []
    const worked = held.filter(counts)
    const nights = maxNights === undefined ? [] : worked.filter((one) => nightOf(one, zone) !== null)
    const hours = hoursOf(worked)
    const found: Objection[] = []
    if (maxHours !== undefined && hours > maxHours * 60)
      found.push({ ...all(worked), cause: 'hours', says: () => say('hours', { name, hours, most: maxHours * 60 }) })
    if (maxNights !== undefined && nights.length > maxNights)
      found.push({ ...all(nights), cause: 'nights', says: () => say('nights', { name, nights: nights.length, most: maxNights }) })
    return found
  },
}

const counts = (held: Held): boolean => isOurs(held) && !isStandby(held)

/** Real minutes of duty in this roster, standby left out. */
export const hoursOf = (held: readonly Held[]): number => held.reduce((sum, one) => (counts(one) ? sum + elapsedMinutes(one) : sum), 0)

const all = (held: readonly Held[]) => ({ from: held[0]!.from, until: held.at(-1)!.until, held })
