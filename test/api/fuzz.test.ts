import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Roster } from '../../api/domain/model/roster.ts'
import { addDays } from '../../api/domain/time/instant.ts'
import type { JsonSchema } from '../../api/http/describe.ts'
import { forgetRosters } from '../../db/rosters.ts'
import { documentOf, type Operation, operationsOf, undocumented } from './conform.ts'
import { type Fixture, get, makeFixture, send } from './fixture.ts'
import { coverRecipes, type Recipe } from './fuzz-cover.ts'
import { regionRecipes } from './fuzz-region.ts'
import { type Call, mutated, valueOf } from './fuzz-values.ts'

/** Requests per operation: `FUZZ=1000` for the whole of FUZ-01. */
const requests = Number(process.env['FUZZ'] ?? 60)
const seed = Number(process.env['SEED'] ?? 20261120)

let fixture: Fixture
let document: Awaited<ReturnType<typeof documentOf>>
let operations: readonly Operation[]
beforeAll(async () => {
  fixture = await makeFixture()
  await fixture.deps.db.updateTable('cooperative').set({ is_demo: true }).where('code', '=', 'zuid').execute()
  document = await documentOf(fixture.app)
  operations = operationsOf(document)
})
afterAll(() => fixture.close())

const known = () => ({
  post: ['A', 'b'],
  practice: ['pa', 'PB'],
  practitioner: ['anna', 'bob', 'cees', 'dirk'],
  token: [fixture.tokens.viewer, 'etm_wrong-wrong-wrong-wrong'],
})

const draft = async (): Promise<Roster> => (await get(fixture, `/api/rosters/${fixture.roster}`)).body as Roster

const future = (shifts: Roster['shifts']) => shifts.filter((shift) => shift.from > '2026-11-27')

/** One more or one fewer needed on a shift to come: always allowed, always something to publish. */
async function nextOrder(at: number): Promise<object> {
  const { version, shifts } = await draft()
  const shift = future(shifts)[at % future(shifts).length]!
  return {
    basedOn: version,
    changes: [
      { do: 'needed', shift: shift.id, needed: shift.needed > 2 ? 2 : shift.needed + 1, reason: 'busy evening', was: shift.needed },
    ],
  }
}

/** The whole roster, or the part of it in which the shift of `nextOrder` lies: its post, its dates, the shift alone. */
async function partOf(at: number): Promise<object> {
  const shifts = future((await draft()).shifts)
  const { id, post, date } = shifts[at % shifts.length]!
  return [{}, { posts: [post] }, { from: date, until: '2026-12-01' }, { shifts: [id] }][Math.floor(at / 2) % 4]!
}

/** One scenario, whatever earlier requests left. */
async function oneScenario(at: number): Promise<string> {
  const path = `/api/rosters/${fixture.roster}/scenarios`
  const { scenarios } = (await get(fixture, path)).body as { scenarios: readonly { id: string }[] }
  for (const { id } of scenarios) await send(fixture, `${path}/${id}`, { removed: true })
  return (await send(fixture, path, { name: `Scenario ${at}` })).body.id as string
}

/** A fortnight that no roster has yet. */
const datesFrom = (at: number) => ({ from: addDays('2030-01-07', 14 * at), until: addDays('2030-01-21', 14 * at) })

const csv = (at: number) => Buffer.from(`code;name\nA;Post A ${at}\n`).toString('base64')

const recipes: Readonly<Record<string, Recipe>> = {
  ...coverRecipes,
  ...regionRecipes,
  changeRoster: async (at) => ({ body: JSON.stringify(await nextOrder(at)) }),
  async addComment(at) {
    const about = at % 4 === 0 ? { on: 'person', practitioner: 'Anna' } : { on: 'day', date: '2026-11-20' }
    return {
      body: JSON.stringify({ about, text: `Let op ${at}`, mentions: [{ kind: 'practitioner', code: 'bob' }], visible: at % 2 === 0 }),
    }
  },
  async changeComment(at) {
    const order = { about: { on: 'day', date: '2026-11-21' }, text: 'Weet jij dit?', mentions: [], visible: false }
    const made = await send(fixture, '/api/comments', order)
    return { body: JSON.stringify({ resolved: at % 3 !== 0, visible: at % 2 === 0 }), path: `/api/comments/${made.body.id}` }
  },
  async tellReason(at) {
    const step = `0190c1de-0000-7000-8000-${String(at).padStart(12, '0')}`
    await send(fixture, `/api/rosters/${fixture.roster}/changes`, { ...(await nextOrder(at)), step })
    return { body: JSON.stringify({ reason: 'the fuzzer knows' }), path: `/api/rosters/${fixture.roster}/steps/${step}/reason` }
  },
  async readVersion() {
    await send(fixture, `/api/rosters/${fixture.roster}/publish`, { basedOn: (await draft()).version, acknowledge: { reason: 'fuzz' } })
    return { body: null, path: `/api/rosters/${fixture.roster}/versions/1` }
  },
  async publishRoster(at) {
    const changed = await send(fixture, `/api/rosters/${fixture.roster}/changes`, await nextOrder(at))
    return { body: JSON.stringify({ basedOn: changed.body.version, ...(await partOf(at)), acknowledge: { reason: 'the fuzzer asks' } }) }
  },
  async makeScenario(at) {
    const first = await oneScenario(at)
    return { body: JSON.stringify({ name: `Wat als ${at}`, ...(at % 3 === 0 ? { from: first } : {}) }) }
  },
  readScenario: async (at) => ({ body: null, path: `/api/rosters/${fixture.roster}/scenarios/${await oneScenario(at)}` }),
  async changeScenario(at) {
    const path = `/api/rosters/${fixture.roster}/scenarios/${await oneScenario(at)}`
    return { body: JSON.stringify(at % 2 === 0 ? { name: `Anders ${at}` } : { removed: at % 3 === 0 }), path }
  },
  makeRoster: async (at) => ({ body: JSON.stringify(datesFrom(at)) }),
  async removeRoster(at) {
    const made = await send(fixture, '/api/rosters', datesFrom(10_000 + at))
    return { body: null, path: `/api/rosters/${made.body.id}` }
  },
  importFiles: async (at) => ({ body: JSON.stringify({ files: [{ name: 'posts.csv', base64: csv(at) }] }) }),
  async takeBackImport(at) {
    const done = await send(fixture, '/api/imports', { files: [{ name: 'posts.csv', base64: csv(10_000 + at) }] })
    return { body: null, path: `/api/imports/${done.body.id}/undo` }
  },
}

