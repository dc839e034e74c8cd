import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../api/app.ts'
import type { App } from '../../api/app.ts'
import type { Deps } from '../../api/deps.ts'
import { makeToken } from '../../api/usecases/session/create-token.ts'
import { createCooperative } from '../../db/cooperatives.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { chance } from '../in-database.ts'
import { zone } from '../make.ts'

/**
 * The main job from end to end, as a coordinator does it through the API: bring in a region and its first roster, see what
 * is missing, fill it, publish it, and read who is on duty. Each test goes on where the one before it ended.
 */

const now = '2026-11-20T18:30:00Z'

let database: TestDatabase
let app: App
let token: string
beforeAll(async () => {
  database = await openTestDatabase()
  const deps: Deps = { db: database.db, now: () => now, chance, events: database.events }
  app = createApp(deps)
  const cooperative = { id: chance.id(), code: 'duinrand', name: 'Duinrand', zone, isDemo: false, now }
  await database.db.transaction().execute((trx) => createCooperative(trx, cooperative))
  const made = await makeToken(deps, { role: 'coordinator', posts: [], cooperative: 'duinrand' })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  token = made.value.secret
})
afterAll(() => database.close())

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Answer = { readonly status: number; readonly body: any }

async function ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> {
  const headers = { Authorization: `Bearer ${token}`, ...(body !== undefined && { 'Content-Type': 'application/json' }) }
  const response = await app.request(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
  return { status: response.status, body: await response.json() }
}
const get = (path: string) => ask('GET', path)
const post = (path: string, body?: unknown) => ask('POST', path, body)

const region = {
  'posten.csv': 'code;naam;telefoon\nA;Post Duinrand;0600 000100\n',
  'praktijken.csv': 'code;naam;patienten;post\nPD;Praktijk De Duinpan;2.400;A\n',
  'openingstijden.csv': 'praktijk;dag;open;dicht\nPD;ma-vr;8.00;17u\n',
  'huisartsen.csv': `afkorting;naam;discipline;contract;rollen
KY;K. Yıldız;huisarts;praktijkhouder;consult
JJ;Jan Jansen;huisarts;vaste waarnemer;consult
PJ;Piet Jansen;huisarts;vip-waarnemer;consult
`,
  'diensten.csv': `code;post;rol;weekdagen;begin;eind;nodig
avond;A;consult;dagelijks;17:00;23:00;1
nacht;A;consult;dagelijks;23-8;;1
`,
  'rooster.csv': `datum;post;rol;begin;eind;huisarts
01-12-2026;A;consult;17:00;23:00;Yildiz
01-12-2026;A;consult;23–8;;Jansen
02-12-2026;A;consult;17:00;23:00;JJ
03-12-2026;A;consult;17:00;23:00;
`,
}

const encoded = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([name, text]) => ({ name, base64: Buffer.from(text).toString('base64') }))
const answers = [{ file: 'rooster.csv', row: 3, column: 'huisarts', value: 'PJ' }]

const days = 'from=2026-11-30T23:00:00Z&to=2026-12-03T23:00:00Z'
const openNightOf2 = { kind: 'open', from: '2026-12-02T22:00:00Z', until: '2026-12-03T07:00:00Z', cause: 'nobody-placed' }
const openEveningOf3 = { kind: 'open', from: '2026-12-03T16:00:00Z', until: '2026-12-03T22:00:00Z', cause: 'nobody-placed' }
const openNightOf3 = { kind: 'open', from: '2026-12-03T22:00:00Z', until: '2026-12-04T07:00:00Z', cause: 'nobody-placed' }

let roster = ''
let firstImport = ''

test('a dry run asks which Jansen is meant, understands Yildiz, and changes nothing', async () => {
  const { status, body } = await post('/api/imports?dryRun=1', { files: encoded(region) })
  expect([status, body.sound, body.refused]).toEqual([200, false, []])
  expect(body.asked).toMatchObject([
    { file: 'rooster.csv', row: 3, column: 'huisarts', value: 'Jansen', code: 'name-doubtful', candidates: ['JJ', 'PJ'] },
  ])
  expect((await get('/api/rosters')).body.rosters).toEqual([])
})

test('with the answer the region and a first roster are there, as a draft', async () => {
  const { body } = await post('/api/imports', { files: encoded(region), answers })
  expect([body.sound, body.read, body.added, body.changed]).toEqual([true, 12, 12, 0])
  firstImport = body.id
  const { rosters } = (await get('/api/rosters')).body
  expect(rosters).toMatchObject([{ version: 1, from: '2026-12-01', until: '2026-12-04', published: null }])
  roster = rosters[0].id
  const again = await post('/api/imports', { files: encoded(region), answers })
  expect([again.body.added, again.body.changed, again.body.rosters]).toEqual([0, 0, []])
})

