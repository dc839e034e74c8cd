import { z } from 'zod'
import { findingCauses } from '../domain/model/finding.ts'
import { between, code, draftQuery, instant, isBetween, kind, role, uuid, zone } from './primitives.schema.ts'
import { coverRequest } from './closures.schema.ts'
import { finding } from './rosters.schema.ts'

export const coverageQuery = z.strictObject({ practice: code, ...between, draft: draftQuery }).check(isBetween)
export const gapsQuery = z
  .strictObject({ ...between, post: code.optional(), practice: code.optional(), kind: kind.optional(), draft: draftQuery })
  .check(isBetween)
export const lineQuery = z.strictObject({ ...between, draft: draftQuery }).check(isBetween)

const cause = z.enum([
  'cover-ended',
  'cover-circular',
  'cover-closed',
  'closed-without-cover',
  'no-post',
  'not-published',
  'template-ended',
  'seam',
  'no-gp',
  'sick',
  'left',
  'given-back',
  'nobody-placed',
  'hours-unknown',
])

const by = z.enum(['practice', 'cover', 'post', 'nobody'])

export const coverageAnswer = z.strictObject({
  practice: code,
  zone,
  segments: z.array(
    z.strictObject({ from: instant, until: instant, by, id: code.nullable(), name: z.string().nullable(), cause: cause.optional() }),
  ),
})

export const gap = z.strictObject({
  id: z.string(),
  kind,
  where: z.union([z.strictObject({ post: code }), z.strictObject({ practice: code })]),
  role: role.optional(),
  shift: uuid.optional(),
  from: instant,
  until: instant,
  needed: z.int().min(0),
  present: z.int().min(0),
  cause: cause.or(z.enum(findingCauses)),
  owner: z.enum(['practice', 'coordinator']),
  decideBefore: instant,
  candidates: z.int().min(0),
  practitioner: code.optional().meta({ description: 'Of a problem: who holds the place' }),
  says: z.strictObject({ nl: z.string(), en: z.string() }).optional().meta({ description: 'Of a problem: what the gravest rule says' }),
})

export const gapsAnswer = z.strictObject({ zone, gaps: z.array(gap) })

/** `segments`: start and length in minutes from `from`, index in practice, cover, post, nobody, code, cause. */
export const lineAnswer = z.strictObject({
  zone,
  from: instant,
  until: instant,
  practices: z.array(
    z.strictObject({
      code,
      name: z.string(),
      municipality: z.string().nullable(),
      neighbourhood: z.string().nullable(),
      patients: z.int().min(0),
      segments: z.array(z.tuple([z.int(), z.int(), z.int().min(0).max(3), code.nullable(), cause.nullable()])),
    }),
  ),
  gaps: z.array(gap).meta({ description: 'The holes of these practices, and of the posts whose gaps the reader may see' }),
  findings: z
    .array(finding)
    .meta({ description: 'For coordination: what the rules say about closures, their cover and absence (R23, R25, R26)' }),
  requests: z.array(coverRequest).meta({ description: 'For coordination: who was asked to cover whom and has not answered' }),
})
