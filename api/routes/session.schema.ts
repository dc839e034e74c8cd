import { z } from 'zod'
import { accessRoles } from '../domain/access/actor.ts'
import { code, zone } from './primitives.schema.ts'

export const signInBody = z.strictObject({ token: z.string().trim().min(1).max(200) })
export const demoBody = z.strictObject({ role: z.enum(accessRoles) })

export const meAnswer = z.strictObject({
  name: z.string(),
  role: z.enum(accessRoles),
  practitioner: code.nullable(),
  posts: z.array(code),
  cooperative: z.strictObject({ code, name: z.string(), zone, demo: z.boolean() }),
  /** True for the embedded database, which is for trying out and small use. */
  embedded: z.boolean(),
})

export const demoAnswer = z.strictObject({
  available: z.boolean(),
  roles: z.array(z.strictObject({ role: z.enum(accessRoles), practitioner: code.nullable(), posts: z.array(code) })),
})
