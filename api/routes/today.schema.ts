import { z } from 'zod'
import { gap } from './cover.schema.ts'
import { duty } from './duty.schema.ts'
import { code, instant, zone } from './primitives.schema.ts'

export const todayAnswer = z.strictObject({
  zone,
  at: instant,
  posts: z.array(duty),
  gaps: z.array(gap),
  practices: z.record(code, z.strictObject({ name: z.string(), municipality: z.string().nullable() })),
  changes: z.array(z.strictObject({ at: instant, by: z.string(), says: z.strictObject({ nl: z.string(), en: z.string() }) })),
})
