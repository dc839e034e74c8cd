import { type Around, type App, createApp } from '../../api/app.ts'
import { createChance, type Deps } from '../../api/deps.ts'
import type { AccessRole, Actor } from '../../api/domain/access/actor.ts'
import type { Assignment, Roster, Shift } from '../../api/domain/model/roster.ts'
import { planShifts } from '../../api/domain/roster/plan.ts'
import type { Instant } from '../../api/domain/time/instant.ts'
import { publishRoster } from '../../api/usecases/rosters/publish-roster.ts'
import { makeToken } from '../../api/usecases/session/create-token.ts'
import { createCooperative } from '../../db/cooperatives.ts'
import { regionAt } from '../../db/regions.ts'
import { createRoster } from '../../db/rosters.ts'
import { type RegionParts, replaceRegionParts } from '../../db/save-region.ts'
import { inTransaction } from '../../db/transaction.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { makeLink, makePost, makePractice, makePractitioner, makeTemplate, zone } from '../make.ts'

export const chance = createChance()

/** A clock that a test sets: 20 November 2026, 19:30 in Amsterdam, unless it says so. */
export const clock: { now: Instant } = { now: '2026-11-20T18:30:00Z' }

/** Two posts, two practices, four GPs with invented numbers. */
export const northern: RegionParts = {
  posts: [
    makePost('A', {
      name: 'Huisartsenpost A',
      phone: '0600 000100',
      partnerPhone: '0600 000199',
      contacts: [{ order: 1, label: 'Achterwacht', phone: '0600 000042' }],
    }),
    makePost('B', { name: 'Huisartsenpost B' }),
  ],
  practices: [makePractice('pa'), makePractice('pb', { links: [makeLink('B')] })],
  practitioners: ['anna', 'bob', 'cees', 'dirk'].map((code, at) =>
    makePractitioner(code, { name: `Dr. ${code}`, phone: `0600 00000${at + 1}`, email: `${code}@example.invalid`, big: `1990000000${at}` }),
  ),
  templates: [
    makeTemplate('a-evening', { needed: 2 }),
    makeTemplate('a-night', { start: '23:00', end: '08:00' }),
    makeTemplate('b-evening', { post: 'B' }),
  ],
}

const southern: RegionParts = {
  posts: [makePost('Z')],
  practices: [makePractice('pz', { links: [makeLink('Z')] })],
  practitioners: [makePractitioner('zeno', { phone: '0600 000090' })],
  templates: [makeTemplate('z-evening', { post: 'Z' })],
}

export type Fixture = {
  readonly opened: TestDatabase
  readonly deps: Deps
  readonly app: App
  readonly north: string
  readonly south: string
  readonly roster: string
  readonly foreignRoster: string
  readonly tokens: Readonly<Record<AccessRole | 'foreign', string>>
  close(): Promise<void>
}

const systemActor = (cooperative: string): Actor => ({ cooperative, role: 'admin', name: 'test', posts: [] })

/** Two cooperatives with a published November, and a token for every role in the first. */
export async function makeFixture(around: Partial<Around> = {}): Promise<Fixture> {
  clock.now = '2026-11-20T18:30:00Z'
  const opened = await openTestDatabase()
  const deps: Deps = { db: opened.db, now: () => clock.now, chance, events: opened.events }
  const north = await cooperative(deps, 'noord', northern)
  const south = await cooperative(deps, 'zuid', southern)
  const roster = await november(deps, north, holdersByDate)
  const foreignRoster = await november(deps, south, () => [])
  const give = async (role: AccessRole, more: { practitioner?: string; posts?: readonly string[]; cooperative?: string } = {}) => {
    const made = await makeToken(deps, { role, posts: [], cooperative: 'noord', ...more })
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    return made.value.secret
  }
  const tokens = {
    admin: await give('admin'),
    coordinator: await give('coordinator'),
    shift_leader: await give('shift_leader', { posts: ['A'] }),
    practitioner: await give('practitioner', { practitioner: 'anna' }),
    post: await give('post', { posts: ['A'] }),
    viewer: await give('viewer'),
    partner: await give('partner', { posts: ['A'] }),
    foreign: await give('coordinator', { cooperative: 'zuid' }),
  }
  const app = createApp(deps, around)
  return { opened, deps, app, north, south, roster, foreignRoster, tokens, close: () => opened.close() }
}

async function cooperative(deps: Deps, code: string, parts: RegionParts): Promise<string> {
  const id = chance.id()
  const making = { newId: chance.id, now: clock.now }
  await inTransaction(deps.db, async (trx) => {
    await createCooperative(trx, { id, code, name: `Coöperatie ${code}`, zone, isDemo: false, now: clock.now })
    await replaceRegionParts(trx, id, parts, making)
  })
  return id
}

type Holders = (shift: Shift) => readonly string[]

/** Anna and Bob in the evening at A, Cees at night; B is Dirk's. The evening of the 25th at A has one hole, the night of the 26th is open. */
const holdersByDate: Holders = ({ post, start, date }) => {
  if (post === 'B') return ['dirk']
  if (start === '23:00') return date === '2026-11-26' ? [] : ['cees']
  return date === '2026-11-25' ? ['anna'] : ['anna', 'bob']
}

async function november(deps: Deps, id: string, holders: Holders): Promise<string> {
  const region = await regionAt(deps.db, id)
  const { shifts } = planShifts(region, { from: '2026-11-01', until: '2026-12-01' }, chance.id)
  const assignments = shifts.flatMap((shift) =>
    holders(shift).map(
      (practitioner, at): Assignment => ({
        id: chance.id(),
        shift: shift.id,
        position: at + 1,
        practitioner,
        from: shift.from,
        until: shift.until,
        locked: false,
      }),
    ),
  )
  const roster: Roster = {
    id: chance.id(),
    version: 1,
    from: '2026-11-01',
    until: '2026-12-01',
    zone,
    shifts,
    assignments,
    practitioners: [],
    around: [],
  }
  const actor = systemActor(id)
  await inTransaction(deps.db, (trx) => createRoster(trx, actor, roster, { newId: chance.id, now: clock.now }))
  const published = await publishRoster(deps, actor, roster.id, { basedOn: 1, acknowledge: { reason: 'the test begins so' } })
  if (!published.ok) throw new Error(JSON.stringify(published.refusal))
  return roster.id
}

/** An answer whose form the test itself says; what the document says of it is held elsewhere (conform.ts). */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Read = { readonly status: number; readonly body: any }

/** A request with a token, and its answer as JSON. */
export async function get(fixture: Fixture, path: string, token: string | null = fixture.tokens.coordinator): Promise<Read> {
  const headers: Record<string, string> = token === null ? {} : { Authorization: `Bearer ${token}` }
  const response = await fixture.app.request(path, { headers })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}

export async function send(
  fixture: Fixture,
  path: string,
  body: unknown,
  token: string | null = fixture.tokens.coordinator,
  method = 'POST',
): Promise<Read> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' }
  if (token !== null) headers['Authorization'] = `Bearer ${token}`
  const response = await fixture.app.request(path, { method, headers, body: JSON.stringify(body) })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}