test('the draft shows what is missing; the published answer knows nothing yet', async () => {
  const draft = (await get(`/api/gaps?${days}&draft=1&post=a`)).body.gaps
  expect(draft).toMatchObject([openNightOf2, openEveningOf3, openNightOf3])
  const published = (await get(`/api/gaps?${days}`)).body.gaps
  expect(new Set(published.map((gap: { cause: string }) => gap.cause))).toEqual(new Set(['not-published']))
  expect((await get('/api/duty?post=A&at=2026-12-01T17:00:00Z')).body).toMatchObject({ state: 'unknown', now: [] })
})

test('a night after the evening is refused for rest, and passed with a reason', async () => {
  const { shifts } = (await get(`/api/rosters/${roster}`)).body
  const night = shifts.find((shift: { from: string }) => shift.from === openNightOf2.from)
  const place = { do: 'place', shift: night.id, position: 1, practitioner: 'JJ', was: null }
  const refused = await post(`/api/rosters/${roster}/changes`, { basedOn: 1, changes: [place] })
  expect(refused).toMatchObject({ status: 422, body: { code: 'rule-broken' } })
  expect(refused.body.findings).toMatchObject([{ rule: 'R02', level: 'block', mayOverride: true, who: 'JJ' }])
  const passed = await post(`/api/rosters/${roster}/changes`, { basedOn: 1, changes: [{ ...place, override: 'er is niemand anders' }] })
  expect(passed).toMatchObject({ status: 200, body: { version: 2, findings: [{ rule: 'R02' }] } })
  const late = await post(`/api/rosters/${roster}/changes`, { basedOn: 2, changes: [{ ...place, practitioner: 'KY' }] })
  expect(late).toMatchObject({ status: 409, body: { code: 'change-conflict', holder: 'JJ' } })
})

test('a publication counts the open places and waits until they are acknowledged', async () => {
  expect(await post(`/api/rosters/${roster}/publish`, { basedOn: 2 })).toMatchObject({ status: 422, body: { code: 'gaps-open', gaps: 2 } })
  const acknowledge = { reason: 'donderdag volgt nog' }
  expect(await post(`/api/rosters/${roster}/publish`, { basedOn: 2, acknowledge })).toMatchObject({ status: 200, body: { revision: 1 } })
  expect(await post(`/api/rosters/${roster}/publish`, { basedOn: 2, acknowledge })).toMatchObject({
    status: 409,
    body: { code: 'already-published' },
  })
  const draft = (await get(`/api/gaps?${days}&draft=1&post=A`)).body.gaps
  expect((await get(`/api/gaps?${days}&post=A`)).body.gaps).toEqual(draft)
})

test('at the hand-over one doctor is named before it, and only the next from then on', async () => {
  const named = async (at: string) => {
    const { body } = await get(`/api/duty?post=A&at=${encodeURIComponent(at)}`)
    return [body.state, body.now.map((line: { practitioner: { code: string } | null }) => line.practitioner?.code), body.nextChange]
  }
  const [handOver, morning] = ['2026-12-01T22:00:00Z', '2026-12-02T07:00:00Z']
  expect(await named('2026-12-01T21:59:59.999Z')).toEqual(['open', ['KY'], handOver])
  expect(await named('2026-12-01T23:00:00+01:00')).toEqual(['open', ['PJ'], morning])
  expect(await named('2026-12-01T22:00:00.001Z')).toEqual(['open', ['PJ'], morning])
  expect(await named('2026-12-02T07:00:00Z')).toEqual(['closed', [], '2026-12-02T16:00:00Z'])
  expect((await named('2026-12-03T17:00:00Z')).slice(0, 2)).toEqual(['open', [undefined]])
})

const lineOfPractice = async () => {
  const { segments } = (await get('/api/coverage?practice=PD&from=2026-12-01T07:00:00Z&to=2026-12-02T07:00:00Z')).body
  return segments.map((one: { from: string; by: string; id: string | null; cause?: string }) => [one.from, one.by, one.id ?? one.cause])
}

test('an import that nothing was built on is taken back; one that was published is not', async () => {
  const before = [
    ['2026-12-01T07:00:00Z', 'practice', 'PD'],
    ['2026-12-01T16:00:00Z', 'post', 'A'],
  ]
  expect(await lineOfPractice()).toEqual(before)
  const closed = await post('/api/imports', { files: encoded({ 'sluitingen.csv': 'praktijk;van;tot\nPD;2026-12-01;2026-12-01 12:00\n' }) })
  expect(await lineOfPractice()).toEqual([
    ['2026-12-01T07:00:00Z', 'nobody', 'closed-without-cover'],
    ['2026-12-01T11:00:00Z', 'practice', 'PD'],
    before[1],
  ])
  expect((await post(`/api/imports/${closed.body.id}/undo`)).status).toBe(200)
  expect(await lineOfPractice()).toEqual(before)
  expect(await post(`/api/imports/${firstImport}/undo`)).toMatchObject({ status: 409, body: { code: 'change-conflict' } })
  expect((await get('/api/rosters')).body.rosters).toMatchObject([{ id: roster, version: 2, published: 1 }])
})
