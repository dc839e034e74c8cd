import { afterAll, beforeAll, expect, test } from 'vitest'
import { clock, type Fixture, get, makeFixture, send } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.close())

const duty = (query: string, token?: string) => get(fixture, `/api/duty${query}`, token)
const names = (lines: { practitioner: { name: string } | null }[]) => lines.map((line) => line.practitioner?.name ?? null)

test('tells who is on duty now, until when, and who comes next', async () => {
  const { status, body } = await duty('?post=A')
  expect(status).toBe(200)
  expect(body).toMatchObject({
    post: 'A',
    at: clock.now,
    asOf: clock.now,
    ageSeconds: 0,
    source: 'live',
    zone: 'Europe/Amsterdam',
    state: 'open',
  })
  expect(names(body.now)).toEqual(['Dr. anna', 'Dr. bob'])
  expect(body.now[0]).toMatchObject({ role: 'consult', from: '2026-11-20T16:00:00Z', until: '2026-11-20T22:00:00Z', status: 'scheduled' })
  expect(body.nextChange).toBe('2026-11-20T22:00:00Z')
  expect(names(body.next)).toEqual(['Dr. cees'])
})

test.each([
  ['2026-11-20T21:59:59.999Z', ['Dr. anna', 'Dr. bob']],
  ['2026-11-20T22:00:00Z', ['Dr. cees']],
  ['2026-11-20T22:00:00.001Z', ['Dr. cees']],
  ['2026-11-20T23:00:00+01:00', ['Dr. cees']],
  ['2026-11-21T06:59:59.999999999Z', ['Dr. cees']],
  ['2026-11-21T07:00:00Z', []],
])('is half-open at a boundary: %s', async (at, expected) => {
  const { status, body } = await duty(`?post=a&at=${encodeURIComponent(at)}`)
  expect(status).toBe(200)
  expect(names(body.now)).toEqual(expected)
})

test('tells closed from unknown', async () => {
  expect((await duty('?post=A&at=2026-11-21T10:00:00Z')).body.state).toBe('closed')
  const unknown = (await duty('?post=A&at=2026-12-24T20:00:00Z')).body
  expect(unknown).toMatchObject({ state: 'unknown', now: [], nextChange: null })
  expect((await duty('?post=A&at=2026-10-01T20:00:00Z')).body.state).toBe('unknown')
})

test('reaches as far as the next change, however far it is', async () => {
  const { body } = await duty('?post=A&at=2026-09-01T12:00:00Z')
  expect(body.nextChange).toBe('2026-11-01T16:00:00Z')
})

test('names nobody on an open place', async () => {
  const { body } = await duty('?post=A&at=2026-11-25T18:00:00Z')
  expect(body.now).toMatchObject([
    { practitioner: { code: 'anna' } },
    { practitioner: null, status: 'nobody', from: '2026-11-25T16:00:00Z', until: '2026-11-25T22:00:00Z' },
  ])
})

test('lists every post that is seen, with the zone', async () => {
  const { body } = await duty('')
  expect(body.zone).toBe('Europe/Amsterdam')
  expect(body.posts.map((one: { post: string }) => one.post)).toEqual(['A', 'B'])
  expect((await duty('', fixture.tokens.partner)).body.posts).toHaveLength(1)
})

test.each([
  ['coordinator', '0600 000001', '0600 000042'],
  ['shift_leader', '0600 000001', '0600 000042'],
  ['post', '0600 000001', '0600 000042'],
  ['practitioner', undefined, undefined],
  ['viewer', undefined, undefined],
  ['partner', '0600 000199', '0600 000199'],
] as const)('gives a %s the numbers that are theirs to call', async (role, phone, escalation) => {
  const { body } = await duty('?post=A', fixture.tokens[role])
  expect(body.now[0].phone).toBe(phone)
  expect(body.escalation[0]?.phone).toBe(escalation)
  expect(body.next[0].phone === undefined).toBe(phone === undefined)
})

