import type { Practitioner } from '../model/practitioner.ts'
import { type RowRule, warn } from './rule.ts'
import { dailyRest } from './working-time/daily-rest.ts'
import { dayHours } from './working-time/day-hours.ts'
import { shiftLength } from './working-time/shift-length.ts'
import { averageHours, nightCount } from './working-time/sixteen-weeks.ts'
import { standbyDays } from './working-time/standby-days.ts'
import { weekHours } from './working-time/week-hours.ts'
import { type Limit, stintsOf } from './working-time/work.ts'

/**
 * R38. The profile of the Arbeidstijdenwet for employees: triagists, drivers, assistants, nurse specialists, physician
 * assistants and trainees, whatever their contract says. The law leaves GPs out (performa-hr.nl), so nothing is ever said of
 * a `gp`, employed or not. The numbers stand in the policy (`employee...`), as the unions KNOV and CNV, arboportaal.nl and
 * atweetje.nl give them; a cao may set others, so a cooperative does too. A night is what `night.ts` says: more than one hour
 * between 00:00 and 06:00 (mkbservicedesk.nl); standby is no work and no night. What the law lets an employer do by exception
 * is not in the profile: it warns, and a coordinator passes it with a reason.
 *
 * The limits that lie within four weeks; a stretch can break none with a duty further away. It reaches as far as R19 does, so that
 * whoever weighs many people cuts their lines once.
 */
export const workingTime: RowRule = ruleOf([shiftLength, dailyRest, dayHours, weekHours, standbyDays], 30)

/** R38 over 16 weeks. It adds up all there is, so it speaks only where whole rosters are given. */
export const workingTimeTotals: RowRule = ruleOf([averageHours, nightCount], Number.POSITIVE_INFINITY)

/** Whom the law is about: everybody but GPs. */
export const isEmployee = ({ discipline }: Pick<Practitioner, 'discipline'>): boolean => discipline !== 'gp'

function ruleOf(limits: readonly Limit[], reachDays: number): RowRule {
  return {
    id: 'R38',
    severity: warn,
    reachDays,
    check: (line, context) => {
      const { practitioner, held } = line
      if (!isEmployee(practitioner) || held.length === 0) return []
      const stints = stintsOf(line, context)
      return limits.flatMap((limit) => limit(practitioner.name, line, stints, context))
    },
  }
}
