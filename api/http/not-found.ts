import type { Hono, MiddlewareHandler } from 'hono'
import { refuseWith } from './problem.ts'

/** Methods each path of the app knows, made of its own route table. */
// biome-ignore lint: any environment will do
function methodsOf(app: Hono<any>): (path: string) => string[] {
  const known = app.routes
    .filter((route) => route.method !== 'ALL' && !route.path.includes('*'))
    .map((route) => ({
      method: route.method,
      pattern: new RegExp(`^${route.path.replace(/[.]/g, '\\.').replace(/:[^/]+/g, '[^/]+')}/?$`),
    }))
  return (path) => [...new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))]
}

/**
 * An address of the API that does not exist is a problem in JSON, never the page; a known one with another method says which
 * it knows. Both come before a body is looked at.
 */
// biome-ignore lint: any environment will do
export function knownAddress(app: Hono<any>): MiddlewareHandler {
  let methods: ReturnType<typeof methodsOf> | undefined
  return async (c, next) => {
    methods ??= methodsOf(app)
    const known = methods(c.req.path)
    if (known.length === 0) return refuseWith(c, { code: 'not-found' })
    const allowed = known.includes('GET') ? [...known, 'HEAD'] : known
    return allowed.includes(c.req.method) ? next() : refuseWith(c, { code: 'method-not-allowed' }, { Allow: allowed.join(', ') })
  }
}
