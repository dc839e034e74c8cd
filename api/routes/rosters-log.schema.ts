import { z } from 'zod'
import { commands } from '../domain/model/change.ts'
import { instant, uuid } from './primitives.schema.ts'

/** Changes as they were kept, ids filled in. */
const keptChange = z.looseObject({ do: z.string() })

const logged = {
  step: uuid,
  at: instant,
  command: z.enum(commands).exactOptional(),
  reason: z.string().exactOptional(),
  changes: z.array(keptChange),
  inverse: z.array(keptChange),
}

const mostShifts = 50
const uuids = new RegExp(`^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,${mostShifts - 1}}$`, 'i')

/** `shifts`: only what was done to these, ids with commas between them. */
export const historyQuery = z.strictObject({ shifts: z.string().regex(uuids).exactOptional() })

export const historyAnswer = z.strictObject({
  history: z.array(
    z.strictObject({
      ...logged,
      version: z.int().min(1),
      actor: z.string(),
      forWhom: z.string().exactOptional(),
      undoes: uuid.exactOptional(),
    }),
  ),
})

const ownStep = z.strictObject({ ...logged, deed: z.array(keptChange) })

export const stepsAnswer = z.strictObject({ done: z.array(ownStep), undone: z.array(ownStep) })
