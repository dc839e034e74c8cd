import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { noQuery, takesId, takesJson, takesNoQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { answer } from '../http/problem.ts'
import { answerCover, askCover } from '../usecases/cover/ask-cover.ts'
import { changeCover, undoCover } from '../usecases/cover/change-cover.ts'
import { answerBody, answeredAnswer, askBody, coverChangeAnswer, coverChangeBody, coverRequest } from './closures.schema.ts'
import type { Env } from './env.ts'

const tag = 'cover'
const action = 'change-cover'

const changes = new Hono<Env>()
  .post(
    '/changes',
    describe({
      id: 'changeCover',
      summary: 'Names a cover for a closed practice, ends or extends an agreement, adds or removes a closure',
      tag,
      action,
      body: coverChangeBody,
      answer: coverChangeAnswer,
      refusals: ['not-found', 'change-conflict', 'rule-broken'],
    }),
    asks(action),
    takesNoQuery,
    takesJson(coverChangeBody),
    async (c) => answer(c, await changeCover(c.var.deps, c.var.actor, c.req.valid('json'))),
  )
  .post(
    '/changes/:id/undo',
    describe({
      id: 'undoCoverChange',
      summary: 'Turns a change of cover round, while nobody changed it since',
      tag,
      action,
      params: { id: 'The id that the change was answered with' },
      query: noQuery,
      answer: coverChangeAnswer,
      refusals: ['change-conflict'],
    }),
    asks(action),
    takesId('id'),
    takesNoQuery,
    async (c) => answer(c, await undoCover(c.var.deps, c.var.actor, c.req.param('id'))),
  )

export const closures = changes
  .post(
    '/requests',
    describe({
      id: 'askCover',
      summary: 'Notes that a practice was asked to cover another; a question covers nothing',
      tag,
      action,
      body: askBody,
      answer: coverRequest,
      refusals: ['not-found', 'change-conflict'],
    }),
    asks(action),
    takesNoQuery,
    takesJson(askBody),
    async (c) => answer(c, await askCover(c.var.deps, c.var.actor, c.req.valid('json'))),
  )
  .post(
    '/requests/:id/answer',
    describe({
      id: 'answerCover',
      summary: 'Notes the answer to a question; yes names the cover',
      tag,
      action,
      params: { id: 'The id of the question' },
      body: answerBody,
      answer: answeredAnswer,
      refusals: ['change-conflict', 'rule-broken'],
    }),
    asks(action),
    takesId('id'),
    takesNoQuery,
    takesJson(answerBody),
    async (c) => answer(c, await answerCover(c.var.deps, c.var.actor, c.req.param('id'), c.req.valid('json'))),
  )
