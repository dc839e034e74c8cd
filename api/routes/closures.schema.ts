import { z } from 'zod'
import { requestAnswers } from '../domain/model/cover-request.ts'
import { code, instant, instantBody, uuid } from './primitives.schema.ts'
import { finding } from './rosters.schema.ts'

const was = z.strictObject({ cover: code.nullable(), agreementUntil: instantBody.nullable() })
const agreementUntil = instantBody.nullable()
const reason = z.string().max(400)

const change = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('name-cover'),
    practice: code,
    closure: uuid,
    cover: code.nullable(),
    from: instantBody.optional(),
    until: instantBody.optional(),
    agreementUntil,
    was,
  }),
  z.strictObject({ do: z.literal('agree-until'), practice: code, closure: uuid, until: instantBody.nullable(), was }),
  z.strictObject({
    do: z.literal('add-closure'),
    practice: code,
    from: instantBody,
    until: instantBody,
    reason: z.string().max(200).optional(),
    cover: code.nullable(),
    agreementUntil,
  }),
  z.strictObject({ do: z.literal('remove-closure'), practice: code, closure: uuid, was }),
])

export const coverChangeBody = z.strictObject({ change, reason: reason.optional() })
export const coverChangeAnswer = z.strictObject({
  id: uuid.meta({ description: 'By which it is undone' }),
  version: z.int(),
  findings: z.array(finding),
})

export const coverRequest = z.strictObject({
  id: uuid,
  practice: code,
  cover: code,
  from: instant,
  until: instant,
  askedAt: instant,
  askedBy: z.string(),
  answerBy: instant,
  state: z.enum(['asked', ...requestAnswers]),
})
export const askBody = z.strictObject({ practice: code, cover: code, from: instantBody, until: instantBody })
export const answerBody = z.strictObject({ answer: z.enum(requestAnswers), reason: reason.optional() })
export const answeredAnswer = z.strictObject({ request: coverRequest, change: coverChangeAnswer.nullable() })
