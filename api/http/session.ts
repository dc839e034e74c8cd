import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** A session lasts this long from signing in. */
const sessionSeconds = 12 * 3600

/** `__Host-` needs https; on http (localhost) the same cookie goes by its plain name. */
const plainName = 'session'
const hostName = '__Host-session'

export function sessionSecretOf(c: Context): string | null {
  const secret = getCookie(c, hostName) ?? getCookie(c, plainName)
  return secret !== undefined && /^[A-Za-z0-9_-]{32,100}$/.test(secret) ? secret : null
}

export function giveSession(c: Context, secret: string, secure: boolean): void {
  setCookie(c, secure ? hostName : plainName, secret, {
    path: '/',
    httpOnly: true,
    secure,
    sameSite: 'Lax',
    maxAge: sessionSeconds,
  })
}

export function endSession(c: Context): void {
  if (getCookie(c, hostName) !== undefined) deleteCookie(c, hostName, { path: '/', secure: true })
  if (getCookie(c, plainName) !== undefined) deleteCookie(c, plainName, { path: '/' })
}
