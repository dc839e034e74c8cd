import type { MiddlewareHandler } from 'hono'
import { faultAt } from '../domain/refusal.ts'
import { requestFaults } from '../domain/says/request-faults.ts'
import { refuseWith } from './problem.ts'

/** Takes `Idempotency-Key`, where it is sent: 1 to 200 visible characters. */
export const takesKey: MiddlewareHandler<{ Variables: { readonly idempotencyKey: string | undefined } }> = async (c, next) => {
  const key = c.req.header('Idempotency-Key')
  if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(key))
    return refuseWith(c, { code: 'malformed', faults: [faultAt('Idempotency-Key', requestFaults.key)] })
  c.set('idempotencyKey', key)
  return next()
}
