import { z } from 'zod'
import { gap } from './cover.schema.ts'
import { duty } from './duty.schema.ts'
import { code, day, instant, zone } from './primitives.schema.ts'
import { finding } from './rosters.schema.ts'
import { season } from './seasons.schema.ts'

const waiting = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sick'),
    practitioner: code,
    name: z.string(),
    from: instant,
    until: instant.nullable(),
    shifts: z.int().min(1),
  }),
  z.strictObject({ kind: z.literal('draft'), roster: z.string(), from: day, until: day, revision: z.int().nullable() }),
  z.strictObject({
    kind: z.literal('cover-asked'),
    practice: z.string(),
    cover: z.string(),
    code,
    from: instant,
    until: instant,
    answerBy: instant,
  }),
  z.strictObject({ kind: z.literal('holiday'), date: day, name: z.string(), says: z.strictObject({ nl: z.string(), en: z.string() }) }),
])

export const todayAnswer = z.strictObject({
  zone,
  at: instant,
  posts: z.array(duty),
  gaps: z.array(gap),
  findings: z
    .array(finding)
    .meta({ description: 'For coordination: what the rules say of closures, their cover and absence beside the gaps (R23, R25, R26)' }),
  practices: z.record(code, z.strictObject({ name: z.string(), municipality: z.string().nullable() })),
  covers: z
    .record(z.string(), z.int().min(0))
    .meta({ description: 'For coordination: how many practices could take over, per gap that a closure makes' }),
  waiting: z.array(waiting),
  changes: z.array(z.strictObject({ at: instant, by: z.string(), says: z.strictObject({ nl: z.string(), en: z.string() }) })),
  seasons: z.array(season).meta({ description: 'Those that are not over, with the phases of their rounds' }),
})
