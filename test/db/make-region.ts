import { createChance } from '../../api/deps.ts'
import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import { createCooperative } from '../../db/cooperatives.ts'
import { type RegionParts, replaceRegionParts } from '../../db/save-region.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { TestDatabase } from '../database.ts'

export const chance = createChance()
export const making = { newId: chance.id, now: '2026-11-01T00:00:00Z' }

export const gp = (code: string, more: Partial<Practitioner> = {}): Practitioner => ({
  code,
  name: `Dr. ${code}`,
  discipline: 'gp',
  contract: 'practice_owner',
  roles: ['consult', 'standby'],
  from: null,
  until: null,
  sickness: [],
  availability: [],
  recurring: [],
  exemptions: [],
  credentials: [],
  surgery: [],
  ...more,
})

/** A cooperative with one post and these parts; answers its id. */
export async function makeCooperative({ db }: TestDatabase, code: string, parts: RegionParts = {}): Promise<string> {
  const id = chance.id()
  await inTransaction(db, async (trx) => {
    await createCooperative(trx, { id, code, name: code, zone: 'Europe/Amsterdam', isDemo: false, now: making.now })
    await replaceRegionParts(trx, id, { posts: [{ code: 'hap', name: 'Post', contacts: [] }], ...parts }, making)
  })
  return id
}

export type Held = {
  readonly position?: number
  readonly practitioner: string
  readonly from?: string
  readonly until?: string
  readonly shift: string
}

/** A roster row for November 2026; answers its id. */
export async function makeRoster({ db }: TestDatabase, cooperative: string, from = '2026-11-01', until = '2026-12-01'): Promise<string> {
  const id = chance.id()
  await db
    .insertInto('roster')
    .values({ cooperative_id: cooperative, id, from_day: from, until_day: until, region_version: 1, created_at: making.now })
    .execute()
  return id
}

type Times = { readonly from?: string; readonly until?: string; readonly role?: string }

/** A shift of 20 November, 17:00 to 23:00 in Amsterdam unless given; answers its id. */
export async function makeShift({ db }: TestDatabase, cooperative: string, roster: string, times: Times = {}): Promise<string> {
  const id = chance.id()
  await db
    .insertInto('shift')
    .values({
      cooperative_id: cooperative,
      roster_id: roster,
      id,
      post: 'hap',
      role: times.role ?? 'consult',
      date: '2026-11-20',
      wall_start: '17:00',
      wall_end: '23:00',
      starts_at: times.from ?? '2026-11-20T16:00:00Z',
      ends_at: times.until ?? '2026-11-20T22:00:00Z',
      needed: 1,
    })
    .execute()
  return id
}

export async function place({ db }: TestDatabase, cooperative: string, roster: string, held: Held): Promise<string> {
  const id = chance.id()
  await db
    .insertInto('assignment')
    .values({
      cooperative_id: cooperative,
      roster_id: roster,
      id,
      shift_id: held.shift,
      position: held.position ?? 1,
      practitioner: held.practitioner,
      starts_at: held.from ?? '2026-11-20T16:00:00Z',
      ends_at: held.until ?? '2026-11-20T22:00:00Z',
    })
    .execute()
  return id
}
