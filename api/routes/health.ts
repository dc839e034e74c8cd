import { Hono } from 'hono'
import { describe } from '../http/describe.ts'
import { healthAnswer } from './health.schema.ts'

/** Probes tell strangers no more than yes or no. */
export const health = (isReady: () => Promise<boolean>) =>
  new Hono()
    .get('/live', describe({ id: 'live', summary: 'The process answers', tag: 'health', action: 'open', answer: healthAnswer }), (c) =>
      c.json({ status: 'ok' }),
    )
    .get(
      '/ready',
      describe({
        id: 'ready',
        summary: 'The database answers and clocks and zones agree',
        tag: 'health',
        action: 'open',
        answer: healthAnswer,
        also: { 503: healthAnswer },
      }),
      async (c) => {
        c.header('Cache-Control', 'no-store')
        return (await isReady()) ? c.json({ status: 'ok' }) : c.json({ status: 'not-ready' }, 503, { 'Retry-After': '5' })
      },
    )