test('gives a partner not one personal number, and keeps posts that were not named from those bound to others', async () => {
  expect(JSON.stringify((await duty('', fixture.tokens.partner)).body)).not.toMatch(/0600 00000\d|0600 000042/)
  for (const role of ['partner', 'post', 'shift_leader'] as const) expect((await duty('?post=B', fixture.tokens[role])).status).toBe(404)
})

test('does not know a post of another cooperative, nor one that is not there', async () => {
  expect((await duty('?post=Z')).status).toBe(404)
  expect((await duty('?post=nowhere')).status).toBe(404)
  expect((await duty('?post=A', fixture.tokens.foreign)).status).toBe(404)
})

test('asks for sign-in', async () => {
  expect((await get(fixture, '/api/duty', null)).status).toBe(401)
  expect((await duty('?post=A', 'etm_this-token-was-never-given-to-anybody')).status).toBe(401)
})

test.each(['?post=A&at=yesterday', '?post=A&at=2026-02-30T10:00:00Z', '?post=A&at=', '?post=A&post=B', '?when=now', '?post=%20'])(
  'says what is wrong with %s',
  async (query) => {
    const { status, body } = await duty(query)
    expect(status).toBe(400)
    expect(body.faults.length).toBeGreaterThan(0)
    expect(body.faults[0].path).not.toBe('')
  },
)

test('answers a repeated request by the short way with the same body, and its clock goes on', async () => {
  const { lane } = fixture.app
  const authorization = `Bearer ${fixture.tokens.post}`
  await duty('?post=A', fixture.tokens.post)
  const ready = lane.quick('GET', '/api/duty?post=A', authorization, undefined)
  expect(ready?.status).toBe(200)
  expect(JSON.parse(ready!.body!.toString())).toEqual((await duty('?post=A', fixture.tokens.post)).body)
  clock.now = '2026-11-20T18:30:01Z'
  const later = JSON.parse(lane.quick('GET', '/api/duty?post=A', authorization, undefined)!.body!.toString())
  expect(later.at).toBe('2026-11-20T18:30:01Z')
  const tag = ready!.headers[ready!.headers.indexOf('ETag') + 1]!
  expect(lane.quick('GET', '/api/duty?post=A', authorization, tag)?.status).toBe(304)
  clock.now = '2026-11-20T22:00:00Z'
  expect(lane.quick('GET', '/api/duty?post=A', authorization, undefined)).toBeNull()
  expect(names((await duty('?post=A', fixture.tokens.post)).body.now)).toEqual(['Dr. cees'])
  clock.now = '2026-11-20T18:30:00Z'
})

test('shows a publication at the next question', async () => {
  await duty('?post=A', fixture.tokens.viewer)
  const roster = (await get(fixture, `/api/rosters/${fixture.roster}`)).body
  const shift = roster.shifts.find(
    (one: { date: string; post: string; start: string }) => one.date === '2026-11-25' && one.post === 'A' && one.start === '17:00',
  )
  const changes = [{ do: 'place', shift: shift.id, position: 2, practitioner: 'bob', was: null }]
  const changed = await send(fixture, `/api/rosters/${fixture.roster}/changes`, { basedOn: roster.version, changes })
  expect(changed).toMatchObject({ status: 200 })
  expect(names((await duty('?post=A&at=2026-11-25T18:00:00Z')).body.now)).toEqual(['Dr. anna', null])
  const published = await send(fixture, `/api/rosters/${fixture.roster}/publish`, {
    basedOn: changed.body.version,
    acknowledge: { reason: 'one hole less' },
  })
  expect(published).toMatchObject({ status: 200, body: { revision: 2, changed: 1 } })
  expect(names((await duty('?post=A&at=2026-11-25T18:00:00Z', fixture.tokens.viewer)).body.now)).toEqual(['Dr. anna', 'Dr. bob'])
})
