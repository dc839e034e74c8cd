import { Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { noQuery, takesId, takesJson, takesNoQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { answer } from '../http/problem.ts'
import { listSeasons } from '../usecases/seasons/list-seasons.ts'
import { dropSeason, enterSeason } from '../usecases/seasons/save-season.ts'
import type { Env } from './env.ts'
import { season, seasonBody, seasonsAnswer } from './seasons.schema.ts'

const tag = 'region'
const action = 'change-seasons'

export const seasons = new Hono<Env>()
  .get(
    '/',
    describe({
      id: 'listSeasons',
      summary: 'The seasons and the phases of their rounds',
      tag,
      action: 'read-today',
      query: noQuery,
      answer: seasonsAnswer,
    }),
    asks('read-today'),
    takesNoQuery,
    async (c) => answer(c, await listSeasons(c.var.deps, c.var.actor)),
  )
  .post(
    '/',
    describe({
      id: 'saveSeason',
      summary: 'Saves a season: a new one, or in place of the one with this id',
      tag,
      action,
      body: seasonBody,
      answer: season,
      refusals: ['not-found'],
    }),
    asks(action),
    takesNoQuery,
    takesJson(seasonBody),
    async (c) => answer(c, await enterSeason(c.var.deps, c.var.actor, c.req.valid('json'))),
  )
  .delete(
    '/:id',
    describe({
      id: 'removeSeason',
      summary: 'Takes a season away; rosters stay',
      tag,
      action,
      params: { id: 'The id of a season' },
      query: noQuery,
      answer: season,
    }),
    asks(action),
    takesId('id'),
    takesNoQuery,
    async (c) => answer(c, await dropSeason(c.var.deps, c.var.actor, c.req.param('id'))),
  )
