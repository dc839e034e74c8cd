import type { MiddlewareHandler } from 'hono'
import { refuseWith } from './problem.ts'

type RouteTable = { readonly routes: readonly { readonly method: string; readonly path: string }[] }

/** Methods each path of the app knows, made of its own route table. */
function methodsOf(app: RouteTable): (path: string) => string[] {
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
export function knownAddress(app: RouteTable): MiddlewareHandler {
  let methods: ReturnType<typeof methodsOf> | undefined
  return async (c, next) => {
    methods ??= methodsOf(app)
    const known = methods(c.req.path)
    if (known.length === 0) return refuseWith(c, { code: 'not-found' })
    const allowed = known.includes('GET') ? [...known, 'HEAD'] : known
    return allowed.includes(c.req.method) ? next() : refuseWith(c, { code: 'method-not-allowed' }, { Allow: allowed.join(', ') })
  }
}
