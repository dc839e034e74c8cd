import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Code } from '../api/domain/model/code.ts'
import type { EntryKind } from '../api/domain/model/region-change.ts'
import type { Referrer } from '../api/domain/model/referrer.ts'
import type { Database } from './tables/database.ts'

/** Past the first few only their number is told. */
const most = 20

type Query = RawBuilder<Referrer>

/** What outside the region still names an entry: rosters, what was published, and what would go with it unseen. */
export async function referrersOf(db: Kysely<Database>, cooperative: string, entry: EntryKind, code: Code): Promise<readonly Referrer[]> {
  const queries = queriesFor[entry].map((query) => query(cooperative, code))
  if (queries.length === 0) return []
  const { rows } = await sql<Referrer>`select * from (${sql.join(queries, sql` union all `)}) found limit ${sql.lit(most)}`.execute(db)
  return rows
}

type QueryOf = (cooperative: string, code: Code) => Query

const inRoster =
  (kind: 'roster' | 'published', table: string, column: string): QueryOf =>
  (cooperative, code) =>
    sql`select ${sql.lit(kind)} as kind, r.from_day::text as name from roster r where r.cooperative_id = ${cooperative} and exists (
      select from ${sql.table(table)} x where x.cooperative_id = r.cooperative_id and x.roster_id = r.id and ${sql.ref(`x.${column}`)} = ${code})`

const anyRow =
  (kind: Referrer['kind'], table: string, where: (code: Code) => RawBuilder<unknown>): QueryOf =>
  (cooperative, code) =>
    sql`select ${sql.lit(kind)} as kind, '' as name where exists (
      select from ${sql.table(table)} x where x.cooperative_id = ${cooperative} and ${where(code)})`

const isTheirs = (code: Code) => sql`x.practitioner = ${code}`

const queriesFor: Readonly<Record<EntryKind, readonly QueryOf[]>> = {
  template: [],
  post: [
    inRoster('roster', 'shift', 'post'),
    inRoster('published', 'published_shift', 'post'),
    anyRow('access', 'access_token', (code) => sql`x.posts @> to_jsonb(array[${code}]::text[])`),
  ],
  practice: [anyRow('requests', 'cover_request', (code) => sql`(x.practice = ${code} or x.cover = ${code})`)],
  practitioner: [
    inRoster('roster', 'assignment', 'practitioner'),
    inRoster('published', 'published_assignment', 'practitioner'),
    anyRow('worked', 'history', isTheirs),
    anyRow('comments', 'comment', isTheirs),
    anyRow('access', 'access_token', isTheirs),
  ],
}
