import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { takesQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { answerDuty } from '../http/duty-answer.ts'
import type { DutyLane } from '../http/duty-lane.ts'
import { dutyAnswer, dutyQuery } from './duty.schema.ts'
import type { Env } from './env.ts'

/** Who is on duty. A request that a board repeats is answered before it comes here (http/duty-lane.ts). */
export const duty = (lane: DutyLane) =>
  new Hono<Env>().get(
    '/',
    describe({
      id: 'readDuty',
      summary: 'Who is on duty at a post, or at all posts, now or at a moment',
      tag: 'duty',
      action: 'read-duty',
      query: dutyQuery,
      answer: dutyAnswer,
      refusals: ['not-found'],
    }),
    asks('read-duty'),
    takesQuery(dutyQuery),
    async (c) => {
      const { post, at = null } = c.req.valid('query')
      if (post === undefined) return answerDuty(c, await lane.all(c.var.actor, at))
      const { pathname, search } = new URL(c.req.url)
      return answerDuty(c, await lane.one(c.var.actor, post, at, pathname + search))
    },
  )
