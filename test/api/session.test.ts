import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import { revokeToken } from '../../db/tokens.ts'
import { hashOf } from '../../api/usecases/session/hash.ts'
import { clock, type Fixture, get, makeFixture } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.close())

const json = { 'Content-Type': 'application/json' }
const enter = (token: string, path = '/api/session') =>
  fixture.app.request(path, { method: 'POST', headers: json, body: JSON.stringify({ token }) })
const cookieOf = (response: Response) => response.headers.get('Set-Cookie')!.split(';')[0]!
const withCookie = (cookie: string, path = '/api/me', method = 'GET') => fixture.app.request(path, { method, headers: { Cookie: cookie } })

test('a token gives the browser a session with its role, in a cookie no script can read', async () => {
  const response = await enter(fixture.tokens.shift_leader)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    role: 'shift_leader',
    posts: ['A'],
    cooperative: { code: 'noord', demo: false },
    embedded: true,
  })
  const cookie = response.headers.get('Set-Cookie')!
  expect(cookie).toMatch(/^session=/)
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
  expect(cookie).not.toContain(fixture.tokens.shift_leader)
  expect((await withCookie(cookieOf(response))).status).toBe(200)
  expect((await withCookie(cookieOf(response), '/api/region')).status).toBe(200)
})

test('on https the cookie is bound to the host and to https', async () => {
  const app = createApp(fixture.deps, { publicUrl: 'https://rooster.example' })
  const response = await app.request('/api/session', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ token: fixture.tokens.viewer }),
  })
  expect(response.headers.get('Set-Cookie')).toMatch(/^__Host-session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax/)
  expect((await app.request('/api/me', { headers: { Cookie: cookieOf(response) } })).status).toBe(200)
})

test('a session has the same permissions as its token', async () => {
  const cookie = cookieOf(await enter(fixture.tokens.viewer))
  const between = 'from=2026-11-20T00:00:00Z&to=2026-11-21T00:00:00Z'
  expect((await withCookie(cookie, `/api/gaps?${between}`)).status).toBe(200)
  expect((await withCookie(cookie, `/api/gaps?${between}&draft=1`)).status).toBe(403)
  expect(await (await withCookie(cookie, '/api/duty?post=A')).text()).not.toContain('0600')
})

test('signing out ends the session at once', async () => {
  const cookie = cookieOf(await enter(fixture.tokens.viewer))
  const out = await withCookie(cookie, '/api/session', 'DELETE')
  expect([out.status, out.headers.get('Set-Cookie')]).toEqual([204, expect.stringMatching(/Max-Age=0/)])
  expect((await withCookie(cookie)).status).toBe(401)
})

test('a session ends with its hours and with its token', async () => {
  const token = fixture.tokens.foreign
  const cookie = cookieOf(await enter(token))
  expect((await withCookie(cookie)).status).toBe(200)
  clock.now = '2026-11-21T06:31:00Z'
  expect((await withCookie(cookie)).status).toBe(401)
  clock.now = '2026-11-20T18:30:00Z'
  await revokeToken(fixture.deps.db, hashOf(token), clock.now)
  expect((await withCookie(cookie)).status).toBe(401)
})

test('a wrong bearer token is nobody, also beside a good session', async () => {
  const cookie = cookieOf(await enter(fixture.tokens.viewer))
  const headers = { Cookie: cookie, Authorization: 'Bearer etm_this-is-nobody-at-all-x' }
  expect((await fixture.app.request('/api/me', { headers })).status).toBe(401)
})

test('wrong codes are slowed down, right ones never are (SEC-04)', async () => {
  const statuses: number[] = []
  for (let at = 0; at < 25; at++) statuses.push((await enter(`etm_wrong-token-number-${at}-xxxx`)).status)
  expect(statuses.slice(0, 20).every((status) => status === 401)).toBe(true)
  expect(statuses.at(-1)).toBe(429)
  const slowed = await enter('etm_wrong-token-again-xxxxxxx')
  expect(Number(slowed.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await enter(fixture.tokens.viewer)).status).toBe(200)
})

test('there is no demo where no demo cooperative is, and none of its roles', async () => {
  expect(await get(fixture, '/api/demo', null)).toEqual({ status: 200, body: { available: false, roles: [] } })
  const response = await fixture.app.request('/api/demo', { method: 'POST', headers: json, body: '{"role":"coordinator"}' })
  expect(response.status).toBe(404)
})

test('the demo gives roles in the demo cooperative only', async () => {
  await fixture.deps.db.updateTable('cooperative').set({ is_demo: true }).where('code', '=', 'zuid').execute()
  for (const role of ['coordinator', 'practitioner', 'post', 'partner']) {
    const response = await fixture.app.request('/api/demo', { method: 'POST', headers: json, body: JSON.stringify({ role }) })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ role, cooperative: { code: 'zuid', demo: true } })
    expect((await withCookie(cookieOf(response), '/api/duty?post=A')).status).toBe(404)
    expect((await withCookie(cookieOf(response), '/api/duty?post=Z')).status).toBe(200)
  }
  expect((await get(fixture, '/api/demo', null)).body.available).toBe(true)
})
