import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import type { Deps } from '../../api/deps.ts'
import type { Fault } from '../../api/domain/refusal.ts'
import { orderFaults } from '../../api/domain/says/order-faults.ts'
import { requestFaults } from '../../api/domain/says/request-faults.ts'
import { baseline } from '../../api/http/headers.ts'
import { type Fixture, get, makeFixture } from './fixture.ts'

let fixture: Fixture
const page = { bytes: Buffer.from('<!doctype html>'), gzip: null, type: 'text/html', tag: '"page"', forever: false }
beforeAll(async () => {
  fixture = await makeFixture({ site: () => new Map([['/index.html', page]]) })
})
afterAll(() => fixture.close())

const request = (path: string, init: RequestInit = {}, token: string | null = fixture.tokens.coordinator) =>
  fixture.app.request(path, { ...init, headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(init.headers as object) } })

async function problemIn(response: Response): Promise<{ code: string; title: string; faults: Fault[] }> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  const problem = (await response.json()) as {
    status: number
    type: string
    detail: string
    code: string
    title: string
    faults: Fault[]
  }
  expect(problem).toMatchObject({
    status: response.status,
    type: expect.any(String),
    title: expect.any(String),
    detail: expect.any(String),
  })
  return problem
}

const between = 'from=2026-11-20T00:00:00Z&to=2026-11-27T00:00:00Z'

test('an address of the API that is not there is a problem in JSON, a screen of the app is the page', async () => {
  for (const path of ['/api', '/api/', '/api/nope', '/api/rosters/x/y/z', '/api/feeds/abc.ics']) {
    const response = await request(path)
    expect([path, response.status]).toEqual([path, 404])
    expect((await problemIn(response)).code).toBe('not-found')
  }
  expect(await (await request('/roster/2026-11')).text()).toBe('<!doctype html>')
  expect((await request('/assets/nothing.js')).status).toBe(404)
  expect((await request('/', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })).status).toBe(405)
})

test.each([
  ['GET', '/api/session'],
  ['POST', '/api/duty'],
  ['PUT', '/api/rosters'],
  ['OPTIONS', '/api/gaps'],
  ['GET', '/api/rosters/0190a000-0000-7000-8000-000000000000/changes'],
])('%s %s is 405 and says what is known', async (method, path) => {
  const response = await request(path, { method })
  expect(response.status).toBe(405)
  expect(response.headers.get('Allow')).toMatch(/[A-Z]+/)
  expect((await problemIn(response)).code).toBe('method-not-allowed')
})

test('every answer carries the baseline: 200, 304, 404, 500, 401, pages and descriptions (SEC-07)', async () => {
  const broken = createApp({ ...fixture.deps, db: null as unknown as Deps['db'] })
  const first = await request('/api/rosters')
  const answers = [
    first,
    await request('/api/rosters', { headers: { 'If-None-Match': first.headers.get('ETag')! } }),
    await request('/api/nope'),
    await broken.request('/api/demo'),
    await request('/api/me', {}, null),
    await request('/'),
    await request('/', { headers: { 'If-None-Match': '"page"' } }),
    await request('/api/docs'),
    await request('/api/openapi.json'),
    await request('/api/health/live'),
  ]
  expect(answers.map((answer) => answer.status)).toEqual([200, 304, 404, 500, 401, 200, 304, 200, 200, 200])
  for (const answer of answers) {
    for (const [name, value] of baseline) expect([name, answer.headers.get(name)]).toEqual([name, value])
    expect(answer.headers.get('Server')).toBeNull()
    expect(answer.headers.get('X-Powered-By')).toBeNull()
  }
  expect(await answers[3]!.text()).not.toMatch(/TypeError|\.ts:|stack/)
})

test('the short way carries the same headers as the ordinary one', async () => {
  const ordinary = await request('/api/duty?post=A')
  const quick = fixture.app.lane.quick('GET', '/api/duty?post=A', `Bearer ${fixture.tokens.coordinator}`, undefined)!
  const headers = new Map<string, string>()
  for (let at = 0; at < quick.headers.length; at += 2) headers.set(quick.headers[at]!.toLowerCase(), quick.headers[at + 1]!)
  for (const [name, value] of ordinary.headers.entries())
    if (name !== 'x-request-id') expect([name, headers.get(name)]).toEqual([name, value])
})

