import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { noQuery, takesId, takesNoQuery, takesQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { answer } from '../http/problem.ts'
import { ownSteps } from '../usecases/rosters/own-steps.ts'
import { rosterHistory } from '../usecases/rosters/roster-history.ts'
import type { Env } from './env.ts'
import { historyAnswer, historyQuery, stepsAnswer } from './rosters-log.schema.ts'

const params = { id: 'The id of a roster' }
const tag = 'rosters'

/** What the change log of a roster tells. */
export const rosterLog = new Hono<Env>()
  .get(
    '/:id/history',
    describe({
      id: 'rosterHistory',
      summary: 'Who changed a roster, when and why, the latest first',
      tag,
      action: 'read-history',
      params,
      query: historyQuery,
      answer: historyAnswer,
    }),
    asks('read-history'),
    takesId('id'),
    takesQuery(historyQuery),
    async (c) => {
      const shifts = c.req.valid('query').shifts?.toLowerCase().split(',')
      return answer(c, await rosterHistory(c.var.deps, c.var.actor, c.req.param('id'), shifts))
    },
  )
  .get(
    '/:id/steps',
    describe({
      id: 'ownSteps',
      summary: 'What you did to a roster and can take back, and what you took back and can do again, oldest first',
      tag,
      action: 'change-roster',
      params,
      query: noQuery,
      answer: stepsAnswer,
    }),
    asks('change-roster'),
    takesId('id'),
    takesNoQuery,
    async (c) => answer(c, await ownSteps(c.var.deps, c.var.actor, c.req.param('id'))),
  )
