import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { noQuery, takesId, takesJson, takesNoQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { takesKey } from '../http/idempotency.ts'
import { answer } from '../http/problem.ts'
import { addComment } from '../usecases/comments/add-comment.ts'
import { changeComment } from '../usecases/comments/change-comment.ts'
import { readComments } from '../usecases/comments/read-comments.ts'
import { commentAnswer, commentBody, commentChangeBody, commentsAnswer } from './comments.schema.ts'
import type { Env } from './env.ts'

const tag = 'comments'

export const comments = new Hono<Env>()
  .get(
    '/',
    describe({
      id: 'readComments',
      summary: 'Comments at places, days and people: all for coordination, those meant for them for practitioners',
      tag,
      action: 'read-comments',
      query: noQuery,
      answer: commentsAnswer,
    }),
    asks('read-comments'),
    takesNoQuery,
    async (c) => answer(c, await readComments(c.var.deps, c.var.actor)),
  )
  .post(
    '/',
    describe({
      id: 'addComment',
      summary: 'Leaves a comment at a place, a day or a person',
      tag,
      action: 'write-comments',
      body: commentBody,
      idempotent: true,
      status: 201,
      answer: commentAnswer,
    }),
    asks('write-comments'),
    takesNoQuery,
    takesKey,
    takesJson(commentBody),
    async (c) => answer(c, await addComment(c.var.deps, c.var.actor, c.req.valid('json'), c.var.idempotencyKey), 201),
  )
  .post(
    '/:id',
    describe({
      id: 'changeComment',
      summary: 'Settles a comment, opens it again, or changes who sees it',
      tag,
      action: 'write-comments',
      params: { id: 'The id of a comment' },
      body: commentChangeBody,
      answer: commentAnswer,
    }),
    asks('write-comments'),
    takesId('id'),
    takesNoQuery,
    takesJson(commentChangeBody),
    async (c) => answer(c, await changeComment(c.var.deps, c.var.actor, c.req.param('id'), c.req.valid('json'))),
  )