describe('a read', () => {
  test('is tagged, and unchanged it is 304 without a body', async () => {
    for (const path of [
      '/api/rosters',
      `/api/rosters/${fixture.roster}`,
      `/api/gaps?${between}`,
      '/api/region',
      '/api/duty?post=A',
      '/api/openapi.json',
    ]) {
      const first = await request(path)
      expect([path, first.status]).toEqual([path, 200])
      const again = await request(path, { headers: { 'If-None-Match': `"other", ${first.headers.get('ETag')}` } })
      expect([path, again.status, await again.text()]).toEqual([path, 304, ''])
    }
  })

  test('is kept by nobody but who asked, and asked for again', async () => {
    const { headers } = await request('/api/rosters')
    expect(headers.get('Cache-Control')).toBe('private, no-cache')
    expect(headers.get('Vary')).toContain('Authorization')
  })

  test('answers another site nothing it may read (SEC-09)', async () => {
    for (const origin of ['https://evil.invalid', 'null']) {
      const plain = await request('/api/rosters', { headers: { Origin: origin } })
      const preflight = await request('/api/rosters', {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
      })
      for (const answer of [plain, preflight]) expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
    }
  })
})

describe('a write', () => {
  const post = (init: RequestInit) =>
    request('/api/session', { method: 'POST', body: '{"token":"etm_no-such-token-at-all"}', ...init }, null)
  const json = { 'Content-Type': 'application/json' }

  test('from another site is refused, whatever tells so (SEC-08)', async () => {
    expect((await post({ headers: { ...json, Origin: 'https://evil.invalid' } })).status).toBe(403)
    expect((await post({ headers: { ...json, Origin: 'null' } })).status).toBe(403)
    expect((await post({ headers: { ...json, 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403)
    expect(
      (await post({ headers: { ...json, Origin: 'http://localhost', Host: 'localhost', 'Sec-Fetch-Site': 'same-origin' } })).status,
    ).toBe(401)
    expect((await post({ headers: json })).status).toBe(401)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
    'application/xml',
  ])('as %s is 415', async (type) => {
    const response = await post({ headers: { 'Content-Type': type } })
    expect(response.status).toBe(415)
    await problemIn(response)
  })

  test('that is too large, too deep, compressed or not UTF-8 is refused and forgotten (FUZ-02)', async () => {
    const big = JSON.stringify({ token: 'x'.repeat(20_000_000) })
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`k${at}`, 1])))
    const answers: [string, Response, number][] = [
      ['20 MB', await post({ headers: json, body: big }), 413],
      ['depth', await post({ headers: json, body: deep }), 400],
      ['keys', await post({ headers: json, body: many }), 400],
      [
        'gzip',
        await post({ headers: { ...json, 'Content-Encoding': 'gzip' }, body: new Uint8Array(gzipSync(Buffer.alloc(1_000_000))) }),
        415,
      ],
      ['UTF-8', await post({ headers: json, body: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) }), 400],
      ['cut off', await post({ headers: json, body: '{"token":' }), 400],
      ['NUL', await post({ headers: json, body: '{"token":"\\u0000"}' }), 401],
      ['surrogate', await post({ headers: json, body: '{"token":"\\ud800"}' }), 401],
      ['twice', await post({ headers: json, body: '{"token":"a","token":"b"}' }), 401],
      ['list', await post({ headers: json, body: '[]' }), 400],
      ['empty', await post({ headers: json, body: '' }), 400],
    ]
    for (const [what, response, status] of answers) {
      expect([what, response.status]).toEqual([what, status])
      await problemIn(response)
    }
  })
})

test.each([
  ['0000-01-01T00:00:00Z', '2026-11-27T00:00:00Z', 'from'],
  ['2026-02-30T00:00:00Z', '2026-11-27T00:00:00Z', 'from'],
  ['2026-11-20T24:00:00Z', '2026-11-27T00:00:00Z', 'from'],
  ['2026-11-20T00:00:60Z', '2026-11-27T00:00:00Z', 'from'],
  ['2026-W47-5', '2026-11-27T00:00:00Z', 'from'],
  ['2026-11-20', '2026-11-27T00:00:00Z', 'from'],
  ['2026-11-20T00:00:00', '2026-11-27T00:00:00Z', 'from'],
  ['2026-11-20T00:00:00Z', '2026-11-20T00:00:00Z', 'to'],
  ['2026-11-20T00:00:00Z', '2026-11-19T00:00:00Z', 'to'],
  ['2026-11-20T00:00:00+01:00', '2026-11-19T23:00:00Z', 'to'],
  ['2026-01-01T00:00:00Z', '2027-02-05T00:00:01Z', 'to'],
  ['2026-01-01T00:00:00Z', '9999-12-31T23:59:59Z', 'to'],
  ['2026-11-20T00:00:00+24:00', '2026-11-27T00:00:00Z', 'from'],
])('the interval from %s to %s is refused at %s (FUZ-03)', async (from, to, path) => {
  for (const route of ['/api/gaps?', '/api/coverage?practice=pa&', '/api/line?', `/api/rosters/${fixture.roster}?`]) {
    const response = await request(`${route}from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`)
    expect([route, response.status]).toEqual([route, 400])
    expect((await problemIn(response)).faults.map((fault) => fault.path)).toContain(path)
  }
})

