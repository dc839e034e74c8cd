import type { Kysely } from 'kysely'
import pg from 'pg'
import { createChance, type Deps } from '../api/deps.ts'
import type { AccessRole, Actor } from '../api/domain/access/actor.ts'
import type { HappenedEvent } from '../api/domain/live/event.ts'
import type { Practitioner } from '../api/domain/model/practitioner.ts'
import type { Assignment, Roster, Shift } from '../api/domain/model/roster.ts'
import { canonicalRoster } from '../api/domain/roster/roster.ts'
import { addDays, type Day, type Instant } from '../api/domain/time/instant.ts'
import { createCooperative } from '../db/cooperatives.ts'
import { createEvents } from '../db/events.ts'
import { createRoster } from '../db/rosters.ts'
import { replaceRegionParts } from '../db/save-region.ts'
import type { Database } from '../db/tables/database.ts'
import { makePost, makePractitioner, makeShift, type ShiftWish, zone } from './make.ts'

/** Values of make.ts put into a real database, with the ids a database takes. */

export const chance = createChance()
export const newId = chance.id

export type TestDeps = Deps & { readonly happened: readonly HappenedEvent[] }

export function makeDeps(db: Kysely<Database>, now: Instant = '2026-10-01T10:00:00Z'): TestDeps {
  const happened: HappenedEvent[] = []
  const events = createEvents()
  events.subscribe((event) => happened.push(event))
  return { db, now: () => now, chance, events, happened }
}

export type Cooperative = { readonly id: string; readonly code: string; readonly actor: Actor }

export const actorOf = (cooperative: string, role: AccessRole = 'coordinator', over: Partial<Actor> = {}): Actor => ({
  cooperative,
  role,
  name: `test ${role}`,
  posts: [],
  ...over,
})

type Saving = { readonly people?: readonly Practitioner[]; readonly posts?: readonly string[] }

/** A cooperative of its own with these people, GPs visser, bakker and smit unless given, and posts, A and B unless given. */
export async function saveCooperative(db: Kysely<Database>, { people, posts = ['A', 'B'] }: Saving = {}): Promise<Cooperative> {
  const id = newId()
  const code = `c${id.slice(-8)}`
  const now = '2026-09-01T00:00:00Z'
  await db.transaction().execute(async (trx) => {
    await createCooperative(trx, { id, code, name: `Coöperatie ${code}`, zone, isDemo: false, now })
    const practitioners = people ?? ['visser', 'bakker', 'smit'].map((name) => makePractitioner(name))
    await replaceRegionParts(trx, id, { posts: posts.map((post) => makePost(post)), practitioners }, { newId, now })
  })
  return { id, code, actor: actorOf(id) }
}

export const dbShift = (wish: ShiftWish): Shift => makeShift({ ...wish, id: newId() })

export const dbHolder = (shift: Shift, practitioner: string, over: Partial<Assignment> = {}): Assignment => ({
  id: newId(),
  shift: shift.id,
  position: 1,
  practitioner,
  from: shift.from,
  until: shift.until,
  locked: false,
  ...over,
})

type Filling = {
  readonly from?: Day
  readonly until?: Day
  readonly shifts: readonly Shift[]
  readonly assignments?: readonly Assignment[]
}

/** A roster of these shifts, October 2026 unless given, saved at version 1. */
export async function saveRoster(db: Kysely<Database>, { actor }: Cooperative, filling: Filling): Promise<Roster> {
  const { from = '2026-10-01', until = '2026-11-01', shifts, assignments = [] } = filling
  const roster = canonicalRoster({ id: newId(), version: 1, from, until, zone, shifts, assignments, practitioners: [], around: [] })
  await db.transaction().execute((trx) => createRoster(trx, actor, roster, { newId, now: '2026-09-01T00:00:00Z' }))
  return roster
}

/** As many evenings in a row as asked, from a date on, at post A. */
export const evenings = (count: number, from: Day = '2026-10-05', over: Partial<ShiftWish> = {}): readonly Shift[] =>
  Array.from({ length: count }, (_, index) => dbShift({ date: addDays(from, index), start: '17:00', end: '23:00', ...over }))

/** Every statement that all connections of this process send while a piece of work runs, begin and commit included. */
export async function queriesOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const sent: string[] = []
  const query = pg.Client.prototype.query as (...sending: unknown[]) => unknown
  pg.Client.prototype.query = function (this: pg.Client, ...sending: unknown[]) {
    const [first] = sending
    sent.push(typeof first === 'string' ? first : String((first as { text?: unknown }).text))
    return query.apply(this, sending)
  } as never
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query as never
  }
  return sent
}
