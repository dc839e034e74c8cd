import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerCover, askCover } from '../../../api/usecases/cover/ask-cover.ts'
import { changeCover, undoCover } from '../../../api/usecases/cover/change-cover.ts'
import { readLine } from '../../../api/usecases/cover/read-line.ts'
import { readToday } from '../../../api/usecases/today/read-today.ts'
import { enterSeason } from '../../../api/usecases/seasons/save-season.ts'
import { regionAt } from '../../../db/regions.ts'
import { replaceRegionParts } from '../../../db/save-region.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { openTestDatabase, type TestDatabase } from '../../database.ts'
import { actorOf, type Cooperative, makeDeps, newId, saveCooperative, type TestDeps } from '../../in-database.ts'
import { at, makeClosure, makePractice } from '../../make.ts'

let opened: TestDatabase
let deps: TestDeps
beforeAll(async () => {
  opened = await openTestDatabase()
  deps = makeDeps(opened.db)
})
afterAll(() => opened.close())

const friday = '2026-10-09'
const afternoon = { from: at(friday, '12:00'), until: at(friday, '17:00') }

/** P1 is closed on Friday afternoon and names nobody; P2 is as large, P3 too small to take over. */
async function closedPractice(): Promise<Cooperative & { readonly closure: string }> {
  const here = await saveCooperative(opened.db)
  const closure = makeClosure(afternoon.from, afternoon.until, { id: newId() })
  const practices = [makePractice('P1', { closures: [closure] }), makePractice('P2'), makePractice('P3', { patients: 300 })]
  await inTransaction(opened.db, (trx) => replaceRegionParts(trx, here.id, { practices }, { newId, now: deps.now() }))
  return { ...here, closure: closure.id }
}

const name = (closure: string, cover: string) =>
  ({ do: 'name-cover', practice: 'P1', closure, cover, agreementUntil: null, was: { cover: null, agreementUntil: null } }) as const

const causes = async ({ actor }: Cooperative) => {
  const line = await readLine(deps, actor, { ...afternoon, draft: false })
  if (!line.ok) throw new Error('no line')
  return line.value.practices[0]!.segments.map((segment) => segment[3] ?? segment[4])
}

test('a cover that is named answers at once, everywhere, and is taken back by the id of its change', async () => {
  const here = await closedPractice()
  expect(await causes(here)).toEqual(['closed-without-cover'])
  const done = await changeCover(deps, here.actor, { change: name(here.closure, 'P2') })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  expect(await causes(here)).toEqual(['P2'])
  expect(deps.happened.at(-1)).toEqual({ kind: 'region-changed', cooperative: here.id, version: done.value.version })
  const today = await readToday(deps, here.actor)
  expect(today.ok && today.value.changes[0]?.says.nl).toBe('Praktijk P2 neemt waar voor Praktijk P1 op vr 9 okt 12:00-17:00.')
  const before = await regionAt(opened.db, here.id)
  expect((await undoCover(deps, here.actor, done.value.id)).ok).toBe(true)
  expect(await causes(here)).toEqual(['closed-without-cover'])
  expect((await regionAt(opened.db, here.id)).version).toBeGreaterThan(before.version)
  expect(await undoCover(deps, here.actor, done.value.id)).toMatchObject({ refusal: { code: 'change-conflict' } })
})

test('after a change the region that is at hand is the one that a reader of everything finds', async () => {
  const here = await closedPractice()
  await causes(here)
  await changeCover(deps, here.actor, { change: name(here.closure, 'P2') })
  const atHand = await regionAt(opened.db, here.id)
  await opened.db.updateTable('cooperative').set({ region_stamp: sql<string>`gen_random_uuid()` }).where('id', '=', here.id).execute()
  const readAnew = await regionAt(opened.db, here.id)
  expect(readAnew).not.toBe(atHand)
  expect(readAnew).toEqual(atHand)
})

