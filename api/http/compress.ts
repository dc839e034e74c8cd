import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'

const zip = promisify(gzip)
/** Below this a smaller answer is no faster one. */
const leastBytes = 1_024
/** Fast; the answers are JSON and shrink to a tenth at any level. */
const level = 4

/**
 * Answers of the API are whole in memory, so they are zipped whole: a client that goes away half-way leaves nothing that
 * waits for it, as a stream would. A strong tag becomes a weak one, since the bytes differ.
 */
export const compressed: MiddlewareHandler = async (c, next) => {
  await next()
  const { headers } = c.res
  const plain = c.res.body === null || c.req.method === 'HEAD' || headers.has('Content-Encoding') || !isText(headers.get('Content-Type'))
  if (plain) return
  const body = Buffer.from(await c.res.arrayBuffer())
  const pays = body.length >= leastBytes
  const bytes = pays && takesGzip(c.req.header('Accept-Encoding')) ? await zip(body, { level }) : body
  const own = new Headers(headers)
  if (pays) own.append('Vary', 'Accept-Encoding')
  own.set('Content-Length', String(bytes.length))
  if (bytes !== body) {
    own.set('Content-Encoding', 'gzip')
    const tag = own.get('ETag')
    if (tag !== null && !tag.startsWith('W/')) own.set('ETag', `W/${tag}`)
  }
  const { status } = c.res
  c.res = undefined
  c.res = new Response(new Uint8Array(bytes), { status, headers: own })
}

/** An answer that goes on is never whole. */
const isText = (type: string | null): boolean => type !== null && /^(text\/(?!event-stream)|application\/([a-z.]+\+)?json)/.test(type)

/** Gzip is named, or anything is, and not with a weight of nothing. */
export function takesGzip(accepts: string | undefined): boolean {
  const weights = new Map(
    (accepts ?? '').split(',').map((one) => {
      const [name = '', ...rest] = one
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/)
      const weight = rest.find((part) => part.startsWith('q='))
      return [name, weight === undefined ? 1 : Number(weight.slice(2))]
    }),
  )
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}
