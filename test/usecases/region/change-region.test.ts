import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RegionChange } from '../../../api/domain/model/region-change.ts'
import { regionHistory } from '../../../api/usecases/region/region-history.ts'
import { type Fixture, get, makeFixture, send } from '../../api/fixture.ts'
import { makePractitioner } from '../../make.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.close())

const change = (...changes: readonly object[]) => send(fixture, '/api/region/changes', { changes })
const undo = (id: string) => send(fixture, `/api/region/changes/${id}/undo`, null)
const region = async () => (await get(fixture, '/api/region')).body
const person = async (code: string) => (await region()).practitioners.find((one: { code: string }) => one.code === code)
const history = async (query: string) => (await get(fixture, `/api/region/changes?${query}`)).body.changes

test('a change counts at once, is kept with who and what, and is turned round by its id, once', async () => {
  const done = await change({ entry: 'practitioner', code: 'dirk', was: { phone: '0600 000004' }, now: { phone: '0600 000044' } })
  expect(done.status).toBe(200)
  expect(await person('dirk')).toMatchObject({ phone: '0600 000044' })
  const [event] = await history('entry=practitioner&code=dirk')
  expect(event).toMatchObject({
    id: done.body.id,
    version: done.body.version,
    undone: false,
    says: [{ nl: 'Dr. dirk (dirk): telefoon gewijzigd.' }],
  })
  expect(event.changes).toEqual([{ entry: 'practitioner', code: 'dirk', was: { phone: '0600 000004' }, now: { phone: '0600 000044' } }])
  const undone = await undo(done.body.id)
  expect(await person('dirk')).toMatchObject({ phone: '0600 000004' })
  expect(await history('entry=practitioner&code=dirk')).toMatchObject([{ id: undone.body.id, undoes: done.body.id }, { undone: true }])
  expect((await undo(done.body.id)).status).toBe(409)
  const again = await undo(undone.body.id)
  expect(again.status).toBe(200)
  expect(await person('dirk')).toMatchObject({ phone: '0600 000044' })
  const audit = await fixture.deps.db.selectFrom('audit').selectAll().where('action', 'in', ['change-region', 'undo-region']).execute()
  expect(audit.map(({ action }) => action).sort()).toEqual(['change-region', 'undo-region', 'undo-region'])
  expect(audit[0]).toMatchObject({ before: [{ was: { phone: '0600 000004' } }], after: [{ now: { phone: '0600 000044' } }] })
})

test('after a change of practitioners and practices the region at hand is the one a reader of everything finds', async () => {
  const before = await region()
  const { code: practice, patients } = before.practices[0]
  const sickness = [{ id: '01900000-0000-7000-8000-000000000001', from: '2027-01-04T00:00:00Z', until: '2027-01-09T00:00:00Z' }]
  const done = await change(
    { entry: 'practitioner', code: 'dirk', was: { sickness: [] }, now: { sickness } },
    { entry: 'practice', code: practice, was: { patients }, now: { patients: 2_222 } },
  )
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  const atHand = await region()
  expect(atHand.practices.find(({ code }: { code: string }) => code === practice)).toMatchObject({ patients: 2_222 })
  expect(atHand.version).toBe(before.version + 1)
  await fixture.deps.db.updateTable('cooperative').set({ region_stamp: randomUUID() }).execute()
  expect(await region()).toEqual(atHand)
  await undo(done.body.id)
  expect(await person('dirk')).toMatchObject({ sickness: [] })
})

test('the start page tells it among the last changes, with who did it', async () => {
  await change(
    { entry: 'practitioner', code: 'dirk', was: {}, now: { maxNights: 39 } },
    { entry: 'practitioner', code: 'cees', was: {}, now: { minHours: 12 } },
  )
  const { changes } = (await get(fixture, '/api/today')).body
  const last = changes.find(({ says }: { says: { nl: string } }) => says.nl.includes('En nog'))
  expect(last.says.nl).toMatch(/^Dr\. dirk \(dirk\): maximum nachten .*gewijzigd\. En nog 1 wijziging\.$/)
  expect(last.by).toBe((await history('entry=practitioner&code=cees'))[0].by)
})

test('an order whose second change is wrong does nothing, and says where', async () => {
  const before = await region()
  const refused = await change(
    { entry: 'practitioner', code: 'dirk', was: {}, now: { maxHours: 40 } },
    { entry: 'practitioner', code: 'cees', was: { email: 'cees@example.invalid' }, now: { email: 'cees' } },
  )
  expect(refused.status).toBe(400)
  expect(refused.body.faults).toMatchObject([{ path: 'changes.1.now.email' }])
  expect(await region()).toEqual(before)
})

test('who is in a roster does not go; who is not goes, and comes back whole', async () => {
  const dirk = await person('dirk')
  const refused = await change({ entry: 'practitioner', code: 'dirk', was: dirk, now: null })
  expect(refused.body.faults[0].says.nl).toContain('het rooster vanaf 2026-11-01')
  const now = makePractitioner('eva', { name: 'Eva', maxHours: 30 })
  await change({ entry: 'practitioner', code: 'eva', was: null, now })
  const gone = await change({ entry: 'practitioner', code: 'eva', was: { name: 'Eva' }, now: null })
  expect(await person('eva')).toBeUndefined()
  await undo(gone.body.id)
  expect(await person('eva')).toEqual(now)
})

test('it says what it newly breaks in a roster, and only that', async () => {
  const { roles } = await person('cees')
  const quiet = await change({ entry: 'practitioner', code: 'cees', was: { maxNights: undefined }, now: { maxNights: 400 } })
  expect(quiet.body.findings).toEqual([])
  const loud = await change({ entry: 'practitioner', code: 'cees', was: { roles }, now: { roles: ['visit'] } })
  expect(new Set(loud.body.findings.map((one: { rule: string; who: string }) => `${one.rule} ${one.who}`))).toEqual(new Set(['R21 cees']))
  await undo(loud.body.id)
})

test('the rules change too: what equals the default follows the default', async () => {
  const done = await change({
    entry: 'policy',
    was: { mostNightsInRow: 3, mayOverlapStandby: false },
    now: { mostNightsInRow: 4, mayOverlapStandby: true },
  })
  expect((await region()).policy).toMatchObject({ mostNightsInRow: 4, restMinutes: 390 })
  await undo(done.body.id)
  const row = await fixture.deps.db.selectFrom('cooperative').select('policy').where('id', '=', fixture.north).executeTakeFirstOrThrow()
  expect(row.policy).toEqual({})
})

test('another cooperative sees nothing of it', async () => {
  const [event] = await history('')
  expect((await send(fixture, `/api/region/changes/${event.id}/undo`, null, fixture.tokens.foreign)).status).toBe(404)
  const actor = { cooperative: fixture.south, role: 'coordinator', name: 'test', posts: [] } as const
  expect(await regionHistory(fixture.deps, actor, {})).toEqual({ ok: true, value: { changes: [] } })
  const change: RegionChange = { entry: 'holidays', was: [], now: [] }
  expect((await send(fixture, '/api/region/changes', { changes: [change] })).body.faults[0].path).toBe('changes.0.now')
})
