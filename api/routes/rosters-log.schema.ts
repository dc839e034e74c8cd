import { z } from 'zod'
import { commands } from '../domain/model/change.ts'
import { code, day, instant, uuid } from './primitives.schema.ts'
import { assignment, reason, shift } from './rosters.schema.ts'

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

const trace = z.strictObject({
  what: z.enum(['holder', 'times', 'needed', 'lock', 'shift']),
  position: z.int().exactOptional(),
  from: instant.exactOptional(),
  until: instant.exactOptional(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

const happened = { version: z.int().min(0), at: instant, actor: z.string(), reason: z.string().exactOptional() }

export const shiftHistoryAnswer = z.strictObject({
  events: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('changed'),
        ...happened,
        step: uuid,
        command: z.enum(commands).exactOptional(),
        reversed: z.boolean().exactOptional(),
        traces: z.array(trace),
      }),
      z.strictObject({ kind: z.literal('published'), ...happened, revision: z.int().min(1) }),
    ]),
  ),
})

export const reasonBody = z.strictObject({ reason })
export const toldAnswer = z.strictObject({ version: z.int().min(1) })

export const versionsAnswer = z.strictObject({
  versions: z.array(
    z.strictObject({
      ...happened,
      revision: z.int().min(1),
      posts: z.array(code),
      from: day,
      until: day,
      shifts: z.int().min(1).exactOptional(),
      changed: z.int().min(0),
    }),
  ),
})

export const versionAnswer = z.strictObject({ revision: z.int().min(1), shifts: z.array(shift), assignments: z.array(assignment) })

export const authorsAnswer = z.strictObject({
  authors: z.array(
    z.strictObject({ shift: uuid, position: z.int().min(0), actor: z.string(), at: instant, reason: z.string().exactOptional() }),
  ),
})