test('what somebody changed since is not undone, and an order on what they did not see is refused', async () => {
  const here = await closedPractice()
  const first = await changeCover(deps, here.actor, { change: name(here.closure, 'P2') })
  expect(await changeCover(deps, here.actor, { change: name(here.closure, 'P2') })).toMatchObject({ refusal: { code: 'change-conflict' } })
  const seen = { ...name(here.closure, 'P2'), cover: null, was: { cover: 'P2', agreementUntil: null } }
  expect((await changeCover(deps, here.actor, { change: seen })).ok).toBe(true)
  expect(await undoCover(deps, here.actor, first.ok ? first.value.id : '')).toMatchObject({ refusal: { code: 'change-conflict' } })
})

test('a cover above the limit is refused by its rule, unless there is a reason', async () => {
  const here = await closedPractice()
  const change = name(here.closure, 'P3')
  expect(await changeCover(deps, here.actor, { change })).toMatchObject({ refusal: { code: 'rule-broken', findings: [{ rule: 'R25' }] } })
  expect(await changeCover(deps, here.actor, { change, reason: 'ok' })).toMatchObject({ ok: false })
  expect(await changeCover(deps, here.actor, { change, reason: 'alleen vanmiddag' })).toMatchObject({ ok: true })
})

test('a question covers nothing, is asked once, and a yes names the cover', async () => {
  const here = await closedPractice()
  const order = { practice: 'p1', cover: 'P2', ...afternoon }
  const asked = await askCover(deps, here.actor, order)
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal))
  expect(asked.value).toMatchObject({ practice: 'P1', cover: 'P2', state: 'asked', answerBy: '2026-10-01T11:00:00Z' })
  expect(await causes(here)).toEqual(['closed-without-cover'])
  const line = await readLine(deps, here.actor, { ...afternoon, draft: false })
  expect(line.ok && line.value.requests).toEqual([asked.value])
  expect(await askCover(deps, here.actor, order)).toMatchObject({ refusal: { code: 'change-conflict' } })
  const today = await readToday(deps, here.actor)
  expect(today.ok && today.value.waiting[0]).toMatchObject({ kind: 'cover-asked', code: 'P1', cover: 'Praktijk P2' })
  expect(await answerCover(deps, here.actor, asked.value.id, { answer: 'yes' })).toMatchObject({
    ok: true,
    value: { change: { findings: [] } },
  })
  expect(await causes(here)).toEqual(['P2'])
  expect(await answerCover(deps, here.actor, asked.value.id, { answer: 'no' })).toMatchObject({ refusal: { code: 'change-conflict' } })
})

test('after a no the same practice may be asked again; nobody else’s cooperative or role may do any of it', async () => {
  const here = await closedPractice()
  const order = { practice: 'P1', cover: 'P2', ...afternoon }
  const asked = await askCover(deps, here.actor, order)
  const id = asked.ok ? asked.value.id : ''
  const other = await saveCooperative(opened.db)
  expect(await answerCover(deps, other.actor, id, { answer: 'no' })).toMatchObject({ refusal: { code: 'not-found' } })
  expect((await answerCover(deps, here.actor, id, { answer: 'no' })).ok).toBe(true)
  expect((await askCover(deps, here.actor, order)).ok).toBe(true)
  for (const role of ['practitioner', 'viewer', 'post', 'shift_leader', 'partner'] as const) {
    const actor = actorOf(here.id, role)
    expect(await askCover(deps, actor, order)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await changeCover(deps, actor, { change: name(here.closure, 'P2') })).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await undoCover(deps, actor, id)).toMatchObject({ refusal: { code: 'not-allowed' } })
  }
})

test('seasons are entered whole and never overlap', async () => {
  const here = await saveCooperative(opened.db)
  const winter = {
    name: 'Winter',
    from: '2027-01-01',
    until: '2027-04-01',
    phases: [{ kind: 'ask', name: null, from: '2026-10-12' }],
  } as const
  const saved = await enterSeason(deps, here.actor, winter)
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal))
  expect(await enterSeason(deps, here.actor, winter)).toMatchObject({ refusal: { code: 'malformed', faults: [{ path: 'from' }] } })
  expect(await enterSeason(deps, here.actor, { ...saved.value, name: 'Winter 2027' })).toMatchObject({ ok: true })
  const today = await readToday(deps, here.actor)
  expect(today.ok && today.value.seasons).toEqual([{ ...saved.value, name: 'Winter 2027' }])
})
