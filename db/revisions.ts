import { type Kysely, sql } from 'kysely'
import type { Code } from '../api/domain/model/code.ts'
import type { Assignment, RosterId, RosterVersion, Shift, ShiftId } from '../api/domain/model/roster.ts'
import { compareShifts, inOrder } from '../api/domain/roster/roster.ts'
import type { Day, Instant } from '../api/domain/time/instant.ts'
import { toAssignment, toShift } from './rows/roster.ts'
import { given } from './rows/row.ts'
import type { Row } from './rows/row.ts'
import type { Database } from './tables/database.ts'

/** A publication as it was recorded. */
export type Revision = {
  readonly revision: number
  /** The version of the draft it took. */
  readonly version: RosterVersion
  readonly at: Instant
  readonly actor: string
  readonly reason?: string
  /** Empty where single shifts were published. */
  readonly posts: readonly Code[]
  readonly from: Day
  readonly until: Day
  /** How many shifts were chosen, where it was those alone. */
  readonly shifts?: number
  readonly changed: number
}

/** The publications of a roster, the latest first. */
export async function revisionsOf(db: Kysely<Database>, cooperative: string, roster: RosterId): Promise<readonly Revision[]> {
  const rows = await db
    .selectFrom('publication')
    .selectAll()
    .where('cooperative_id', '=', cooperative)
    .where('roster_id', '=', roster)
    .orderBy('revision', 'desc')
    .execute()
  return rows.map(({ revision, version, at, actor, reason, posts, from_day: from, until_day: until, shifts, changed }) => ({
    ...{ revision, version, at, actor, posts, from, until, changed },
    ...given('reason', reason),
    ...given('shifts', shifts === null ? null : shifts.length),
  }))
}

export type SeenAt = { readonly shifts: readonly Shift[]; readonly assignments: readonly Assignment[] }

type Found = {
  shifts: (Row<'published_shift'> & { id: string })[]
  assignments: (Row<'published_assignment'> & { id: string })[]
}

/** What readers saw of a roster after a publication, until the next one. */
export async function seenAt(db: Kysely<Database>, cooperative: string, roster: RosterId, revision: number): Promise<SeenAt> {
  const isSeen = sql`cooperative_id = ${cooperative} and roster_id = ${roster} and revision <= ${revision}
    and (closed_by is null or closed_by > ${revision})`
  const { rows } = await sql<Found>`select
    coalesce((select json_agg(s) from (select shift_id as id, * from published_shift where ${isSeen}) s), '[]') as shifts,
    coalesce((select json_agg(a) from (select assignment_id as id, * from published_assignment where ${isSeen}) a), '[]') as assignments`.execute(
    db,
  )
  const shifts = rows[0]!.shifts.map(toShift).sort(compareShifts)
  return { shifts, assignments: inOrder(shifts, rows[0]!.assignments.map(toAssignment)) }
}

type ShiftPublication = Pick<Revision, 'revision' | 'version' | 'at' | 'actor' | 'reason'>

/** The publications that brought readers something new of a shift or its holders, the latest first. */
export async function publicationsOfShift(
  db: Kysely<Database>,
  cooperative: string,
  roster: RosterId,
  shift: ShiftId,
): Promise<readonly ShiftPublication[]> {
  const rows = await db
    .selectFrom('publication')
    .select(['revision', 'version', 'at', 'actor', 'reason'])
    .where('cooperative_id', '=', cooperative)
    .where('roster_id', '=', roster)
    .where(
      sql<boolean>`revision in (select unnest(array[revision, closed_by]) from published_shift
        where cooperative_id = ${cooperative} and shift_id = ${shift}
        union select unnest(array[revision, closed_by]) from published_assignment
        where cooperative_id = ${cooperative} and roster_id = ${roster} and shift_id = ${shift})`,
    )
    .orderBy('revision', 'desc')
    .execute()
  return rows.map(({ reason, ...one }) => ({ ...one, ...given('reason', reason) }))
}
