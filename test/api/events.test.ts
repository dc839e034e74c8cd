import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { LineMessage } from '../../api/domain/live/event.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import { createEventLines, type EventLines, type Told } from '../../api/http/event-lines.ts'
import { publishRoster } from '../../api/usecases/rosters/publish-roster.ts'
import { actorOf } from '../in-database.ts'
import { clock, type Fixture, get, makeFixture, send } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.close())

const lineOf = (tail: number) => `0190a000-0000-7000-8000-${String(tail).padStart(12, '0')}`

/** An open line, and what came over it. */
type Heard = { readonly status: number; readonly said: LineMessage[]; close(): Promise<void>; readonly ended: Promise<void> }
const open: Heard[] = []
afterEach(() => Promise.all(open.splice(0).map((line) => line.close())))

async function hear(token: string, tail = open.length, headers: Record<string, string> = {}): Promise<Heard> {
  const authorization: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {}
  const response = await fixture.app.request(`/api/events?line=${lineOf(tail)}`, { headers: { ...authorization, ...headers } })
  const said: LineMessage[] = []
  const reader = response.status === 200 ? response.body!.pipeThrough(new TextDecoderStream()).getReader() : null
  const read = async () => {
    for (let rest = ''; reader; ) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (rest + value).split('\n\n')
      rest = blocks.pop()!
      for (const block of blocks) said.push(JSON.parse(/^data: (.*)$/m.exec(block)![1]!) as LineMessage)
    }
  }
  const ended = read()
  const heard: Heard = { status: response.status, said, ended, close: async () => void (await reader?.cancel()) }
  open.push(heard)
  return heard
}

const kinds = ({ said }: Heard) => said.map(({ kind }) => kind)
const soon = () => wait(20)

/** A change that is always possible: one more is needed in some evening to come. */
async function change(): Promise<number> {
  const { version, shifts } = (await get(fixture, `/api/rosters/${fixture.roster}`)).body as Roster
  const shift = shifts.filter(({ from }) => from > '2026-11-27')[version % 5]!
  const changes = [{ do: 'needed', shift: shift.id, needed: shift.needed + 1, reason: 'a busy evening', was: shift.needed }]
  const { status, body } = await send(fixture, `/api/rosters/${fixture.roster}/changes`, { basedOn: version, changes })
  expect(status).toBe(200)
  return body.version
}

const present = (line: number, more: object, token = fixture.tokens.coordinator) =>
  send(fixture, `/api/rosters/${fixture.roster}/presence`, { line: lineOf(line), ...more }, token)

test('coordination hears who changed a draft, nobody else does, and another cooperative hears nothing', async () => {
  const { tokens } = fixture
  const [coordinator, viewer, partner, foreign] = await Promise.all(
    [tokens.coordinator, tokens.viewer, tokens.partner, tokens.foreign].map((token) => hear(token)),
  )
  const version = await change()
  await soon()
  expect(coordinator!.said.at(-1)).toMatchObject({ kind: 'roster-changed', roster: fixture.roster, version, by: expect.any(String) })
  for (const other of [viewer!, partner!, foreign!]) expect(kinds(other)).toEqual(['hello'])
})

test('everybody of the cooperative hears a publication, each as far as they may', async () => {
  const { tokens } = fixture
  const [coordinator, viewer, partner, foreign] = await Promise.all(
    [tokens.coordinator, tokens.viewer, tokens.partner, tokens.foreign].map((token) => hear(token)),
  )
  const basedOn = await change()
  const actor = actorOf(fixture.north, 'coordinator', { name: 'Fatma' })
  const done = await publishRoster(fixture.deps, actor, fixture.roster, { basedOn, acknowledge: { reason: 'a test' } })
  expect(done).toMatchObject({ ok: true })
  await soon()
  const published = { kind: 'published', at: clock.now }
  expect(coordinator!.said.at(-1)).toMatchObject({ ...published, roster: fixture.roster, by: 'Fatma' })
  expect(viewer!.said.at(-1)).toEqual({ ...published, roster: fixture.roster, revision: expect.any(Number) })
  expect(partner!.said.at(-1)).toEqual(published)
  expect(kinds(foreign!)).toEqual(['hello'])
})