test('an interval of exactly 400 days, with offsets and fractions, is answered', async () => {
  const from = encodeURIComponent('2026-01-01T00:00:00.5+14:00')
  expect((await get(fixture, `/api/gaps?from=${from}&to=2027-02-04T10:00:00Z`)).status).toBe(200)
})

test('coverage fills the interval exactly, also between minutes', async () => {
  const { body } = await get(fixture, '/api/coverage?practice=PA&from=2026-11-20T07:30:15.25Z&to=2026-11-20T22:10:20Z')
  expect(body.practice).toBe('pa')
  expect(body.segments[0].from).toBe('2026-11-20T07:30:15Z')
  expect(body.segments.at(-1).until).toBe('2026-11-20T22:10:20Z')
  for (const [at, segment] of body.segments.slice(1).entries()) expect(segment.from).toBe(body.segments[at].until)
})

test('a problem speaks the language that is asked for, faults included', async () => {
  const ask = async (language: string) => problemIn(await request('/api/gaps?from=x', { headers: { 'Accept-Language': language } }))
  const dutch = await ask('nl-NL,nl;q=0.9,en;q=0.5')
  expect(dutch.title).toBe('Dit klopt niet van vorm')
  expect(dutch.faults.find((fault) => fault.path === 'to')!.message).toMatch(/Ongeldig/)
  expect(dutch.faults.find((fault) => fault.path === 'from')!.message).toMatch(/^Dit is geen moment/)
  expect((await ask('en-GB,nl;q=0.5')).title).toBe('This is not well formed')
  expect((await ask('fr')).title).toBe('This is not well formed')
})

test('a fault carries both languages, whatever is asked: of the schema, of our own words, of an order', async () => {
  const saysOf = async (response: Response) => (await problemIn(response)).faults.map(({ path, says }) => [path, says])
  expect(await saysOf(await request('/api/gaps?from=x'))).toEqual([
    ['from', requestFaults.moment],
    ['to', { nl: expect.stringMatching(/^Ongeldig/), en: expect.stringMatching(/^Invalid/) }],
  ])
  const change = { do: 'place', shift: fixture.roster, position: 1, practitioner: 'NOBODY', was: null }
  const body = JSON.stringify({ basedOn: 1, changes: [change] })
  for (const [language, message] of Object.entries(orderFaults.unknownPractitioner('NOBODY'))) {
    const headers = { 'Content-Type': 'application/json', 'Accept-Language': language }
    const { faults } = await problemIn(await request(`/api/rosters/${fixture.roster}/changes`, { method: 'POST', headers, body }))
    expect(faults).toEqual([{ path: 'changes.0.practitioner', message, says: orderFaults.unknownPractitioner('NOBODY') }])
  }
})

test('a conflict says in both languages who was first', async () => {
  const body = JSON.stringify({ basedOn: 99, changes: [{ do: 'remove-shift', shift: fixture.roster }] })
  const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'nl' }
  const response = await request(`/api/rosters/${fixture.roster}/changes`, { method: 'POST', headers, body })
  const says = { nl: expect.stringContaining('Een latere is er niet.'), en: expect.stringContaining('nothing later exists.') }
  expect(await problemIn(response)).toMatchObject({ code: 'change-conflict', detail: says.nl, says })
})

test('an unknown query field, a doubled one and a wrong kind are faults of their own', async () => {
  const faults = async (query: string) =>
    (await problemIn(await request(`/api/gaps?${between}&${query}`))).faults.map((fault) => fault.path)
  expect(await faults('until=2026')).toEqual(['until'])
  expect(await faults('from=2026-11-20T00:00:00Z')).toEqual(['from'])
  expect(await faults('kind=hole')).toEqual(['kind'])
  expect(await faults('draft=yes')).toEqual(['draft'])
})

test.each(['/api/rosters', '/api/region', '/api/today', '/api/imports', '/api/me'])('%s takes no query', async (path) => {
  const response = await request(`${path}?foo=1`)
  expect(response.status).toBe(400)
  expect((await problemIn(response)).faults).toMatchObject([{ path: 'foo' }])
})

test('an offset whose plus came as a space, and a fraction of any length, are understood', async () => {
  const asked = 'from=2026-11-20T00:00:00+01:00&to=2026-11-21T00:00:00.12345678901234+01:00'
  expect((await request(`/api/gaps?${asked}`)).status).toBe(200)
})

test('a body that is not read to its end closes the connection', async () => {
  const large = JSON.stringify({ text: 'x'.repeat(1_100_000) })
  const id = '0190a000-0000-7000-8000-000000000000'
  const response = await request(`/api/rosters/${id}/changes`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: large,
  })
  expect([response.status, response.headers.get('Connection')]).toEqual([413, 'close'])
})
