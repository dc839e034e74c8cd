import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fixture, get, makeFixture } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.close())

const posts = (...lines: readonly string[]) => ({
  name: 'posts.csv',
  base64: Buffer.from(['code;name', ...lines].join('\n')).toString('base64'),
})

const order = (body: object, headers: Readonly<Record<string, string>> = {}, query = '') =>
  fixture.app.request(`/api/imports${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${fixture.tokens.coordinator}`, ...headers },
    body: JSON.stringify(body),
  })

const imported = async () => (await get(fixture, '/api/imports', fixture.tokens.coordinator)).body.imports.length

test('the same files under one key are imported once, and another order under it is refused', async () => {
  const body = { files: [posts('Z1;Zaan een')] }
  const before = await imported()
  const answers = await Promise.all([1, 2, 3].map(() => order(body, { 'Idempotency-Key': 'import-1' })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const [first, ...others] = await Promise.all(answers.map((answer) => answer.json()))
  expect(first).toMatchObject({ added: 1, id: expect.any(String) })
  expect(others).toEqual([first, first])
  expect(await imported()).toBe(before + 1)
  const other = await order({ files: [posts('Z2;Zaan twee')] }, { 'Idempotency-Key': 'import-1' })
  expect([other.status, (await other.json()).faults[0].path]).toEqual([400, 'Idempotency-Key'])
  expect(await imported()).toBe(before + 1)
})

test('an import that was refused keeps no answer: mended, it goes under the same key', async () => {
  const bad = await order({ files: [posts('Z3;')] }, { 'Idempotency-Key': 'import-2' })
  expect(await bad.json()).toMatchObject({ sound: false, id: null })
  const good = await order({ files: [posts('Z3;Zaan drie')] }, { 'Idempotency-Key': 'import-2' })
  expect(await good.json()).toMatchObject({ sound: true, added: 1 })
})

test('a large import tells how far it is, a line each, ends with the answer, and is there', async () => {
  const before = await imported()
  const many = Array.from({ length: 12_000 }, (_, index) => `p${index};Huisartsenpost nummer ${index}`)
  const response = await order({ files: [posts(...many)] }, { Accept: 'application/x-ndjson' })
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines[0]).toMatchObject({ progress: { step: 'read', says: { nl: 'Bestanden lezen: 0%' } } })
  expect(lines.at(-1)).toMatchObject({ answer: { read: 12_000, added: 12_000, sound: true, id: expect.any(String) } })
  expect(await imported()).toBe(before + 1)
}, 60_000)

test('a large import that is left half-way is stopped and leaves nothing', async () => {
  const many = Array.from({ length: 30_000 }, (_, index) => `q${index};Huisartsenpost nummer ${index}`)
  const response = await order({ files: [posts(...many)] }, { Accept: 'application/x-ndjson' })
  const before = await imported()
  const reader = response.body!.getReader()
  await reader.read()
  await reader.cancel()
  expect(await imported()).toBe(before)
}, 60_000)

test('files of more than 50 MB together are refused by name, in both languages', async () => {
  const body = new FormData()
  body.append('files', new File([new Uint8Array(30 * 1024 * 1024)], 'roster.csv'))
  body.append('files', new File([new Uint8Array(21 * 1024 * 1024)], 'history.csv'))
  const response = await fixture.app.request('/api/imports?dryRun=1', {
    method: 'POST',
    headers: { Authorization: `Bearer ${fixture.tokens.coordinator}` },
    body,
  })
  expect(response.status, await response.clone().text()).toBe(200)
  const { refused, sound } = (await response.json()) as {
    refused: { file: string; code: string; says: string; en: string }[]
    sound: boolean
  }
  expect([sound, refused.map(({ file, code }) => `${file} ${code}`)]).toEqual([false, ['roster.csv too-large', 'history.csv too-large']])
  expect(refused[0]).toMatchObject({ says: expect.stringContaining('hoogstens 50 MB'), en: expect.stringContaining('at most 50 MB') })
}, 60_000)
