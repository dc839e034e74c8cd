import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessRoles } from '../../api/domain/access/actor.ts'
import { type Action, actions, mayTable } from '../../api/domain/access/may.ts'
import { documentOf, type Operation, operationsOf, undocumented } from './conform.ts'
import { type Fixture, get, makeFixture, send } from './fixture.ts'

let fixture: Fixture
let operations: readonly Operation[]
let document: Awaited<ReturnType<typeof documentOf>>
beforeAll(async () => {
  fixture = await makeFixture()
  document = await documentOf(fixture.app)
  operations = operationsOf(document)
})
afterAll(() => fixture.close())

const between = 'from=2026-11-20T00:00:00Z&to=2026-11-27T00:00:00Z'
const [soon, later] = ['2026-11-25T12:00:00Z', '2026-11-25T16:00:00Z']

/** A request of each operation that would be answered, were it asked by a coordinator. */
const examples = (ids: { roster: string; practice: string; post: string }): Readonly<Record<string, { path: string; body?: unknown }>> => ({
  readDuty: { path: `/api/duty?post=${ids.post}` },
  readCoverage: { path: `/api/coverage?practice=${ids.practice}&${between}` },
  readGaps: { path: `/api/gaps?${between}&post=${ids.post}` },
  readLine: { path: `/api/line?${between}` },
  listRosters: { path: '/api/rosters' },
  makeRoster: { path: '/api/rosters', body: { from: '2030-01-07', until: '2030-01-21' } },
  readRoster: { path: `/api/rosters/${ids.roster}` },
  readPublished: { path: `/api/rosters/${ids.roster}/published` },
  rosterHistory: { path: `/api/rosters/${ids.roster}/history` },
  tellReason: { path: `/api/rosters/${ids.roster}/steps/${ids.roster}/reason`, body: { reason: 'ruil' } },
  changeRoster: { path: `/api/rosters/${ids.roster}/changes`, body: { basedOn: 1, changes: [{ do: 'remove-shift', shift: ids.roster }] } },
  publishRoster: { path: `/api/rosters/${ids.roster}/publish`, body: { basedOn: 1 } },
  showPresence: { path: `/api/rosters/${ids.roster}/presence`, body: { line: ids.roster, here: true } },
  readComments: { path: '/api/comments' },
  addComment: { path: '/api/comments', body: { about: { on: 'day', date: '2026-11-20' }, text: 'Let op', mentions: [], visible: false } },
  changeComment: { path: `/api/comments/${ids.roster}`, body: { resolved: true } },
  changeCover: {
    path: '/api/closures/changes',
    body: { change: { do: 'remove-closure', practice: ids.practice, closure: ids.roster, was: { cover: null, agreementUntil: null } } },
  },
  askCover: { path: '/api/closures/requests', body: { practice: ids.practice, cover: 'pb', from: soon, until: later } },
  answerCover: { path: `/api/closures/requests/${ids.roster}/answer`, body: { answer: 'no' } },
  saveSeason: {
    path: '/api/seasons',
    body: {
      id: ids.roster,
      name: 'Winter',
      from: '2026-12-01',
      until: '2027-03-01',
      phases: [{ kind: 'ask', name: null, from: '2026-11-01' }],
    },
  },
  makeScenario: { path: `/api/rosters/${ids.roster}/scenarios`, body: { name: 'Scenario A' } },
  changeScenario: { path: `/api/rosters/${ids.roster}/scenarios/${ids.roster}`, body: { removed: true } },
  readRegion: { path: '/api/region' },
  readToday: { path: '/api/today' },
  whoAmI: { path: '/api/me' },
  dryRunImport: { path: '/api/imports?dryRun=1', body: { files: [] } },
  importFiles: { path: '/api/imports', body: { files: [] } },
  listImports: { path: '/api/imports' },
  undoImport: { path: `/api/imports/${ids.roster}/undo`, body: {} },
  takeBackImport: { path: `/api/imports/${ids.roster}/undo`, body: {} },
})

