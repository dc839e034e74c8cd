import { z } from 'zod'
import { hardKinds } from '../domain/model/hard-kind.ts'
import { exemptionReasons, exemptRules, marks } from '../domain/model/practitioner.ts'
import { contracts } from '../domain/model/role.ts'
import { holidayModes } from '../domain/model/template.ts'
import { code, day, discipline, instant, role, uuid, wallEnd, wallTime, zone } from './primitives.schema.ts'

const weekday = z.int().min(1).max(7)
const text = z.string().optional()

export const post = z.strictObject({
  code,
  name: z.string(),
  place: text,
  phone: text,
  partnerPhone: text,
  roleOrder: z.array(role).optional(),
  leadHours: z.number().optional(),
  contacts: z.array(z.strictObject({ order: z.int(), label: z.string(), phone: z.string() })),
})

export const practice = z.strictObject({
  code,
  name: z.string(),
  patients: z.int(),
  place: text,
  neighbourhood: text,
  municipality: text,
  phone: text,
  links: z.array(
    z.strictObject({
      post: code,
      nightPost: code.nullable(),
      nightFrom: wallTime,
      nightUntil: wallEnd,
      from: day.nullable(),
      until: day.nullable(),
    }),
  ),
  hours: z.array(z.strictObject({ weekday, open: wallTime, close: wallEnd })),
  closures: z.array(
    z.strictObject({
      id: z.string(),
      from: instant,
      until: instant,
      reason: text,
      coverPractice: code.nullable(),
      agreementUntil: instant.nullable(),
      intent: z.strictObject({ from: z.string(), until: z.string() }).optional(),
      agreementIntent: z.string().optional(),
    }),
  ),
})

export const practitioner = z.strictObject({
  code,
  name: z.string(),
  discipline,
  contract: z.enum(contracts),
  roles: z.array(role),
  practice: code.optional(),
  email: text,
  phone: text,
  big: text,
  minHours: z.number().optional(),
  maxHours: z.number().optional(),
  maxNights: z.number().optional(),
  from: day.nullable(),
  until: day.nullable(),
  sickness: z.array(z.strictObject({ id: uuid, from: instant, until: instant.nullable() })),
  availability: z.array(z.strictObject({ from: instant, until: instant, mark: z.enum(marks) })),
  recurring: z
    .array(
      z.strictObject({
        mark: z.enum(marks),
        weekdays: z.array(weekday),
        everyWeeks: z.int(),
        start: wallTime,
        end: wallEnd,
        from: day,
        until: day.nullable(),
      }),
    )
    .meta({ description: 'What holds every so many weeks, counted from the Monday of `from`; an end not after the start is the next day' }),
  exemptions: z
    .array(
      z.strictObject({
        of: z.enum([...hardKinds, ...exemptRules]),
        reason: z.enum(exemptionReasons),
        from: day.nullable(),
        until: day.nullable(),
      }),
    )
    .meta({ description: 'Hard hours that are not worked (R12), or a rule that says nothing of this person, on `[from, until)`' }),
  credentials: z.array(z.strictObject({ kind: z.string(), number: text, from: day.nullable(), until: day.nullable() })),
  surgery: z.array(z.strictObject({ practice: code, weekday, start: wallTime, end: wallEnd })),
})

export const template = z.strictObject({
  code,
  post: code,
  role,
  weekdays: z.array(weekday),
  start: wallTime,
  end: wallEnd,
  needed: z.int(),
  holidays: z.enum(holidayModes),
  everyWeeks: z.int(),
  from: day.nullable(),
  until: day.nullable(),
})

export const holiday = z.strictObject({
  date: day,
  name: z.string(),
  post: code.nullable(),
  postOpen: z.boolean(),
  tariff: z.boolean(),
  counts: z.boolean(),
  confirmed: z.boolean(),
})

export const regionAnswer = z.strictObject({
  cooperative: code,
  name: z.string(),
  zone,
  version: z.int(),
  posts: z.array(post),
  practices: z.array(practice),
  practitioners: z.array(practitioner),
  templates: z.array(template),
  holidays: z.array(holiday),
  policy: z.looseObject({}).meta({ description: 'The numbers of the rules of the cooperative' }),
})
