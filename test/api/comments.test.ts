import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Roster } from '../../api/domain/model/roster.ts'
import { clock, type Fixture, get, makeFixture, send } from './fixture.ts'

let fixture: Fixture
let evening: Roster['shifts'][number]
beforeAll(async () => {
  fixture = await makeFixture()
  const roster = (await get(fixture, `/api/rosters/${fixture.roster}`)).body as Roster
  evening = roster.shifts.find((shift) => shift.post === 'A' && shift.start === '17:00' && shift.date === '2026-11-27')!
})
afterAll(() => fixture.close())

const order = (more: object = {}) => ({
  about: { on: 'day', date: '2026-11-27' },
  text: 'Vrijdag is de post verbouwd.',
  mentions: [],
  visible: false,
  ...more,
})
const atPlace = (position: number) => ({ on: 'place', shift: evening.id, position })
const add = (more: object = {}, token?: string) => send(fixture, '/api/comments', order(more), token)
const texts = async (token?: string) => (await get(fixture, '/api/comments', token)).body.comments.map((one: { text: string }) => one.text)
const audited = () => fixture.deps.db.selectFrom('audit').selectAll().where('subject', 'like', 'comment %').orderBy('id').execute()

test('a comment keeps what it is about, its date, its author and whom it names; the log has a row in the same transaction', async () => {
  const mentions = [
    { kind: 'practitioner', code: 'BOB' },
    { kind: 'practitioner', code: 'bob' },
  ]
  const { status, body } = await add({ about: { ...atPlace(2), shift: evening.id.toUpperCase() }, text: ' Bel Bob eerst ', mentions })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    about: atPlace(2),
    date: '2026-11-27',
    text: 'Bel Bob eerst',
    visible: false,
    resolved: null,
    at: clock.now,
  })
  expect(body.mentions).toEqual([{ kind: 'practitioner', code: 'bob' }])
  expect(body.author).toMatch(/^coordinator \(token /)
  const rows = await audited()
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ action: 'comment', subject: `comment ${body.id}`, actor: body.author, before: null, after: body })
})

test('what is named must exist: the shift, the person, the colleague', async () => {
  const before = await texts()
  const faults = async (more: object) => (await add(more)).body.faults?.map((one: { path: string }) => one.path)
  expect(await faults({ about: { on: 'place', shift: fixture.foreignRoster, position: 1 } })).toEqual(['about.shift'])
  expect(await faults({ about: { on: 'person', practitioner: 'zeno' } })).toEqual(['about.practitioner'])
  expect(await faults({ mentions: [{ kind: 'practitioner', code: 'zeno' }] })).toEqual(['mentions.0.code'])
  expect(await faults({ mentions: [{ kind: 'colleague', name: 'Niemand' }] })).toEqual(['mentions.0.name'])
  expect(await faults({ text: '  ' })).toEqual(['text'])
  expect(await texts()).toEqual(before)
})

test('a colleague who coordinates can be named; others are not told who they are', async () => {
  const { body } = await get(fixture, '/api/comments')
  const colleague = body.colleagues.find((name: string) => name.startsWith('admin'))
  const made = await add({ mentions: [{ kind: 'colleague', name: colleague }] })
  expect(made.body.mentions).toEqual([{ kind: 'colleague', name: colleague }])
  expect((await get(fixture, '/api/comments', fixture.tokens.practitioner)).body.colleagues).toEqual([])
})

test('a comment is settled once and opened again; nothing changes twice and the log tells both', async () => {
  const { body } = await add({ text: 'Wie doet de sleutel?' })
  const path = `/api/comments/${body.id}`
  const logged = (await audited()).length
  const settled = await send(fixture, path, { resolved: true }, fixture.tokens.admin)
  expect(settled.body.resolved).toEqual({ at: clock.now, by: expect.stringMatching(/^admin/) })
  expect((await send(fixture, path, { resolved: true })).body).toEqual(settled.body)
  expect((await audited()).length).toBe(logged + 1)
  expect((await send(fixture, path, { resolved: false })).body.resolved).toBeNull()
  expect((await audited()).at(-1)).toMatchObject({ action: 'change-comment', before: settled.body, after: { resolved: null } })
  expect((await send(fixture, path, {})).status).toBe(400)
  expect((await send(fixture, path, { resolved: true }, fixture.tokens.foreign)).status).toBe(404)
})

test('a practitioner sees only what is marked visible and is about them, a place they hold or a whole day', async () => {
  const mine = { on: 'person', practitioner: 'anna' }
  const seen: readonly [string, object][] = [
    ['over anna', { about: mine }],
    ['over bob', { about: { on: 'person', practitioner: 'bob' } }],
    ['plek van anna', { about: atPlace(1) }],
    ['plek van bob', { about: atPlace(2) }],
    ['hele dag', {}],
  ]
  for (const [text, more] of seen) {
    await add({ text, ...more, visible: true })
    await add({ text: `${text}, geheim`, ...more, visible: false })
  }
  expect((await texts(fixture.tokens.practitioner)).sort()).toEqual(['hele dag', 'over anna', 'plek van anna'])
  const all = await texts()
  for (const [text] of seen) expect(all).toEqual(expect.arrayContaining([text, `${text}, geheim`]))
  expect((await add({}, fixture.tokens.practitioner)).status).toBe(403)
  expect(await texts(fixture.tokens.foreign)).toEqual([])
})

test('the same order sent twice under one key leaves one comment', async () => {
  const headers = { Authorization: `Bearer ${fixture.tokens.coordinator}`, 'Content-Type': 'application/json', 'Idempotency-Key': 'once' }
  const body = JSON.stringify(order({ text: 'Eén keer' }))
  const answers = []
  for (let turn = 0; turn < 2; turn++) {
    const response = await fixture.app.request('/api/comments', { method: 'POST', headers, body })
    answers.push(await response.json())
  }
  expect(answers[0]).toEqual(answers[1])
  expect((await texts()).filter((text: string) => text === 'Eén keer')).toHaveLength(1)
})
