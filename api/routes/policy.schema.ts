import { z } from 'zod'
import { ruleIds } from '../domain/rules/rule-id.ts'

const number = z.number()

/** Some numbers and levels of the rules; what is absent has the default. */
export const policyBody = z
  .strictObject({
    restMinutes: number,
    restAfterNightMinutes: number.nullable(),
    oneDutyMinutes: number,
    mayOverlapStandby: z.boolean(),
    mostNightsInRow: number,
    mostWeekends: number,
    weekendWindow: number,
    requiredCredentials: z.record(z.string(), z.array(z.string())),
    coverLoad: number,
    coverDays: number,
    coverAlarmDays: number,
    coverAnswerHours: number,
    hoursBeforeSurgery: number,
    stretchHours: number,
    employeeShiftHours: number,
    employeeNightHours: number,
    employeeDayHours: number,
    employeeRestHours: number,
    employeeWeekHours: number,
    employeeAverageHours: number,
    employeeNightlyAverageHours: number,
    employeeRegularNights: number,
    employeeMostNights: number,
    employeeStandbyDays: number,
    postLeadHours: number,
    practiceLeadDays: number,
    publishAskDays: number,
    settings: z.partialRecord(z.enum(ruleIds), z.enum(['off', 'warn', 'block'])),
  })
  .partial()
