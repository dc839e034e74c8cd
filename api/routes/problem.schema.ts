import { z } from 'zod'

/** RFC 9457 as we fill it; what else is in it depends on the code. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  faults: z
    .array(z.strictObject({ path: z.string(), message: z.string(), says: z.strictObject({ nl: z.string(), en: z.string() }) }))
    .optional(),
})
