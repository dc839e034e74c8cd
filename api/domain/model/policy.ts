import type { RuleId } from '../rules/rule-id.ts'

/** How hard a rule speaks: `block` stops, `warn` asks a reason, `prefer` and `info` only tell. */
export type Level = 'block' | 'warn' | 'prefer' | 'info'

/** What a cooperative made of a rule; absent is the rule's own level. */
export type RuleSetting = 'off' | 'warn' | 'block'

/** The numbers of the cooperative's rules. One value, one truth: sentences, checks and screens read them here. */
export type Policy = {
  /** R02. Minutes of rest between two duties; after a night another figure may hold; touching assignments at one post of at most `oneDutyMinutes` are one duty. */
  readonly restMinutes: number
  readonly restAfterNightMinutes: number | null
  readonly oneDutyMinutes: number
  /** R01. Standby may coincide with an active shift of the same person. */
  readonly mayOverlapStandby: boolean
  /** R19. */
  readonly mostNightsInRow: number
  /** R20. Of `weekendWindow` weekends at most `mostWeekends`. */
  readonly mostWeekends: number
  readonly weekendWindow: number
  /** R21. Credential kinds that must be valid, per role; `*` counts for every role. A kind nobody entered for a person is not asked of them. */
  readonly requiredCredentials: Readonly<Record<string, readonly string[]>>
  /** R25. Own plus covered patients, as a multiple of the own list. */
  readonly coverLoad: number
  /** R26. */
  readonly coverDays: number
  readonly coverAlarmDays: number
  /** How long an answer is waited for when a practice is asked to cover another. */
  readonly coverAnswerHours: number
  /** R27. */
  readonly hoursBeforeSurgery: number
  /** R28. */
  readonly stretchHours: number
  /** R38. Of employees: hours of a shift, of a night, in any 24 hours, of rest between shifts, and in a week. */
  readonly employeeShiftHours: number
  readonly employeeNightHours: number
  readonly employeeDayHours: number
  readonly employeeRestHours: number
  readonly employeeWeekHours: number
  /** R38. Hours a week on average over 16 weeks; the second figure holds from so many nights in them. */
  readonly employeeAverageHours: number
  readonly employeeNightlyAverageHours: number
  readonly employeeRegularNights: number
  /** R38. Nights in 16 weeks, and days of standby in 28 days. */
  readonly employeeMostNights: number
  readonly employeeStandbyDays: number
  /** Time before a gap at which it must be decided. */
  readonly postLeadHours: number
  readonly practiceLeadDays: number
  /** A change of a published shift that begins within so many days asks to be published at once; 0 never asks. */
  readonly publishAskDays: number
  readonly settings: Partial<Readonly<Record<RuleId, RuleSetting>>>
}

/** Defaults of the field (rules R01 to R38). */
export const defaultPolicy: Policy = {
  restMinutes: 390,
  restAfterNightMinutes: null,
  oneDutyMinutes: 600,
  mayOverlapStandby: false,
  mostNightsInRow: 3,
  mostWeekends: 2,
  weekendWindow: 4,
  requiredCredentials: {},
  coverLoad: 2,
  coverDays: 30,
  coverAlarmDays: 14,
  coverAnswerHours: 24,
  hoursBeforeSurgery: 8,
  stretchHours: 15,
  employeeShiftHours: 12,
  employeeNightHours: 10,
  employeeDayHours: 13,
  employeeRestHours: 11,
  employeeWeekHours: 60,
  employeeAverageHours: 48,
  employeeNightlyAverageHours: 40,
  employeeRegularNights: 16,
  employeeMostNights: 36,
  employeeStandbyDays: 14,
  postLeadHours: 72,
  practiceLeadDays: 14,
  publishAskDays: 7,
  settings: {},
}
