import { type Kysely, sql, type Transaction } from 'kysely'
import type { Code } from '../api/domain/model/code.ts'
import type { Policy } from '../api/domain/model/policy.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import type { Zone } from '../api/domain/time/zone.ts'
import type { Database } from './tables/database.ts'
import { json } from './tables/column.ts'

/** A huisartsencoöperatie: whatever it owns carries its id first. */
export type Cooperative = {
  readonly id: string
  readonly code: Code
  readonly name: string
  readonly zone: Zone
  readonly isDemo: boolean
  readonly regionVersion: number
}

const columns = ['id', 'code', 'name', 'zone', 'is_demo as isDemo', 'region_version as regionVersion'] as const

/** All of them, the demo last, the others by code. */
export function cooperatives(db: Kysely<Database>): Promise<Cooperative[]> {
  return db.selectFrom('cooperative').select(columns).orderBy('is_demo').orderBy(sql`lower(code)`).execute()
}

export function cooperativeByCode(db: Kysely<Database>, code: Code): Promise<Cooperative | undefined> {
  return db.selectFrom('cooperative').select(columns).where(sql`lower(code)`, '=', code.toLowerCase()).executeTakeFirst()
}

export function cooperativeById(db: Kysely<Database>, id: string): Promise<Cooperative | undefined> {
  return db.selectFrom('cooperative').select(columns).where('id', '=', id).executeTakeFirst()
}

export type NewCooperative = Omit<Cooperative, 'regionVersion'> & { readonly now: Instant; readonly policy?: Partial<Policy> }

export async function createCooperative(
  trx: Transaction<Database>,
  { isDemo, now, policy, ...cooperative }: NewCooperative,
): Promise<void> {
  await trx
    .insertInto('cooperative')
    .values({ ...cooperative, is_demo: isDemo, created_at: now, policy: json(policy ?? {}) })
    .execute()
}
