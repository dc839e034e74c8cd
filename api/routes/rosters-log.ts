import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { refuse } from '../domain/refusal.ts'
import { noQuery, takesId, takesJson, takesNoQuery, takesQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { answer } from '../http/problem.ts'
import { draftAuthors } from '../usecases/rosters/draft-authors.ts'
import { listVersions } from '../usecases/rosters/list-versions.ts'
import { ownSteps } from '../usecases/rosters/own-steps.ts'
import { readVersion } from '../usecases/rosters/read-version.ts'
import { rosterHistory } from '../usecases/rosters/roster-history.ts'
import { shiftHistory } from '../usecases/rosters/shift-history.ts'
import { tellReason } from '../usecases/rosters/tell-reason.ts'
import type { Env } from './env.ts'
import {
  authorsAnswer,
  historyAnswer,
  historyQuery,
  reasonBody,
  shiftHistoryAnswer,
  stepsAnswer,
  toldAnswer,
  versionAnswer,
  versionsAnswer,
} from './rosters-log.schema.ts'

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
  .get(
    '/:id/shifts/:shift/history',
    describe({
      id: 'shiftHistory',
      summary: 'What happened to one shift, the latest first: who, when, why, before and after',
      tag,
      action: 'read-history',
      params: { ...params, shift: 'The id of a shift' },
      query: noQuery,
      answer: shiftHistoryAnswer,
    }),
    asks('read-history'),
    takesId('id'),
    takesId('shift'),
    takesNoQuery,
    async (c) => answer(c, await shiftHistory(c.var.deps, c.var.actor, c.req.param('id'), c.req.param('shift'))),
  )
  .post(
    '/:id/steps/:step/reason',
    describe({
      id: 'tellReason',
      summary: 'Tells afterwards why you made a step',
      tag,
      action: 'change-roster',
      params: { ...params, step: 'The id of a step of your own' },
      body: reasonBody,
      answer: toldAnswer,
    }),
    asks('change-roster'),
    takesId('id'),
    takesId('step'),
    takesNoQuery,
    takesJson(reasonBody),
    async (c) => {
      const { id, step } = c.req.param()
      return answer(c, await tellReason(c.var.deps, c.var.actor, id, step, c.req.valid('json').reason))
    },
  )
  .get(
    '/:id/authors',
    describe({
      id: 'draftAuthors',
      summary: 'Who changed last what the draft has and readers have not seen',
      tag,
      action: 'read-history',
      params,
      query: noQuery,
      answer: authorsAnswer,
    }),
    asks('read-history'),
    takesId('id'),
    takesNoQuery,
    async (c) => answer(c, await draftAuthors(c.var.deps, c.var.actor, c.req.param('id'))),
  )
  .get(
    '/:id/versions',
    describe({
      id: 'listVersions',
      summary: 'The publications of a roster, the latest first',
      tag,
      action: 'read-history',
      params,
      query: noQuery,
      answer: versionsAnswer,
    }),
    asks('read-history'),
    takesId('id'),
    takesNoQuery,
    async (c) => answer(c, await listVersions(c.var.deps, c.var.actor, c.req.param('id'))),
  )
  .get(
    '/:id/versions/:revision',
    describe({
      id: 'readVersion',
      summary: 'What readers saw of a roster from one publication until the next',
      tag,
      action: 'read-history',
      params: { ...params, revision: 'The number of a publication' },
      query: noQuery,
      answer: versionAnswer,
    }),
    asks('read-history'),
    takesId('id'),
    takesNoQuery,
    async (c) => {
      const { id, revision } = c.req.param()
      if (!/^[1-9][0-9]{0,8}$/.test(revision)) return answer(c, refuse({ code: 'not-found' }))
      return answer(c, await readVersion(c.var.deps, c.var.actor, id, Number(revision)))
    },
  )
