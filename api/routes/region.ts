import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { noQuery, takesId, takesJson, takesNoQuery, takesQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { answer } from '../http/problem.ts'
import { changeRegion, undoRegionChange } from '../usecases/region/change-region.ts'
import { readRegion } from '../usecases/region/read-region.ts'
import { regionHistory } from '../usecases/region/region-history.ts'
import type { Env } from './env.ts'
import { regionChangeAnswer, regionChangeBody, regionHistoryAnswer, regionHistoryQuery } from './region-changes.schema.ts'
import { regionAnswer } from './region.schema.ts'

const tag = 'region'
const action = 'change-region'

export const region = new Hono<Env>()
  .get(
    '/',
    describe({
      id: 'readRegion',
      summary: 'Posts, practices, people, templates and rules, as you may see them',
      tag,
      action: 'read-region',
      query: noQuery,
      answer: regionAnswer,
    }),
    asks('read-region'),
    takesNoQuery,
    async (c) => answer(c, await readRegion(c.var.deps, c.var.actor)),
  )
  .post(
    '/changes',
    describe({
      id: 'changeRegion',
      summary: 'Changes people, practices, posts, templates, holidays or rules by hand: all of the order, or none',
      tag,
      action,
      body: regionChangeBody,
      answer: regionChangeAnswer,
      refusals: ['change-conflict', 'person-busy'],
    }),
    asks(action),
    takesNoQuery,
    takesJson(regionChangeBody),
    async (c) => answer(c, await changeRegion(c.var.deps, c.var.actor, c.req.valid('json'))),
  )
  .post(
    '/changes/:id/undo',
    describe({
      id: 'undoRegionChange',
      summary: 'Turns a change of the region round, while what it changed is still as it left it',
      tag,
      action,
      params: { id: 'The id that the change was answered with' },
      query: noQuery,
      answer: regionChangeAnswer,
      refusals: ['change-conflict', 'person-busy'],
    }),
    asks(action),
    takesId('id'),
    takesNoQuery,
    async (c) => answer(c, await undoRegionChange(c.var.deps, c.var.actor, c.req.param('id'))),
  )
  .get(
    '/changes',
    describe({
      id: 'listRegionChanges',
      summary: 'Who changed the region by hand, when and what, the latest first; of one entry, or of all',
      tag,
      action,
      query: regionHistoryQuery,
      answer: regionHistoryAnswer,
    }),
    asks(action),
    takesQuery(regionHistoryQuery),
    async (c) => answer(c, await regionHistory(c.var.deps, c.var.actor, c.req.valid('query'))),
  )
