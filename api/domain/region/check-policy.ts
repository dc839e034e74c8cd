import { defaultPolicy, type Policy } from '../model/policy.ts'
import { fixedRules } from '../rules/rule.ts'
import { regionFaults } from '../says/region-faults.ts'
import { shapeFaults } from '../says/shape-faults.ts'
import { type Faults, maybeNumber, maybeWhole, textFaults, when } from './checks.ts'
import { isRole, type Range } from './shapes.ts'

type Numbers = { [F in keyof Policy as Policy[F] extends number | null ? F : never]: Policy[F] }

/** What each number of the rules may be, and in which unit it is whole. Zero rest or cover is a choice; a year is a slip. */
export const policyRanges: Readonly<Record<keyof Numbers, Range & { readonly whole: boolean }>> = {
  restMinutes: { least: 0, most: 2_880, whole: true },
  restAfterNightMinutes: { least: 0, most: 2_880, whole: true },
  oneDutyMinutes: { least: 0, most: 1_440, whole: true },
  mostNightsInRow: { least: 1, most: 14, whole: true },
  mostWeekends: { least: 0, most: 52, whole: true },
  weekendWindow: { least: 1, most: 52, whole: true },
  coverLoad: { least: 1, most: 20, whole: false },
  coverDays: { least: 1, most: 1_096, whole: true },
  coverAlarmDays: { least: 0, most: 1_096, whole: true },
  coverAnswerHours: { least: 1, most: 720, whole: true },
  hoursBeforeSurgery: { least: 0, most: 48, whole: false },
  stretchHours: { least: 1, most: 72, whole: false },
  employeeShiftHours: { least: 1, most: 24, whole: false },
  employeeNightHours: { least: 1, most: 24, whole: false },
  employeeDayHours: { least: 1, most: 24, whole: false },
  employeeRestHours: { least: 0, most: 24, whole: false },
  employeeWeekHours: { least: 1, most: 168, whole: false },
  employeeAverageHours: { least: 1, most: 168, whole: false },
  employeeNightlyAverageHours: { least: 1, most: 168, whole: false },
  employeeRegularNights: { least: 0, most: 112, whole: true },
  employeeMostNights: { least: 0, most: 112, whole: true },
  employeeStandbyDays: { least: 0, most: 28, whole: true },
  postLeadHours: { least: 0, most: 8_760, whole: false },
  practiceLeadDays: { least: 0, most: 366, whole: true },
  publishAskDays: { least: 0, most: 366, whole: true },
}

/** What is wrong with the numbers and levels of the rules. */
export function policyFaults(policy: Policy): Faults {
  const numbers = Object.entries(policyRanges).flatMap(([field, range]) => {
    const value = policy[field as keyof Numbers] ?? undefined
    const isMissing = value === undefined && defaultPolicy[field as keyof Numbers] !== null
    if (isMissing) return when(true, field, regionFaults.missing)
    return range.whole ? maybeWhole(field, value, range) : maybeNumber(field, value, range)
  })
  return [
    ...numbers,
    ...when(policy.mostWeekends > policy.weekendWindow, 'mostWeekends', regionFaults.range(0, policy.weekendWindow)),
    ...Object.keys(policy.settings).flatMap((rule) => when(fixedRules.has(rule), `settings.${rule}`, regionFaults.fixedRule)),
    ...Object.entries(policy.requiredCredentials).flatMap(([role, kinds]) => [
      ...when(role !== '*' && !isRole(role), `requiredCredentials.${role}`, shapeFaults.role(role)),
      ...kinds.flatMap((kind, index) => textFaults(`requiredCredentials.${role}.${index}`, kind)),
    ]),
  ]
}
