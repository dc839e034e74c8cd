import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Actor } from '../api/domain/access/actor.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import { json } from './tables/column.ts'
import type { Database } from './tables/database.ts'

/** Who did what to what, and why. `subject` is a kind and an id: `roster 0190...`, `import 0190...`. */
export type AuditEntry = {
  readonly id: string
  readonly at: Instant
  readonly actor: Actor
  readonly action: string
  readonly subject: string
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | null
  /** On whose behalf it was done. */
  readonly forWhom?: string | null
}

const toRow = (entry: AuditEntry) => ({
  cooperative_id: entry.actor.cooperative,
  id: entry.id,
  at: entry.at,
  actor: entry.actor.name,
  action: entry.action,
  subject: entry.subject,
  before: entry.before === undefined ? null : json(entry.before),
  after: entry.after === undefined ? null : json(entry.after),
  reason: entry.reason ?? null,
  for_whom: entry.forWhom ?? null,
})

/** Writes one row of the audit log, in the transaction of the change it tells about: both are kept, or neither. */
export async function writeAudit(trx: Transaction<Database>, entry: AuditEntry): Promise<void> {
  await trx.insertInto('audit').values(toRow(entry)).execute()
}

/** The same row as a part of a larger statement, `with ... as (this)`. */
export function auditing(entry: AuditEntry): RawBuilder<unknown> {
  const row = toRow(entry)
  const columns = Object.keys(row).map((column) => sql.ref(column))
  return sql`insert into audit (${sql.join(columns)}) values (${sql.join(Object.values(row))})`
}
