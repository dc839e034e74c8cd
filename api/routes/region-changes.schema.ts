import { z } from 'zod'
import { entryKinds, mostRegionChanges, type RegionChange } from '../domain/model/region-change.ts'
import { regionFaults } from '../domain/says/region-faults.ts'
import { code, instant, told, uuid } from './primitives.schema.ts'
import { policyBody } from './policy.schema.ts'
import { holiday, post, practice, practitioner, template } from './region.schema.ts'
import { finding } from './rosters.schema.ts'

/** New without `was`, gone without `now`; else it changes the fields that differ. What is new has every field that it needs. */
const changeOf = <E extends (typeof entryKinds)[number], V extends z.ZodRawShape>(entry: E, value: z.ZodObject<V>) =>
  z.strictObject({ entry: z.literal(entry), code, was: value.partial().nullable(), now: value.partial().nullable() })

const isSomething = ({ was, now }: { readonly was: unknown; readonly now: unknown }) => was !== null || now !== null

const change = z.discriminatedUnion('entry', [
  changeOf('post', post),
  changeOf('practice', practice),
  changeOf('practitioner', practitioner),
  changeOf('template', template),
  z.strictObject({ entry: z.literal('holidays'), was: z.array(holiday), now: z.array(holiday) }),
  z.strictObject({ entry: z.literal('policy'), was: policyBody, now: policyBody }),
])

export const regionChangeBody = z.strictObject({
  changes: z
    .array(change.refine(isSomething, { path: ['now'], ...told(regionFaults.nothing) }))
    .refine((list) => list.length >= 1 && list.length <= mostRegionChanges, told(regionFaults.changeCount(mostRegionChanges)))
    .meta({ minItems: 1, maxItems: mostRegionChanges })
    .transform((list) => list as readonly RegionChange[]),
  reason: z.string().max(400).optional(),
})

export const regionChangeAnswer = z.strictObject({
  id: uuid.meta({ description: 'By which it is undone' }),
  version: z.int(),
  findings: z.array(finding).meta({ description: 'What the rules say since, of rosters and of the daytime' }),
})

export const regionHistoryQuery = z.strictObject({ entry: z.enum([...entryKinds, 'holidays', 'policy']).optional(), code: code.optional() })

export const regionHistoryAnswer = z.strictObject({
  changes: z.array(
    z.strictObject({
      id: uuid,
      at: instant,
      by: z.string(),
      version: z.int(),
      reason: z.string().optional(),
      undoes: uuid.optional(),
      undone: z.boolean(),
      changes: z.array(z.looseObject({ entry: z.string() })).meta({ description: 'As they were ordered, only the fields that changed' }),
      says: z.array(z.strictObject({ nl: z.string(), en: z.string() })),
    }),
  ),
})
