import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, createApp } from '../../api/app.ts'
import type { Deps } from '../../api/deps.ts'
import { snapshotStore } from '../../api/snapshot/store.ts'
import { makeSnapshot } from '../../api/usecases/duty/make-snapshot.ts'
import { clock, type Fixture, makeFixture } from './fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'etmaal-duty-'))
let fixture: Fixture
let away = false
let app: App
beforeAll(async () => {
  fixture = await makeFixture()
  const store = snapshotStore(folder)
  const made = await makeSnapshot(fixture.deps, fixture.north, null)
  store.keep({ kind: 'etmaal-duty', format: 1, madeAt: clock.now, facts: made!.facts, holders: made!.holders })
  app = createApp(breakable(fixture.deps), { snapshots: store })
})
afterAll(async () => {
  await fixture.close()
  rmSync(folder, { recursive: true })
})

/** A database whose every use fails while `away`. */
function breakable(deps: Deps): Deps {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const db = new Proxy(deps.db, {
    get(target, name) {
      if (away) throw refused
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { ...deps, db }
}

const ask = (path: string, token = fixture.tokens.post, to: App = app) =>
  to.request(path, { headers: { Authorization: `Bearer ${token}` } })
const after = (app: App, path: string, token?: string) => ask(path, token, app)
/** What the process remembers of a second ago no longer counts. */
const forget = () => new Promise((resolve) => setTimeout(resolve, 1_000))

test('the snapshot serves when the database does not, and says so', async () => {
  const live = (await (await ask('/api/duty?post=A')).json()) as Record<string, unknown>
  away = true
  await forget()
  clock.now = '2026-11-20T18:32:00Z'
  const response = await ask('/api/duty?post=A')
  expect([response.status, response.headers.get('Age')]).toEqual([200, '120'])
  const { source, asOf, ageSeconds, at, ...rest } = (await response.json()) as Record<string, unknown>
  expect({ source, asOf, ageSeconds, at }).toEqual({ source: 'snapshot', asOf: '2026-11-20T18:30:00Z', ageSeconds: 120, at: clock.now })
  const { source: _s, asOf: _o, ageSeconds: _g, at: _a, ...before } = live
  expect(rest).toEqual(before)
})

test('it names the right person after the next boundary, and at any instant of 72 hours', async () => {
  away = true
  const at = async (moment: string) =>
    (await ask(`/api/duty?post=A&at=${moment}`)).json() as Promise<{ state: string; now: { practitioner: { code: string } }[] }>
  expect((await at('2026-11-20T22:00:00Z')).now[0]!.practitioner.code).toBe('cees')
  expect((await at('2026-11-23T18:00:00Z')).now[0]!.practitioner.code).toBe('anna')
})

test('past its horizon nothing is known, and nobody is named', async () => {
  away = true
  const body = (await (await ask('/api/duty?post=A&at=2026-12-20T20:00:00Z')).json()) as object
  expect(body).toMatchObject({ state: 'unknown', now: [], source: 'snapshot' })
})

test('a process that never saw the database reads the file, and knows who may ask', async () => {
  away = true
  const fresh = createApp(breakable(fixture.deps), { snapshots: snapshotStore(folder) })
  expect((await after(fresh, '/api/duty?post=A', fixture.tokens.viewer)).status).toBe(200)
  expect(await (await after(fresh, '/api/duty?post=A', fixture.tokens.viewer)).text()).not.toContain('0600')
  expect((await after(fresh, '/api/duty?post=B', fixture.tokens.post)).status).toBe(404)
  expect((await after(fresh, '/api/duty?post=A', 'etm_nobody-has-this-token-ever')).status).toBe(503)
})

test('reads and writes beyond duty wait: 503 with Retry-After', async () => {
  away = true
  const read = await ask('/api/rosters', fixture.tokens.coordinator)
  expect([read.status, read.headers.get('Retry-After'), ((await read.json()) as { code: string }).code]).toEqual([503, '5', 'unavailable'])
  const write = await app.request('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"token":"etm_whoever-this-may-be-x"}',
  })
  expect([write.status, ((await write.json()) as { code: string }).code]).toEqual([503, 'read-only'])
})

test('when the database is back the answer is live again', async () => {
  away = false
  await forget()
  expect(await (await ask('/api/duty?post=A')).json()).toMatchObject({ source: 'live', ageSeconds: 0 })
})

test('the file is for its owner only and holds no contract, wish, credential or secret', async () => {
  const [name] = readdirSync(folder)
  expect(statSync(join(folder, name!)).mode & 0o077).toBe(0)
  const text = readFileSync(join(folder, name!), 'utf8')
  expect(text).not.toMatch(/committed_locum|example\.invalid|1990000000/)
  for (const token of Object.values(fixture.tokens)) expect(text).not.toContain(token)
})

test('a file that is broken is left aside', () => {
  const told: string[] = []
  writeFileSync(join(folder, 'broken.json'), '{"kind":')
  expect(snapshotStore(folder, (line) => told.push(line)).of(fixture.north)).not.toBeNull()
  expect(told).toHaveLength(1)
})
