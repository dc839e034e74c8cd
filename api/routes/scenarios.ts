import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { noQuery, takesId, takesJson, takesNoQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { takesKey } from '../http/idempotency.ts'
import { answer } from '../http/problem.ts'
import { listScenarios, readScenario } from '../usecases/scenarios/list-scenarios.ts'
import { changeScenario, makeScenario } from '../usecases/scenarios/save-scenario.ts'
import type { Env } from './env.ts'
import { scenarioAnswer, scenarioBody, scenarioChangeBody, scenariosAnswer, scenarioWithBase } from './scenarios.schema.ts'

const params = { id: 'The id of a roster' }
const ofScenario = { ...params, scenario: 'The id of a scenario of that roster' }
const tag = 'rosters'

/** The scenarios of a roster. Each is read and changed under its own id as a roster is. */
export const scenarios = new Hono<Env>()
  .get(
    '/:id/scenarios',
    describe({
      id: 'listScenarios',
      summary: 'The scenarios of a roster; each is read and changed under its own id as a roster is',
      tag,
      action: 'read-scenarios',
      params,
      query: noQuery,
      answer: scenariosAnswer,
    }),
    asks('read-scenarios'),
    takesId('id'),
    takesNoQuery,
    async (c) => answer(c, await listScenarios(c.var.deps, c.var.actor, c.req.param('id'))),
  )
  .post(
    '/:id/scenarios',
    describe({
      id: 'makeScenario',
      summary: 'Begins a scenario where the draft stands, or where another scenario does',
      tag,
      action: 'change-scenarios',
      params,
      body: scenarioBody,
      idempotent: true,
      status: 201,
      answer: scenarioAnswer,
    }),
    asks('change-scenarios'),
    takesId('id'),
    takesNoQuery,
    takesKey,
    takesJson(scenarioBody),
    async (c) => answer(c, await makeScenario(c.var.deps, c.var.actor, c.req.param('id'), c.req.valid('json'), c.var.idempotencyKey), 201),
  )
  .get(
    '/:id/scenarios/:scenario',
    describe({
      id: 'readScenario',
      summary: 'A scenario with the draft it began from, by which one sees what it changed',
      tag,
      action: 'read-scenarios',
      params: ofScenario,
      query: noQuery,
      answer: scenarioWithBase,
    }),
    asks('read-scenarios'),
    takesId('id'),
    takesId('scenario'),
    takesNoQuery,
    async (c) => answer(c, await readScenario(c.var.deps, c.var.actor, c.req.param('id'), c.req.param('scenario'))),
  )
  .post(
    '/:id/scenarios/:scenario',
    describe({
      id: 'changeScenario',
      summary: 'Gives a scenario another name, removes it, or brings it back',
      tag,
      action: 'change-scenarios',
      params: ofScenario,
      body: scenarioChangeBody,
      answer: scenarioAnswer,
    }),
    asks('change-scenarios'),
    takesId('id'),
    takesId('scenario'),
    takesNoQuery,
    takesJson(scenarioChangeBody),
    async (c) => {
      const { id, scenario } = c.req.param()
      return answer(c, await changeScenario(c.var.deps, c.var.actor, id, scenario, c.req.valid('json')))
    },
  )
