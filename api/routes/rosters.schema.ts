import { z } from 'zod'
import { commands } from '../domain/model/change.ts'
import { findingCauses } from '../domain/model/finding.ts'
import { ruleIds } from '../domain/rules/rule-id.ts'
import { requestFaults } from '../domain/says/request-faults.ts'
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
  told,
  uuid,
  wallEnd,
  wallTime,
  zone,
} from './primitives.schema.ts'

export const rosterQuery = z.strictObject(maybeBetween).check(isBetween)

const summary = { id: uuid, version: z.int().min(0), from: day, until: day }
const listed = { ...summary, published: z.int().nullable() }
export const rostersAnswer = z.strictObject({ zone, rosters: z.array(z.strictObject(listed)) })

const says = z.strictObject({ nl: z.string(), en: z.string() })

export const newRosterBody = z.strictObject({ from: day, until: day })
export const madeAnswer = z.strictObject({ ...listed, shifts: z.int(), notices: z.array(says) })
export const removedAnswer = z.strictObject(listed)

export const shift = z.strictObject({
  id: uuid,
  post: code,
  role,
  date: day,
  start: wallTime,
  end: wallEnd,
  from: instant,
  until: instant,
  needed: z.int().min(0).max(99),
  reason: z.string().exactOptional(),
})
export const assignment = z.strictObject({
  id: uuid,
  ...place,
  shift: uuid,
  practitioner: code,
  from: instant,
  until: instant,
  locked: z.boolean(),
})
const busy = z.strictObject({ practitioner: code, from: instant, until: instant, post: code.exactOptional(), role: role.exactOptional() })

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

export const reason = z.string().trim().min(1).max(500)
const holder = code.nullable()
const part = { from: instantBody.exactOptional(), until: instantBody.exactOptional(), fold: fold.exactOptional() }
const each = { reason: reason.exactOptional() }
const needed = z.int().min(0).max(99)

const change = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('place'),
    id: uuid.exactOptional(),
    tail: uuid.exactOptional(),
    ...place,
    ...part,
    practitioner: code,
    was: holder,
    override: reason.exactOptional(),
    ...each,
  }),
  z.strictObject({ do: z.literal('clear'), ...place, ...part, tail: uuid.exactOptional(), was: code, ...each }),
  z.strictObject({
    do: z.literal('exchange'),
    a: z.strictObject(place),
    b: z.strictObject(place),
    was: z.tuple([holder, holder]),
    override: reason.exactOptional(),
    ...each,
  }),
  z.strictObject({ do: z.enum(['lock', 'unlock']), ...place, ...each }),
  z.strictObject({
    do: z.literal('add-shift'),
    id: uuid.exactOptional(),
    post: code,
    role,
    date: day,
    start: wallTime,
    end: wallEnd,
    needed,
    fold: fold.exactOptional(),
    ...each,
  }),
  z.strictObject({ do: z.literal('remove-shift'), shift: uuid, ...each }),
  z.strictObject({
    do: z.literal('retime'),
    shift: uuid,
    start: wallTime,
    end: wallEnd,
    was: z.strictObject({ start: wallTime, end: wallEnd }),
    fold: fold.exactOptional(),
    ...each,
  }),
  z.strictObject({ do: z.literal('needed'), shift: uuid, needed, reason: z.string().trim().max(500), was: needed }),
])

export const changesBody = z.strictObject({
  basedOn: z.int().min(0).max(2_000_000_000),
  changes: z.array(change).min(1).max(5_000),
  reason: reason.exactOptional(),
  step: uuid.exactOptional(),
  undoes: uuid.exactOptional(),
  command: z.enum(commands).exactOptional(),
})

export const finding = z.strictObject({
  rule: z.enum(ruleIds),
  level: z.enum(['block', 'warn', 'prefer', 'info']),
  mayOverride: z.boolean(),
  cause: z.enum(findingCauses).exactOptional(),
  who: code,
  from: instant,
  until: instant,
  shifts: z.array(uuid),
  says,
})

export const changedAnswer = z.strictObject({ version: z.int().min(0), findings: z.array(finding) })

export const publishBody = z
  .strictObject({
    basedOn: z.int().min(0).max(2_000_000_000),
    posts: z.array(code).min(1).max(200).exactOptional(),
    from: day.exactOptional(),
    until: day.exactOptional(),
    shifts: z.array(uuid).min(1).max(5_000).exactOptional(),
    acknowledge: z.strictObject({ reason }).exactOptional(),
  })
  .refine(({ from, until }) => from === undefined || until === undefined || isDayRange(from, until), {
    path: ['until'],
    ...told(requestFaults.laterThan('from')),
  })

export const publishedResult = z.strictObject({ revision: z.int().min(1), changed: z.int().min(0) })
