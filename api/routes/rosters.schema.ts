import { z } from 'zod'
import { ruleIds } from '../domain/rules/rule-id.ts'
import {
  code,
  day,
  discipline,
  fold,
  instant,
  instantBody,
  isBetween,
  isDayRange,
  maybeBetween,
  place,
  role,
  uuid,
  wallEnd,
  wallTime,
  zone,
} from './primitives.schema.ts'

export const rosterQuery = z.strictObject(maybeBetween).check(isBetween)

const summary = { id: uuid, version: z.int().min(0), from: day, until: day }
export const rostersAnswer = z.strictObject({ zone, rosters: z.array(z.strictObject({ ...summary, published: z.int().nullable() })) })

const shift = z.strictObject({
  id: uuid,
  post: code,
  role,
  date: day,
  start: wallTime,
  end: wallEnd,
  from: instant,
  until: instant,
  needed: z.int().min(0).max(99),
  reason: z.string().optional(),
})
const assignment = z.strictObject({
  id: uuid,
  ...place,
  shift: uuid,
  practitioner: code,
  from: instant,
  until: instant,
  locked: z.boolean(),
})
const busy = z.strictObject({ practitioner: code, from: instant, until: instant, post: code.optional(), role: role.optional() })

export const rosterAnswer = z.strictObject({
  ...summary,
  zone,
  shifts: z.array(shift),
  assignments: z.array(assignment),
  practitioners: z.array(z.strictObject({ code, name: z.string(), discipline })),
  around: z.array(busy),
})

export const publishedAnswer = z.strictObject({
  revision: z.int().nullable(),
  shifts: z.array(shift),
  assignments: z.array(assignment),
})

const reason = z.string().trim().min(1).max(500)
const holder = code.nullable()
const part = { from: instantBody.optional(), until: instantBody.optional(), fold: fold.optional() }
const each = { reason: reason.optional() }
const needed = z.int().min(0).max(99)

const change = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('place'),
    id: uuid.optional(),
    tail: uuid.optional(),
    ...place,
    ...part,
    practitioner: code,
    was: holder,
    override: reason.optional(),
    ...each,
  }),
  z.strictObject({ do: z.literal('clear'), ...place, ...part, tail: uuid.optional(), was: code, ...each }),
  z.strictObject({
    do: z.literal('exchange'),
    a: z.strictObject(place),
    b: z.strictObject(place),
    was: z.tuple([holder, holder]),
    override: reason.optional(),
    ...each,
  }),
  z.strictObject({ do: z.enum(['lock', 'unlock']), ...place, ...each }),
  z.strictObject({
    do: z.literal('add-shift'),
    id: uuid.optional(),
    post: code,
    role,
    date: day,
    start: wallTime,
    end: wallEnd,
    needed,
    fold: fold.optional(),
    ...each,
  }),
  z.strictObject({ do: z.literal('remove-shift'), shift: uuid, ...each }),
  z.strictObject({
    do: z.literal('retime'),
    shift: uuid,
    start: wallTime,
    end: wallEnd,
    was: z.strictObject({ start: wallTime, end: wallEnd }),
    fold: fold.optional(),
    ...each,
  }),
  z.strictObject({ do: z.literal('needed'), shift: uuid, needed, reason, was: needed }),
])

export const changesBody = z.strictObject({
  basedOn: z.int().min(0).max(2_000_000_000),
  changes: z.array(change).min(1).max(5_000),
  reason: reason.optional(),
})

export const finding = z.strictObject({
  rule: z.enum(ruleIds),
  level: z.enum(['block', 'warn', 'prefer', 'info']),
  mayOverride: z.boolean(),
  who: code,
  from: instant,
  until: instant,
  shifts: z.array(uuid),
  says: z.strictObject({ nl: z.string(), en: z.string() }),
})

export const changedAnswer = z.strictObject({ version: z.int().min(0), findings: z.array(finding) })

export const publishBody = z
  .strictObject({
    basedOn: z.int().min(0).max(2_000_000_000),
    posts: z.array(code).min(1).max(200).optional(),
    from: day.optional(),
    until: day.optional(),
    acknowledge: z.strictObject({ reason }).optional(),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || isDayRange(from, until), {
    path: ['until'],
    error: 'must be later than from',
  })

export const publishedResult = z.strictObject({ revision: z.int().min(1), changed: z.int().min(0) })
