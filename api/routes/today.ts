import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { noQuery, takesNoQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { answer } from '../http/problem.ts'
import { readToday } from '../usecases/today/read-today.ts'
import type { Env } from './env.ts'
import { todayAnswer } from './today.schema.ts'

export const today = new Hono<Env>().get(
  '/',
  describe({
    id: 'readToday',
    summary: 'Who is on duty now, what is missing in 14 days, what changed last',
    tag: 'cover',
    action: 'read-today',
    query: noQuery,
    answer: todayAnswer,
  }),
  asks('read-today'),
  takesNoQuery,
  async (c) => answer(c, await readToday(c.var.deps, c.var.actor)),
)
