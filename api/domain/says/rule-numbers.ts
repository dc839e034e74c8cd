import type { Says } from '../model/finding.ts'
import type { Policy } from '../model/policy.ts'
import type { Fault } from '../refusal.ts'
import { policyRanges } from '../region/check-policy.ts'
import { regionFaults } from './region-faults.ts'

/** The numbers of the policy. */
export type NumberField = { [F in keyof Policy]: Policy[F] extends number | null ? F : never }[keyof Policy]

/** Numbers kept in minutes and spoken of in hours. */
const inHours: ReadonlySet<string> = new Set<NumberField>(['restMinutes', 'restAfterNightMinutes', 'oneDutyMinutes'])

/** A number of the policy as a sentence shows it, and back. */
export const shownOf = (field: string, value: number): number => (inHours.has(field) ? value / 60 : value)
export const keptOf = (field: NumberField, shown: number): number => (inHours.has(field) ? Math.round(shown * 60) : shown)

/** A number with its unit, where it is not said by the name of the field: `6,5 uur`. */
export function sayNumber(field: string, value: number): Says {
  if (!inHours.has(field)) return { nl: `${value}`, en: `${value}` }
  const hours = Math.round(shownOf(field, value) * 100) / 100
  return { nl: `${hours} uur`.replace('.', ','), en: `${hours} hours` }
}

/** What is wrong with a number, in the unit in which it is shown and mended. */
export function shownFault(field: NumberField, fault: Fault): Says {
  const { least, most } = policyRanges[field]
  return inHours.has(field) ? regionFaults.range(shownOf(field, least), shownOf(field, most)) : fault.says
}