const closed = () => operations.filter(({ operation }) => operation['x-action'] !== 'open')

async function ask({ method, path, operation }: Operation, token: string | null, ids: Parameters<typeof examples>[0]) {
  const example = examples(ids)[operation.operationId] ?? { path: path.replace(/\{[^}]+\}/g, ids.roster) }
  const headers: Record<string, string> = token === null ? {} : { Authorization: `Bearer ${token}` }
  const body = example.body === undefined ? null : JSON.stringify(example.body)
  if (body !== null) headers['Content-Type'] = 'application/json'
  return fixture.app.request(example.path, { method, headers, body })
}

test('every operation says who may ask, and every action is somebody’s to ask', () => {
  const known = new Set<string>([...actions, 'open'])
  expect(operations.filter(({ operation }) => !known.has(operation['x-action']))).toEqual([])
  expect(operations.length).toBeGreaterThan(15)
  expect(actions.filter((action) => mayTable[action].length === 0)).toEqual([])
})

test('only health, the description, sign-in and the demo are open', () => {
  const open = operations.filter(({ operation }) => operation['x-action'] === 'open').map(({ method, path }) => `${method} ${path}`)
  expect(open.sort()).toEqual([
    'DELETE /api/session',
    'GET /api/demo',
    'GET /api/health/live',
    'GET /api/health/ready',
    'POST /api/demo',
    'POST /api/session',
  ])
})

describe.each(accessRoles)('a %s', (role) => {
  test('is answered where the table says so and refused with 403 everywhere else', async () => {
    const ids = { roster: fixture.roster, practice: 'pa', post: 'A' }
    for (const one of closed()) {
      const may = mayTable[one.operation['x-action'] as Action].includes(role)
      const response = await ask(one, fixture.tokens[role], ids)
      expect([one.operation.operationId, await undocumented(document, one, response)]).toEqual([one.operation.operationId, []])
      if (may) expect([one.operation.operationId, response.status]).not.toEqual([one.operation.operationId, 403])
      else expect([one.operation.operationId, response.status]).toEqual([one.operation.operationId, 403])
    }
  })

  test('finds nothing of another cooperative: 404, or 403 where the role may not ask at all', async () => {
    const ids = { roster: fixture.foreignRoster, practice: 'pz', post: 'Z' }
    for (const one of closed()) {
      const names = `${examples(ids)[one.operation.operationId]?.path ?? one.path}`
      if (!/post=Z|practice=pz/.test(names) && !names.includes(ids.roster)) continue
      const response = await ask(one, fixture.tokens[role], ids)
      expect([one.operation.operationId, response.status]).toEqual([
        one.operation.operationId,
        mayTable[one.operation['x-action'] as Action].includes(role) ? 404 : 403,
      ])
      expect(await undocumented(document, one, response)).toEqual([])
    }
  })
})

test('nobody is answered without sign-in', async () => {
  for (const one of closed()) {
    const response = await ask(one, null, { roster: fixture.roster, practice: 'pa', post: 'A' })
    expect([one.operation.operationId, response.status]).toEqual([one.operation.operationId, 401])
    expect(await undocumented(document, one, response)).toEqual([])
  }
})

test('the draft is seen by coordination only', async () => {
  for (const role of accessRoles) {
    const expected = role === 'admin' || role === 'coordinator' ? 200 : 403
    for (const path of [`/api/gaps?${between}&draft=1`, `/api/coverage?practice=pa&${between}&draft=1`, `/api/line?${between}&draft=1`])
      expect([role, path, (await get(fixture, path, fixture.tokens[role])).status]).toEqual([role, path, expected])
  }
})

test('a post sees the gaps of its own post, and no other practice than its own', async () => {
  const { body } = await get(fixture, `/api/gaps?${between}`, fixture.tokens.post)
  expect(new Set(body.gaps.map((gap: { where: object }) => JSON.stringify(gap.where)))).toEqual(new Set(['{"post":"A"}']))
  expect((await get(fixture, `/api/gaps?${between}&post=B`, fixture.tokens.post)).status).toBe(404)
  expect((await get(fixture, `/api/coverage?practice=pb&${between}`, fixture.tokens.post)).status).toBe(404)
  const line = await get(fixture, `/api/line?${between}`, fixture.tokens.post)
  expect(line.body.practices.map((one: { code: string }) => one.code)).toEqual(['pa'])
})

