import { z } from 'zod'
import { longestComment, mostMentions } from '../domain/model/comment.ts'
import { commentFaults } from '../domain/says/comment-faults.ts'
import { code, day, instant, place, told, uuid } from './primitives.schema.ts'

const about = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('place'), ...place }),
  z.strictObject({ on: z.literal('day'), date: day }),
  z.strictObject({ on: z.literal('person'), practitioner: code }),
])

const mention = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('practitioner'), code }),
  z.strictObject({ kind: z.literal('colleague'), name: z.string().min(1).max(200) }),
])

/** A text column holds every character but the zero. */
const text = z
  .string()
  .trim()
  .min(1, told(commentFaults.empty))
  .max(longestComment)
  .refine((written) => !written.includes('\u0000'), told(commentFaults.empty))

export const commentBody = z.strictObject({
  about,
  text,
  mentions: z.array(mention).max(mostMentions),
  visible: z.boolean(),
})

export const commentChangeBody = z
  .strictObject({ resolved: z.boolean().exactOptional(), visible: z.boolean().exactOptional() })
  .refine(({ resolved, visible }) => resolved !== undefined || visible !== undefined, told(commentFaults.nothing))

export const commentAnswer = z.strictObject({
  id: uuid,
  about,
  date: day.nullable(),
  text: z.string(),
  mentions: z.array(mention),
  visible: z.boolean(),
  author: z.string(),
  at: instant,
  resolved: z.strictObject({ at: instant, by: z.string() }).nullable(),
})

export const commentsAnswer = z.strictObject({ comments: z.array(commentAnswer), colleagues: z.array(z.string()) })
