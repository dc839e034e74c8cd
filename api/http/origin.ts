import type { MiddlewareHandler } from 'hono'
import { refuseWith } from './problem.ts'

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * A write comes from our own pages or from no page at all: another Origin, or a browser that says the request crosses
 * sites, is refused. Together with SameSite=Lax and JSON bodies this is the guard against forged requests.
 */
export function ownOrigin(publicUrl: string | null): MiddlewareHandler {
  const own = publicUrl === null ? null : new URL(publicUrl).origin
  return async (c, next) => {
    if (!unsafe.has(c.req.method)) return next()
    const origin = c.req.header('Origin')
    const site = c.req.header('Sec-Fetch-Site')
    const foreign = origin !== undefined && origin !== own && !isHost(origin, c.req.header('Host') ?? new URL(c.req.url).host)
    const crosses = site !== undefined && site !== 'same-origin' && site !== 'none' && origin === undefined
    if (foreign || crosses) return refuseWith(c, { code: 'not-allowed', action: 'cross-site' })
    return next()
  }
}

const isHost = (origin: string, host: string) => URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
