import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type App, createApp } from '../../api/app.ts'
import type { RosterChange } from '../../api/domain/model/change.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import { applyChanges } from '../../api/domain/roster/changes/index.ts'
import { listenerOf } from '../../api/http/listener.ts'
import { makeToken } from '../../api/usecases/session/create-token.ts'
import { regionAt } from '../../db/regions.ts'
import { refusalText } from '../../web/refusal-text.ts'
import { refusalSentence } from '../../web/roster/refusal-sentence.ts'
import { publishRoster } from '../../web/server.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { evenings, makeDeps, newId, saveCooperative, saveRoster } from '../in-database.ts'
import { makePractitioner } from '../make.ts'
import { type Chance, chanceOf } from '../oracles/chance.ts'
import { type Coordinator, fetchOverRoad, isThere, makeCoordinator, type Road } from './coordinator-client.ts'

/**
 * Two coordinators in one roster, each with the editor's own draft on a line of its own that breaks: whatever they do, both
 * end with what the server has, and every single change was kept or explained.
 */

const edits = Number(process.env['EDITS'] ?? 500)
const seed = Number(process.env['SEED'] ?? 20261122)

let database: TestDatabase
let app: App
let server: Server
let address = ''
beforeAll(async () => {
  vi.stubGlobal('fetch', fetchOverRoad)
  database = await openTestDatabase()
})
afterEach(() => {
  app.lines.close()
  server.closeAllConnections()
  server.close()
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await database.close()
})

const codes = Array.from({ length: 24 }, (_, at) => `gp${at + 1}`)

