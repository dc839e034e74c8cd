import { z } from 'zod'
import type { LineMessage } from '../domain/live/event.ts'
import { instant, place, uuid } from './primitives.schema.ts'

/** `line` is what a window calls itself; it is what a presence belongs to. */
export const eventsQuery = z.strictObject({ line: uuid.optional() })

export const presenceBody = z.strictObject({ line: uuid, here: z.boolean(), at: z.strictObject(place).optional() })

const who = z.string()

/** One message of the line, the `data` of an event. */
export const lineMessage = z.union([
  z.strictObject({ kind: z.literal('hello'), you: who }),
  z.strictObject({ kind: z.literal('beat') }),
  z.strictObject({ kind: z.literal('roster-changed'), roster: uuid, version: z.int(), by: z.string().exactOptional() }),
  z.strictObject({
    kind: z.literal('published'),
    at: instant,
    roster: uuid.exactOptional(),
    revision: z.int().exactOptional(),
    by: z.string().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('region-changed'), version: z.int() }),
  z.strictObject({ kind: z.literal('present'), roster: uuid, who, name: z.string(), at: z.strictObject(place).nullable() }),
  z.strictObject({ kind: z.literal('gone'), roster: uuid, who }),
]) satisfies z.ZodType<LineMessage>