test('who works in a roster is seen by colleagues at once, by whoever comes later, and by nobody else', async () => {
  const { tokens } = fixture
  const [first, viewer, foreign] = await Promise.all([hear(tokens.admin, 0), hear(tokens.viewer, 1), hear(tokens.foreign, 2)])
  const mine = await hear(tokens.coordinator, 3)
  const at = { shift: lineOf(77), position: 1 }
  expect((await present(3, { here: true, at })).status).toBe(204)
  const later = await hear(tokens.admin, 4)
  await soon()
  const { you } = mine!.said[0] as { you: string }
  const seen = { kind: 'present', roster: fixture.roster, who: you, name: expect.stringContaining('coordinator'), at }
  expect(first!.said.slice(1)).toEqual([seen])
  expect(later.said.slice(1)).toEqual([seen])
  for (const other of [viewer!, foreign!]) expect(kinds(other)).toEqual(['hello'])

  await mine.close()
  await soon()
  expect(first!.said.at(-1)).toEqual({ kind: 'gone', roster: fixture.roster, who: you })
})

test('a presence ends by itself, and nobody can speak for another', async () => {
  await present(9, { here: true })
  await present(9, { here: false }, fixture.tokens.admin)
  const names = async () => (await hear(fixture.tokens.admin, 10)).said
  const seenNow = await names()
  await soon()
  expect(seenNow.map(({ kind }) => kind)).toEqual(['hello', 'present'])
  clock.now = '2026-11-20T18:30:41Z'
  const seenLater = await names()
  await soon()
  clock.now = '2026-11-20T18:30:00Z'
  expect(seenLater.map(({ kind }) => kind)).toEqual(['hello'])
})

test('signing out ends the lines of that session and of no other', async () => {
  const enter = async () => {
    const response = await fixture.app.request('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token: fixture.tokens.coordinator }),
    })
    return response.headers.get('Set-Cookie')!.split(';')[0]!
  }
  const [mine, other] = [await enter(), await enter()]
  const [leaving, staying] = [await hear('', 0, { Cookie: mine }), await hear('', 1, { Cookie: other })]
  await fixture.app.request('/api/session', { method: 'DELETE', headers: { Cookie: mine } })
  await leaving.ended
  await change()
  await soon()
  expect(kinds(staying)).toEqual(['hello', 'roster-changed'])
})

test('a HEAD opens no line, and one secret opens 24 at most', async () => {
  const headers = { Authorization: `Bearer ${fixture.tokens.viewer}` }
  const head = await fixture.app.request('/api/events', { method: 'HEAD', headers })
  expect([head.status, head.headers.get('Content-Type')]).toEqual([200, 'text/event-stream'])
  const lines = await Promise.all(Array.from({ length: 25 }, (_, at) => hear(fixture.tokens.viewer, at)))
  expect(lines.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 24 }, () => 200), 429])
})

const reader = actorOf('c')
const lines = (over: { hello?: () => object[] } = {}, every?: number): { lines: EventLines; tell: (message: object) => void } => {
  const hearing: ((told: Told) => void)[] = []
  const source = { subscribe: (tell: (told: Told) => void) => void hearing.push(tell), hello: over.hello ?? (() => []), left: () => {} }
  return {
    lines: createEventLines(source, every),
    tell: (message) => hearing.forEach((tell) => tell({ cooperative: 'c', as: () => message })),
  }
}

test('whoever reads too slowly is cut off and holds little memory meanwhile', async () => {
  const { lines: slow, tell } = lines()
  const stream = slow.open({ actor: reader, line: '', holder: 'h', findActor: async () => reader })!
  for (let at = 0; at < 1_000; at++) tell({ text: 'x'.repeat(1_000) })
  let bytes = 0
  for await (const part of stream as unknown as AsyncIterable<Uint8Array>) bytes += part.length
  expect(bytes).toBeLessThan(70_000)
})

test('a line beats, and ends soon after its secret was revoked', async () => {
  const { lines: beating } = lines({}, 5)
  let actor: typeof reader | null = reader
  const stream = beating.open({ actor: reader, line: '', holder: 'h', findActor: async () => actor })!
  setTimeout(() => (actor = null), 60)
  let read = ''
  for await (const part of stream as unknown as AsyncIterable<Uint8Array>) read += new TextDecoder().decode(part)
  expect(read.match(/"beat"/g)!.length).toBeGreaterThan(3)
})

test('closing ends every line and opens no other', async () => {
  const { lines: closing } = lines()
  const asked = { actor: reader, line: '', holder: 'h', findActor: async () => reader }
  const stream = closing.open(asked)!
  closing.close()
  for await (const _ of stream as unknown as AsyncIterable<Uint8Array>);
  expect(closing.open(asked)).toBeNull()
})