/** A cooperative with 24 GPs and a month of evenings and nights, a server that really listens, and two who make the roster. */
async function setUp() {
  const deps = makeDeps(database.db)
  const cooperative = await saveCooperative(database.db, { people: codes.map((code) => makePractitioner(code)) })
  const shifts = [
    ...evenings(20, '2026-10-05', { needed: 2 }),
    ...evenings(20, '2026-10-05', { post: 'B' }),
    ...evenings(20, '2026-10-05', { start: '23:00', end: '08:00' }),
  ]
  const roster = await saveRoster(database.db, cooperative, { shifts })
  app = createApp(deps)
  server = createServer(listenerOf(app.lane, app.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const token = async () => {
    const made = await makeToken(deps, { role: 'coordinator', posts: [], cooperative: cooperative.code })
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    return made.value.secret
  }
  const region = await regionAt(database.db, cooperative.id)
  return { cooperative, roster, region, tokens: [await token(), await token()] as const }
}

/** A place of the roster as somebody sees it, with who holds it. */
function somePlace({ draft }: Coordinator, dice: Chance) {
  const shift = dice.pick(draft.roster().shifts)
  const position = dice.whole(1, shift.needed)
  return { shift: shift.id, position, was: draft.heldNow(shift.id, position)[0]?.practitioner ?? null }
}

function someChange(who: Coordinator, dice: Chance): RosterChange | null {
  const { was, ...place } = somePlace(who, dice)
  const kind = dice.whole(0, 9)
  if (kind < 6) return { do: 'place', ...place, practitioner: dice.pick(codes), was }
  if (kind < 7) {
    const { was: other, ...b } = somePlace(who, dice)
    return was === other ? null : { do: 'exchange', a: place, b, was: [was, other] }
  }
  if (was === null) return null
  return kind < 9 ? { do: 'clear', ...place, was } : { do: 'lock', ...place }
}

/** One thing a coordinator does. */
async function act(who: Coordinator, dice: Chance): Promise<void> {
  const kind = dice.whole(0, 19)
  if (kind < 3) return void who.draft.undo()
  if (kind < 5) return void who.draft.redo()
  if (kind < 6) return publish(who)
  const changes = Array.from({ length: dice.is(0.25) ? 3 : 1 }, () => someChange(who, dice)).filter((one) => one !== null)
  if (changes.length > 0) who.draft.change(changes)
}

async function publish({ draft }: Coordinator): Promise<void> {
  const answer = await publishRoster(draft.roster().id, { basedOn: draft.head(), acknowledge: { reason: 'so far' } }, newId())
  if (!answer.ok) expect(refusalText(answer.problem).length).toBeGreaterThan(20)
}

const headOf = async (id: string, token: string): Promise<Roster> =>
  (await (await fetch(`${address}/api/rosters/${id}`, { headers: { Authorization: `Bearer ${token}` } })).json()) as Roster

/** Every change of a coordinator that was neither kept nor explained. */
function unexplained(
  who: Coordinator,
  log: readonly { readonly step: string; readonly changes: readonly RosterChange[] }[],
  heads: readonly Roster[],
) {
  const text = (change: RosterChange) => JSON.stringify(change, Object.keys(change).sort())
  return [...who.steps.values()].flatMap((step) => {
    const kept = new Set(log.filter((order) => order.step === step.id).flatMap(({ changes }) => changes.map(text)))
    const asked = [...who.clashes].filter(({ id }) => id.startsWith(step.id)).map(({ change }) => text(change))
    const isRefused = (change: RosterChange) => {
      const places = change.do === 'exchange' ? [change.a, change.b] : 'position' in change ? [change] : []
      return [...who.refused].some(
        ({ place }) => place && places.some((one) => one.shift === place.shift && one.position === place.position),
      )
    }
    return step.changes.filter(
      (change) =>
        !kept.has(text(change)) && !asked.includes(text(change)) && !isRefused(change) && !heads.some((head) => isThere(head, change)),
    )
  })
}

test(`two coordinators make ${edits} edits on lines that break: both end equal to the server, nothing is lost unsaid`, {
  timeout: 900_000,
}, async () => {
  const { cooperative, roster, region, tokens } = await setUp()
  const dice = chanceOf(seed)
  const sky = chanceOf(seed + 1)
  const weather = { isRough: true }
  const drops = () => weather.isRough && sky.is(0.08)
  const fate: Road['fate'] = () => {
    const drawn = weather.isRough ? sky.whole(0, 99) : 99
    return drawn < 8 ? 'lost on the way' : drawn < 16 ? 'answer lost' : drawn < 30 ? 'slow' : 'whole'
  }
  const first = await headOf(roster.id, tokens[0])
  const both = tokens.map((token) => makeCoordinator({ address, token, fate }, region, first, drops))
  for (let done = 0; done < edits; done++) {
    const who = dice.pick(both)
    await who.act(() => act(who, dice))
    if (dice.is(0.3)) await wait(dice.whole(0, 24))
  }
  weather.isRough = false
  const isQuiet = () => both.every(({ draft }) => draft.saving().waiting === 0)
  while (!isQuiet()) await wait(20)
  for (const { act: as, draft } of both) await as(() => draft.refresh())

  const head = await headOf(roster.id, tokens[0])
  for (const { draft } of both) expect({ ...draft.roster(), version: draft.head() }).toEqual(head)
  const log = await database.db
    .selectFrom('roster_change')
    .select(['version', 'step', 'changes', 'actor'])
    .where('cooperative_id', '=', cooperative.id)
    .where('roster_id', '=', roster.id)
    .orderBy('version')
    .execute()
  const heads = [first]
  for (const { version, changes } of log) {
    const after = applyChanges(heads.at(-1)!, changes)
    expect(after.ok).toBe(true)
    if (after.ok) heads.push({ ...after.value, version })
  }
  expect(heads.at(-1)).toEqual(head)
  expect(new Set(log.map(({ step }) => step)).size).toBe(log.length)
  for (const one of both) {
    expect(unexplained(one, log, heads)).toEqual([])
    for (const { refusal } of one.refused) expect(refusalSentence(refusal).length).toBeGreaterThan(20)
    one.close()
  }
  console.log({
    edits,
    seed,
    kept: log.length,
    steps: both.map(({ steps }) => steps.size),
    asked: both.map(({ clashes }) => clashes.size),
    refused: both.map(({ refused }) => refused.size),
  })
  expect(log.length).toBeGreaterThan(edits / 10)
})
