import { type Context, Hono } from 'hono'
import { asks } from '../http/asks.ts'
import { takesId, takesJson, takesNoQuery, takesQuery } from '../http/decode.ts'
import { describe } from '../http/describe.ts'
import { type EventLines, eventStream } from '../http/event-lines.ts'
import { answer, refuseWith } from '../http/problem.ts'
import { sessionSecretOf } from '../http/session.ts'
import { bearerOf, sha256 } from '../http/tokens.ts'
import { showPresence } from '../usecases/presence/show-presence.ts'
import type { Env } from './env.ts'
import { eventsQuery, lineMessage, presenceBody } from './events.schema.ts'

const tag = 'events'

/** The one answer that does not end: what happens in the cooperative, as far as the reader may hear it. */
export const events = (lines: EventLines) =>
  new Hono<Env>().get(
    '/',
    describe({
      id: 'hearEvents',
      summary: 'What happens, as server-sent events; after a lost line look again',
      tag,
      action: 'hear-events',
      query: eventsQuery,
      media: eventStream,
      answer: lineMessage,
      refusals: ['too-many'],
    }),
    asks('hear-events'),
    takesQuery(eventsQuery),
    (c) => {
      const headers = { 'Content-Type': eventStream, 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' }
      if (c.req.method === 'HEAD') return c.body(null, 200, headers)
      const { line = '' } = c.req.valid('query')
      const body = lines.open({ actor: c.var.actor, line, holder: holderOf(c), findActor: c.var.findActor })
      return body === null ? refuseWith(c, { code: 'too-many' }) : c.body(body, 200, headers)
    },
  )

/** The hash of the secret that was sent; `asks` found somebody by it. */
function holderOf(c: Context): string {
  const authorization = c.req.header('Authorization')
  return sha256((authorization === undefined ? sessionSecretOf(c) : bearerOf(authorization)) ?? '')
}

export const presence = new Hono<Env>().post(
  '/:id/presence',
  describe({
    id: 'showPresence',
    summary: 'Says who works in a roster and where; it is kept nowhere and ends by itself',
    tag,
    action: 'show-presence',
    params: { id: 'The id of a roster' },
    body: presenceBody,
    status: 204,
  }),
  asks('show-presence'),
  takesId('id'),
  takesNoQuery,
  takesJson(presenceBody),
  async (c) => {
    const shown = await showPresence(c.var.deps, c.var.actor, c.req.param('id'), c.req.valid('json'))
    return shown.ok ? c.body(null, 204) : answer(c, shown)
  },
)
