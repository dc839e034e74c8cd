import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { takesQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { answer } from '../http/problem.ts'
import { readCoverage } from '../usecases/cover/read-coverage.ts'
import { readGaps } from '../usecases/cover/read-gaps.ts'
import { readLine } from '../usecases/cover/read-line.ts'
import { coverageAnswer, coverageQuery, gapsAnswer, gapsQuery, lineAnswer, lineQuery } from './cover.schema.ts'
import type { Env } from './env.ts'

export const cover = new Hono<Env>()
  .get(
    '/coverage',
    describe({
      id: 'readCoverage',
      summary: 'Whose minute it is, for one practice',
      tag: 'cover',
      action: 'read-coverage',
      query: coverageQuery,
      answer: coverageAnswer,
      refusals: ['not-found'],
    }),
    asks('read-coverage'),
    takesQuery(coverageQuery),
    async (c) => {
      const { practice, from, to: until, draft } = c.req.valid('query')
      return answer(c, await readCoverage(c.var.deps, c.var.actor, { practice, from, until, draft: draft === '1' }))
    },
  )
  .get(
    '/gaps',
    describe({
      id: 'readGaps',
      summary: 'Every gap that touches an interval, most urgent first',
      tag: 'cover',
      action: 'read-gaps',
      query: gapsQuery,
      answer: gapsAnswer,
      refusals: ['not-found'],
    }),
    asks('read-gaps'),
    takesQuery(gapsQuery),
    async (c) => {
      const { to: until, draft, ...asked } = c.req.valid('query')
      return answer(c, await readGaps(c.var.deps, c.var.actor, { ...asked, until, draft: draft === '1' }))
    },
  )
  .get(
    '/line',
    describe({
      id: 'readLine',
      summary: 'The 24-hour line of every practice, in columns',
      tag: 'cover',
      action: 'read-line',
      query: lineQuery,
      answer: lineAnswer,
    }),
    asks('read-line'),
    takesQuery(lineQuery),
    async (c) => {
      const { from, to: until, draft } = c.req.valid('query')
      return answer(c, await readLine(c.var.deps, c.var.actor, { from, until, draft: draft === '1' }))
    },
  )