test('whoever sees the line sees the gap of every hole in it, and of no post but their own', async () => {
  for (const role of accessRoles.filter((one) => mayTable['read-line'].includes(one))) {
    const { practices, gaps } = (await get(fixture, `/api/line?${between}`, fixture.tokens[role])).body
    const holed = practices.filter((one: { segments: unknown[][] }) => one.segments.some((segment) => segment[2] === 3))
    const named = gaps.flatMap(({ where }: { where: { practice?: string } }) => where.practice ?? [])
    expect([role, [...new Set(named)].sort()]).toEqual([role, holed.map((one: { code: string }) => one.code).sort()])
    expect([role, named.length > 0]).toEqual([role, true])
  }
  const { gaps } = (await get(fixture, `/api/line?${between}`, fixture.tokens.post)).body
  expect(gaps.filter(({ where }: { where: { post?: string } }) => where.post !== undefined && where.post !== 'A')).toEqual([])
  const own = (await get(fixture, `/api/line?${between}`, fixture.tokens.practitioner)).body.gaps
  expect(own.filter(({ where }: { where: object }) => 'post' in where)).toEqual([])
})

test('a shift leader reads the published roster of their posts', async () => {
  const { body } = await get(fixture, `/api/rosters/${fixture.roster}`, fixture.tokens.shift_leader)
  expect(new Set(body.shifts.map((shift: { post: string }) => shift.post))).toEqual(new Set(['A']))
})

test('a region keeps private what is private: contracts, wishes, numbers, addresses (SEC-12)', async () => {
  const whole = (await get(fixture, '/api/region')).body
  expect(whole.practitioners[0]).toMatchObject({ contract: 'committed_locum', email: 'anna@example.invalid' })
  for (const role of ['viewer', 'practitioner', 'shift_leader', 'post'] as const) {
    const { body } = await get(fixture, '/api/region', fixture.tokens[role])
    const others = JSON.stringify(body.practitioners.filter((one: { code: string }) => one.code !== 'anna'))
    expect(others).not.toMatch(/example\.invalid|1990000000|committed_locum/)
    expect(/0600 00000\d/.test(others)).toBe(role === 'shift_leader' || role === 'post')
  }
  const own = (await get(fixture, '/api/region', fixture.tokens.practitioner)).body.practitioners.find(
    (one: { code: string }) => one.code === 'anna',
  )
  expect(own).toMatchObject({ contract: 'committed_locum', email: 'anna@example.invalid' })
})

test('a write takes no field it does not know (SEC-03)', async () => {
  const path = `/api/rosters/${fixture.roster}/changes`
  const { body: roster } = await get(fixture, `/api/rosters/${fixture.roster}`)
  const shift = roster.shifts[0].id
  const change = '{"do":"lock","shift":"' + shift + '","position":1'
  for (const extra of [
    '"holderId":"x"',
    '"tenantId":"x"',
    '"version":3',
    '"status":"published"',
    '"__proto__":{"admin":true}',
    '"constructor":{}',
  ]) {
    const response = await fixture.app.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${fixture.tokens.coordinator}` },
      body: `{"basedOn":1,"changes":[${change},${extra}}]}`,
    })
    expect(response.status).toBe(400)
    const { faults } = (await response.json()) as { faults: { path: string }[] }
    expect(faults[0]!.path).toBe(`changes.0.${extra.split('"')[1]}`)
  }
  expect((await send(fixture, path, { basedOn: 1, changes: [], cooperative: 'zuid' })).body.faults).toContainEqual(
    expect.objectContaining({ path: 'cooperative' }),
  )
  expect((await get(fixture, `/api/rosters/${fixture.roster}`)).body.version).toBe(roster.version)
})
