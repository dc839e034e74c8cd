import type { Context, Env, MiddlewareHandler } from 'hono'
import { validator } from 'hono/validator'
import { z } from 'zod'
import nl from 'zod/v4/locales/nl.js'
import type { Says } from '../domain/model/finding.ts'
import { type Fault, faultAt } from '../domain/refusal.ts'
import { requestFaults } from '../domain/says/request-faults.ts'
import { refuseWith } from './problem.ts'

const dutch = nl().localeError

const mostFaults = 100

type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * The value as its schema reads it, or every fault at once, by the path of its field; an unknown field is a fault of its
 * own. What a schema does not say in its own words (`told`) is read a second time, for the Dutch sentence.
 */
export function decodeWith<S extends z.ZodType>(schema: S, value: unknown): Decoded<z.output<S>> {
  const decoded = schema.safeParse(value)
  if (decoded.success) return { ok: true, value: decoded.data }
  const inDutch = schema.safeParse(value, { error: dutch }).error?.issues ?? []
  const faults = decoded.error.issues.slice(0, mostFaults).flatMap((issue, index): Fault[] => {
    const own = issue.code === 'custom' ? (issue.params?.['says'] as Says | undefined) : undefined
    const says = own ?? { nl: inDutch[index]?.message ?? issue.message, en: issue.message }
    const path = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [faultAt(path.join('.'), says)]
    return issue.keys.map((key) => faultAt([...path, key].join('.'), says))
  })
  return { ok: false, faults: faults.slice(0, mostFaults) }
}

function decode<S extends z.ZodType>(c: Context, schema: S, value: unknown): z.output<S> | Response {
  const decoded = decodeWith(schema, value)
  return decoded.ok ? decoded.value : refuseWith(c, { code: 'malformed', faults: decoded.faults })
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
      return refuseWith(c, { code: 'malformed', faults: [faultAt('', requestFaults.notJson)] })
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
