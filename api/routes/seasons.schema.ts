import { z } from 'zod'
import { phaseKinds } from '../domain/model/season.ts'
import { day, uuid } from './primitives.schema.ts'

const name = z.string().max(80)
const phase = z.strictObject({ kind: z.enum(phaseKinds), name: name.nullable(), from: day })

export const season = z.strictObject({ id: uuid, name, from: day, until: day, phases: z.array(phase) })
export const seasonsAnswer = z.strictObject({ seasons: z.array(season) })
export const seasonBody = z.strictObject({
  id: uuid.optional(),
  name,
  from: day,
  until: day,
  phases: z.array(phase).max(phaseKinds.length),
})
