import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { noQuery, takesId, takesJson, takesNoQuery, takesQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { takesKey } from '../http/idempotency.ts'
import { answer } from '../http/problem.ts'
import { changeRoster } from '../usecases/rosters/change-roster.ts'
import { listRosters } from '../usecases/rosters/list-rosters.ts'
import { dropRoster, makeRoster } from '../usecases/rosters/make-roster.ts'
import { publishRoster } from '../usecases/rosters/publish-roster.ts'
import { readPublished } from '../usecases/rosters/read-published.ts'
import { readRoster } from '../usecases/rosters/read-roster.ts'
import type { Env } from './env.ts'
import { rosterLog } from './rosters-log.ts'
import { scenarios } from './scenarios.ts'
import {
  changedAnswer,
  changesBody,
  madeAnswer,
  newRosterBody,
  publishBody,
  publishedAnswer,
  publishedResult,
  removedAnswer,
  rosterAnswer,
  rosterQuery,
  rostersAnswer,
} from './rosters.schema.ts'

const params = { id: 'The id of a roster' }
const tag = 'rosters'

const reads = new Hono<Env>()
  .get(
    '/',
    describe({
      id: 'listRosters',
      summary: 'The rosters of the cooperative',
      tag,
      action: 'list-rosters',
      query: noQuery,
      answer: rostersAnswer,
    }),
    asks('list-rosters'),
    takesNoQuery,
    async (c) => answer(c, await listRosters(c.var.deps, c.var.actor)),
  )
  .get(
    '/:id',
    describe({
      id: 'readRoster',
      summary: 'A roster: its draft for coordination, what is published for others',
      tag,
      action: 'read-roster',
      params,
      query: rosterQuery,
      answer: rosterAnswer,
    }),
    asks('read-roster'),
    takesId('id'),
    takesQuery(rosterQuery),
    async (c) => {
      const { from, to: until } = c.req.valid('query')
      const interval = from === undefined || until === undefined ? undefined : { from, until }
      return answer(c, await readRoster(c.var.deps, c.var.actor, c.req.param('id'), interval))
    },
  )
  .get(
    '/:id/published',
    describe({
      id: 'readPublished',
      summary: 'What is published of a roster, to lay the draft beside',
      tag,
      action: 'read-roster',
      params,
      query: noQuery,
      answer: publishedAnswer,
    }),
    asks('read-roster'),
    takesId('id'),
    takesNoQuery,
    async (c) => answer(c, await readPublished(c.var.deps, c.var.actor, c.req.param('id'))),
  )

const refusals = ['change-conflict', 'place-taken', 'person-busy', 'rule-broken', 'wall-time-ambiguous', 'wall-time-missing'] as const

const makes = reads
  .post(
    '/',
    describe({
      id: 'makeRoster',
      summary: 'Makes the draft of a roster from the templates, for the local dates [from, until) that have none yet',
      tag,
      action: 'make-roster',
      body: newRosterBody,
      idempotent: true,
      answer: madeAnswer,
    }),
    asks('make-roster'),
    takesNoQuery,
    takesKey,
    takesJson(newRosterBody),
    async (c) => answer(c, await makeRoster(c.var.deps, c.var.actor, c.req.valid('json'), c.var.idempotencyKey)),
  )
  .delete(
    '/:id',
    describe({
      id: 'removeRoster',
      summary: 'Takes a roster away while nothing was done in it',
      tag,
      action: 'make-roster',
      params,
      query: noQuery,
      answer: removedAnswer,
      refusals: ['change-conflict'],
    }),
    asks('make-roster'),
    takesId('id'),
    takesNoQuery,
    async (c) => answer(c, await dropRoster(c.var.deps, c.var.actor, c.req.param('id'))),
  )

export const rosters = makes
  .route('/', rosterLog)
  .route('/', scenarios)
  .post(
    '/:id/changes',
    describe({
      id: 'changeRoster',
      summary: 'Changes a roster, whole or not at all',
      tag,
      action: 'change-roster',
      params,
      body: changesBody,
      idempotent: true,
      answer: changedAnswer,
      refusals,
    }),
    asks('change-roster'),
    takesId('id'),
    takesNoQuery,
    takesKey,
    takesJson(changesBody),
    async (c) => answer(c, await changeRoster(c.var.deps, c.var.actor, c.req.param('id'), c.req.valid('json'), c.var.idempotencyKey)),
  )
  .post(
    '/:id/publish',
    describe({
      id: 'publishRoster',
      summary: 'Publishes the head of a roster, or a part of it',
      tag,
      action: 'publish',
      params,
      body: publishBody,
      idempotent: true,
      answer: publishedResult,
      refusals: ['change-conflict', 'already-published', 'gaps-open', 'rule-broken'],
    }),
    asks('publish'),
    takesId('id'),
    takesNoQuery,
    takesKey,
    takesJson(publishBody),
    async (c) => answer(c, await publishRoster(c.var.deps, c.var.actor, c.req.param('id'), c.req.valid('json'), c.var.idempotencyKey)),
  )
