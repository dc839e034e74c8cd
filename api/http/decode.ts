import type { Context, Env, MiddlewareHandler } from 'hono'
import { validator } from 'hono/validator'
import { z } from 'zod'
import nl from 'zod/v4/locales/nl.js'
import type { Fault } from '../domain/refusal.ts'
import { languageOf, refuseWith } from './problem.ts'

const dutch = nl().localeError

/** Every fault of a value at once, by the path of its field; an unknown field is a fault of its own. */
export function faultsOf(error: z.core.$ZodError): Fault[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }]
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), message: issue.message }))
  })
}

function decode<S extends z.ZodType>(c: Context, schema: S, value: unknown): z.output<S> | Response {
  const language = languageOf(c.req.header('Accept-Language'))
  const decoded = schema.safeParse(value, language === 'nl' ? { error: dutch } : undefined)
  return decoded.success ? decoded.data : refuseWith(c, { code: 'malformed', faults: faultsOf(decoded.error).slice(0, 100) })
}

type Takes<Target extends 'query' | 'json', S extends z.ZodType> = MiddlewareHandler<
  Env,
  string,
  { in: { [K in Target]: z.input<S> }; out: { [K in Target]: z.output<S> } }
>

/** Decodes the query; a name given twice, or one we do not know, is a fault. */
export const takesQuery = <S extends z.ZodType>(schema: S): Takes<'query', S> =>
  validator('query', (value, c) => decode(c, schema, value)) as unknown as Takes<'query', S>

/** The query of a route that has none: whatever stands there is a fault. */
export const noQuery = z.strictObject({})
export const takesNoQuery = takesQuery(noQuery)

/** Decodes a JSON body that limits.ts let in. */
export function takesJson<S extends z.ZodType>(schema: S): Takes<'json', S> {
  return (async (c: Context, next: () => Promise<void>) => {
    let value: unknown
    try {
      value = JSON.parse(await c.req.text())
    } catch {
      return refuseWith(c, { code: 'malformed', faults: [{ path: '', message: 'not JSON' }] })
    }
    const decoded = decode(c, schema, value)
    if (decoded instanceof Response) return decoded
    c.req.addValidatedData('json', decoded as object)
    return next()
  }) as unknown as Takes<'json', S>
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An id in the path that cannot be one of ours does not exist. */
export function takesId(name: string): MiddlewareHandler {
  return (c, next) => (uuid.test(c.req.param(name) ?? '') ? next() : Promise.resolve(refuseWith(c, { code: 'not-found' })))
}
