import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** What every answer carries, whatever it is. */
export const baseline: readonly (readonly [name: string, value: string])[] = Object.freeze([
  ['Content-Security-Policy', policy],
  ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  ],
])

/** Answers of the API are for who asked, and are asked for again each time. */
export const privateAnswer: readonly (readonly [name: string, value: string])[] = Object.freeze([
  ['Cache-Control', 'private, no-cache'],
  ['Vary', 'Authorization, Cookie, Accept-Language, Accept-Encoding'],
])

/** Puts the baseline and the number of the request on every answer, errors included. */
export const withBaseline: MiddlewareHandler = async (c, next) => {
  const id = randomUUID()
  c.set('requestId', id)
  await next()
  c.res.headers.set('X-Request-Id', id)
  for (const [name, value] of baseline) c.res.headers.set(name, value)
}
