import { z } from 'zod'
import { code, instant, instantQuery, role, zone } from './primitives.schema.ts'

export const dutyQuery = z.strictObject({ post: code.optional(), at: instantQuery.optional() })

const line = z.strictObject({
  role,
  practitioner: z.strictObject({ code, name: z.string() }).nullable(),
  phone: z.string().optional(),
  from: instant,
  until: instant,
  status: z.enum(['scheduled', 'present', 'late', 'absent', 'nobody']),
})

export const duty = z.strictObject({
  post: code,
  name: z.string().describe('What the post is called'),
  at: instant,
  asOf: instant,
  ageSeconds: z.int().min(0),
  source: z.enum(['live', 'snapshot']),
  zone,
  state: z.enum(['open', 'closed', 'unknown']),
  now: z.array(line),
  nextChange: instant.nullable(),
  next: z.array(line),
  escalation: z.array(z.strictObject({ order: z.int(), label: z.string(), phone: z.string(), reachable: z.boolean() })),
})

/** One post where `post` is named, else all posts that are seen. */
export const dutyAnswer = z.union([duty, z.strictObject({ zone, posts: z.array(duty) })])
