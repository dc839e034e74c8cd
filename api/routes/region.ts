import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { noQuery, takesNoQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { answer } from '../http/problem.ts'
import { readRegion } from '../usecases/region/read-region.ts'
import type { Env } from './env.ts'
import { regionAnswer } from './region.schema.ts'

export const region = new Hono<Env>().get(
  '/',
  describe({
    id: 'readRegion',
    summary: 'Posts, practices, people, templates and rules, as you may see them',
    tag: 'region',
    action: 'read-region',
    query: noQuery,
    answer: regionAnswer,
  }),
  asks('read-region'),
  takesNoQuery,
  async (c) => answer(c, await readRegion(c.var.deps, c.var.actor)),
)
