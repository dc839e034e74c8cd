import { type Kysely, sql, type Transaction } from 'kysely'
import type { Actor } from '../api/domain/access/actor.ts'
import type { RosterId, RosterVersion, ShiftId } from '../api/domain/model/roster.ts'
import { inOrder, compareShifts } from '../api/domain/roster/roster.ts'
import type { PublishedDays } from '../api/domain/cover/published.ts'
import type { PublishDecision, PublishedRoster } from '../api/domain/roster/publish.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import { writeAudit } from './audit.ts'
import { writeRows } from './bulk.ts'
import type { Head } from './heads.ts'
import type { Making } from './people.ts'
import { fromAssignment, fromShift, toAssignment, toShift } from './rows/roster.ts'
import type { Row } from './rows/row.ts'
import { json } from './tables/column.ts'
import type { Database } from './tables/database.ts'

/** What readers see of a roster since its last publication; revision 0 is never published. */
export type PublishedState = PublishedRoster & {
  readonly roster: RosterId
  readonly revision: number
  /** The version of the draft at the last publication. */
  readonly version: RosterVersion
  readonly at: Instant | null
}

type Found = {
  publications: { revision: number; version: number; posts: string[]; from: string; until: string; at: string }[]
  shifts: (Row<'published_shift'> & { id: string })[]
  assignments: (Row<'published_assignment'> & { id: string })[]
}

/** Everything that is published of a roster now, in one statement. */
export async function publishedAt(db: Kysely<Database>, cooperative: string, roster: RosterId): Promise<PublishedState> {
  const { rows } = await sql<Found>`select
    coalesce((select json_agg(json_build_object('revision', p.revision, 'version', p.version, 'posts', p.posts, 'from', p.from_day,
        'until', p.until_day, 'at', p.at) order by p.revision)
      from publication p where p.cooperative_id = ${cooperative} and p.roster_id = ${roster}), '[]') as publications,
    coalesce((select json_agg(s) from (select shift_id as id, * from published_shift where cooperative_id = ${cooperative}
      and roster_id = ${roster} and recorded_until is null) s), '[]') as shifts,
    coalesce((select json_agg(a) from (select assignment_id as id, * from published_assignment where cooperative_id = ${cooperative}
      and roster_id = ${roster} and recorded_until is null) a), '[]') as assignments`.execute(db)
  const { publications, shifts: shiftRows, assignments } = rows[0]!
  const shifts = shiftRows.map(toShift).sort(compareShifts)
  const last = publications.at(-1)
  return {
    roster,
    revision: last?.revision ?? 0,
    version: last?.version ?? 0,
    at: last ? `${last.at.slice(0, 19)}Z` : null,
    shifts,
    assignments: inOrder(shifts, assignments.map(toAssignment)),
    parts: publications.flatMap(({ posts, from, until }): PublishedDays[] => posts.map((post) => ({ post, from, until }))),
  }
}

/** Those of these shifts that were ever published. */
export async function everPublished(db: Kysely<Database>, cooperative: string, shifts: readonly ShiftId[]): Promise<ReadonlySet<ShiftId>> {
  if (shifts.length === 0) return new Set()
  const rows = await db
    .selectFrom('published_shift')
    .select('shift_id')
    .distinct()
    .where('cooperative_id', '=', cooperative)
    .where('shift_id', 'in', shifts)
    .execute()
  return new Set(rows.map((row) => row.shift_id))
}

/**
 * Writes a publication of the locked head: closes what it replaces, opens what is new, never alters a row. Recorded time
 * does not go back: a publication is never recorded before the one it follows.
 */
export async function savePublication(
  trx: Transaction<Database>,
  actor: Actor,
  { head, before, decision, reason }: { head: Head; before: PublishedState; decision: PublishDecision; reason: string | null },
  { newId, now }: Making,
): Promise<number> {
  const { cooperative, id } = head
  const revision = before.revision + 1
  const at = before.at !== null && before.at > now ? before.at : now
  const { posts, from, until, shifts: chosen, differences } = decision
  const changed = differences.length
  const publication = {
    cooperative_id: cooperative,
    roster_id: id,
    revision,
    version: head.version,
    actor: actor.name,
    reason,
    at,
    changed,
  }
  await trx
    .insertInto('publication')
    .values({ ...publication, posts: json(posts), from_day: from, until_day: until, shifts: chosen && json(chosen) })
    .execute()
  const closing = { cooperative, revision, at }
  await closeRows(trx, 'published_shift', 'shift_id', decision.closeShifts, closing)
  await closeRows(trx, 'published_assignment', 'assignment_id', decision.closeAssignments, closing)
  const recorded = { revision, recorded_from: at, recorded_until: null, closed_by: null }
  const shifts = decision.openShifts.map((shift) => {
    const { id: shift_id, ...row } = fromShift(cooperative, id, shift)
    return { ...row, shift_id, ...recorded }
  })
  await writeRows(trx, 'published_shift', shifts)
  const held = decision.openAssignments.map(({ post, ...one }) => {
    const { id: assignment_id, ...row } = fromAssignment(cooperative, id, one)
    return { ...row, assignment_id, post, ...recorded }
  })
  await writeRows(trx, 'published_assignment', held)
  const after = { revision, version: head.version, posts, from, until, changed }
  await writeAudit(trx, { id: newId(), at: now, actor, action: 'publish', subject: `roster ${id}`, after, reason })
  return revision
}

async function closeRows(
  trx: Transaction<Database>,
  table: 'published_shift' | 'published_assignment',
  column: 'shift_id' | 'assignment_id',
  ids: readonly string[],
  { cooperative, revision, at }: { readonly cooperative: string; readonly revision: number; readonly at: Instant },
): Promise<void> {
  if (ids.length === 0) return
  await sql`update ${sql.table(table)} set recorded_until = ${at}, closed_by = ${revision}
    where cooperative_id = ${cooperative} and recorded_until is null and ${sql.ref(column)} = any(${ids}::uuid[])`.execute(trx)
}