async function validCall({ path, method, operation }: Operation, at: number): Promise<Call> {
  const parameters = (operation.parameters ?? []).filter((one) => one.in === 'query')
  const wanted = parameters.filter((one, index) => one.required || (at + index) % 3 === 0)
  const query = wanted.map((one) => [one.name, String(sample(valueOf(one.schema as JsonSchema, known(), one.name), at))] as const)
  const schema = operation.requestBody?.content['application/json']?.schema as JsonSchema | undefined
  const recipe = recipes[operation.operationId]
  const made = recipe ? await recipe(at, fixture) : { body: schema ? JSON.stringify(sample(valueOf(schema, known()), at)) : null }
  return {
    method,
    path: made.path ?? path.replace(/\{[^}]+\}/g, fixture.roster),
    query: inOrder(query),
    body: made.body,
    headers: made.body === null ? {} : { 'Content-Type': 'application/json' },
  }
}

/** `from` before `to`, as a client would ask. */
function inOrder(query: readonly (readonly [string, string])[]): Call['query'] {
  const [from, to] = ['from', 'to'].map((name) => query.find(([one]) => one === name)?.[1])
  const rest = query.filter(([name]) => name !== 'from' && name !== 'to')
  if (from === undefined || to === undefined) return rest
  const [first, last] = Date.parse(from) < Date.parse(to) ? [from, to] : [to, from]
  return [...rest, ['from', first], ['to', last]]
}

const sample = <T>(arbitrary: fc.Arbitrary<T>, at: number): T => fc.sample(arbitrary, { numRuns: 1, seed: seed + at })[0]!

async function ask({ method, path, query, body, headers }: Call): Promise<Response> {
  const search = query.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
  return fixture.app.request(`${path}${search && `?${search}`}`, {
    method,
    body,
    headers: { Authorization: `Bearer ${fixture.tokens.coordinator}`, ...headers },
  })
}

const encode = (text: string) => encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '\ufffd'))

const ids = [
  'live ready hearEvents showPresence whoAmI signIn signOut demoRoles enterDemo readDuty',
  'changeCover undoCoverChange askCover answerCover saveSeason listSeasons removeSeason',
  'readCoverage readGaps readLine readToday readRegion changeRegion undoRegionChange listRegionChanges',
  'readComments addComment changeComment',
  'listRosters readRoster readPublished rosterHistory changeRoster publishRoster ownSteps shiftHistory tellReason draftAuthors listVersions readVersion listImports importFiles takeBackImport',
  'listScenarios makeScenario readScenario changeScenario',
  // Last: what they leave behind is work for everything that reads rosters.
  'makeRoster removeRoster',
].flatMap((line) => line.split(' '))

test('every operation of the document is fuzzed', () => {
  expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual([...ids].sort())
})

describe.each(ids)('%s', (id) => {
  test(`keeps to its description in ${requests} requests, valid and mutated (FUZ-01)`, { timeout: 60_000 + requests * 1_500 }, async () => {
    const operation = operations.find((one) => one.operation.operationId === id)!
    const faults: string[] = []
    let done = 0
    for (let at = 0; at < requests; at++) {
      const valid = await validCall(operation, at)
      const call = at % 2 === 0 ? valid : sample(mutated(valid), at)
      const response = await ask(call)
      if (response.ok) done++
      const wrong = await undocumented(document, operation, response)
      if (response.status >= 500) wrong.push(`${response.status} ${await response.clone().text()}`)
      if (response.status >= 400 && response.headers.get('Content-Type') !== 'application/problem+json') wrong.push('not a problem')
      if (wrong.length > 0) faults.push(`${JSON.stringify(call)} -> ${wrong.join('; ')}`)
    }
    expect(faults.slice(0, 5)).toEqual([])
    expect(done / requests).toBeGreaterThanOrEqual(0.2)
  })
})

test('after all that the database is consistent: log, head, rows, busy times and audit tell the same', async () => {
  const { db } = fixture.deps
  const held = await draft()
  forgetRosters()
  const read = await draft()
  expect(read).toEqual(held)
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::int from roster r where r.version <> 1 + (select count(*) from roster_change c where c.roster_id = r.id)) as heads,
    (select count(*)::int from assignment) - (select count(*)::int from person_busy) as busy,
    (select count(*)::int from publication) - (select count(*)::int from audit where action = 'publish') as publications,
    (select count(*)::int from assignment a join shift s on s.id = a.shift_id where a.starts_at < s.starts_at or a.ends_at > s.ends_at) as outside`.execute(
    db,
  )
  expect(rows[0]).toEqual({ heads: 0, busy: 0, publications: 0, outside: 0 })
})
