import { z } from 'zod'
import { scenarioFaults } from '../domain/says/scenario-faults.ts'
import { instant, told, uuid } from './primitives.schema.ts'
import { assignment, shift } from './rosters.schema.ts'

const name = z.string().max(80)
const scenario = {
  id: uuid,
  roster: uuid,
  name,
  version: z.int().min(1),
  basedOn: z.int().min(0),
  by: z.string(),
  at: instant,
}

export const scenarioAnswer = z.strictObject(scenario)
export const scenariosAnswer = z.strictObject({ roster: uuid, scenarios: z.array(scenarioAnswer) })
export const scenarioWithBase = z.strictObject({
  ...scenario,
  base: z.strictObject({ shifts: z.array(shift), assignments: z.array(assignment) }),
})

export const scenarioBody = z.strictObject({ name, from: uuid.optional() })
export const scenarioChangeBody = z
  .strictObject({ name: name.optional(), removed: z.boolean().optional() })
  .refine((change) => change.name !== undefined || change.removed !== undefined, { path: ['name'], ...told(scenarioFaults.nothing) })
