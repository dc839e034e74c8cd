import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { eventStream } from './event-lines.ts'
import { privateAnswer } from './headers.ts'

/** True when one of the tags a client holds is this one; a weak and a strong tag of the same value are equal here. */
export function holdsTag(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const bare = tag.replace(/^W\//, '')
  return ifNoneMatch.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === bare)
}

/** Tags every read by its bytes; who holds them already is told so in a 304. Answers are private to who asked. */
export const withTag: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of privateAnswer) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  const goesOn = c.res.headers.get('Content-Type')?.startsWith(eventStream) ?? false
  if (!reads || goesOn || c.res.status !== 200 || c.res.headers.has('ETag')) return
  const body = Buffer.from(await c.res.arrayBuffer())
  const tag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
  const headers = new Headers(c.res.headers)
  headers.set('ETag', tag)
  const unchanged = holdsTag(c.req.header('If-None-Match'), tag)
  if (unchanged) headers.delete('Content-Type')
  c.res = undefined
  c.res = new Response(unchanged ? null : body, { status: unchanged ? 304 : 200, headers })
}
