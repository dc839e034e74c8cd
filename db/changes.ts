import { type RawBuilder, sql, type Transaction } from 'kysely'
import { type Actor, authorOf } from '../api/domain/access/actor.ts'
import type { Command, RosterChange } from '../api/domain/model/change.ts'
import type { Roster } from '../api/domain/model/roster.ts'
import { samePiece } from '../api/domain/roster/pieces.ts'
import { among } from './among.ts'
import { auditing } from './audit.ts'
import type { Making } from './people.ts'
import { fromAssignment, fromShift } from './rows/roster.ts'
import { json } from './tables/column.ts'
import type { Database } from './tables/database.ts'

/** An order that was decided: the log gets `changes` and `inverse`, the rows what differs between the two rosters. */
export type Kept = {
  readonly before: Roster
  /** One version on. */
  readonly after: Roster
  readonly changes: readonly RosterChange[]
  readonly inverse: readonly RosterChange[]
  readonly reason?: string | null
  readonly forWhom?: string | null
  /** What its maker calls the step, or one is made; and the own step it takes back. */
  readonly step?: string | undefined
  readonly undoes?: string | undefined
  readonly command?: Command | undefined
  /** A scenario is its log alone: no shift and no holder of the draft moves. */
  readonly onlyLog?: boolean
}

/**
 * Appends an order to the log, moves the head, brings the rows of the draft up to it and writes the audit row: at most three
 * statements, in the transaction that holds the head. What a change gives up goes first, so that no guard of the schema
 * sees a person or a place twice.
 */
export async function appendChanges(trx: Transaction<Database>, actor: Actor, kept: Kept, making: Making): Promise<void> {
  const { after } = kept
  const before = kept.onlyLog ? { ...kept.before, shifts: after.shifts, assignments: after.assignments } : kept.before
  const { cooperative } = actor
  const shifts = differing(before.shifts, after.shifts, (a, b) => a === b)
  const held = differing(before.assignments, after.assignments, samePiece)
  const onlyAdds = held.gone.length === 0 && held.changed.length === 0
  const rows = (of: typeof held.added) => JSON.stringify(of.map((one) => fromAssignment(cooperative, after.id, one)))
  const adding = sql`insert into assignment select * from jsonb_populate_recordset(null::assignment, ${rows(held.added)}::jsonb)`
  await moveHead(trx, actor, kept, making, {
    changedShifts: shifts.changed.map((shift) => fromShift(cooperative, after.id, shift)),
    newShifts: shifts.added.map((shift) => fromShift(cooperative, after.id, shift)),
    goneShifts: shifts.gone.map((shift) => shift.id),
    goneHeld: held.gone.map((one) => one.id),
    adding: onlyAdds && held.added.length > 0 ? adding : null,
  })
  if (held.changed.length > 0)
    await sql`update assignment a set shift_id = n.shift_id, position = n.position, practitioner = n.practitioner, starts_at = n.starts_at,
        ends_at = n.ends_at, locked = n.locked
      from jsonb_populate_recordset(null::assignment, ${rows(held.changed)}::jsonb) n
      where a.cooperative_id = n.cooperative_id and a.id = n.id`.execute(trx)
  if (held.added.length > 0 && !onlyAdds) await adding.execute(trx)
}

type Moved = {
  readonly changedShifts: readonly object[]
  readonly newShifts: readonly object[]
  readonly goneShifts: readonly string[]
  readonly goneHeld: readonly string[]
  /** Holders that come where none goes. */
  readonly adding: RawBuilder<unknown> | null
}

/** The log row, the audit row, the head, shifts and the holders that go: one statement. */
async function moveHead(trx: Transaction<Database>, actor: Actor, kept: Kept, { newId, now }: Making, moved: Moved): Promise<void> {
  const { before, after, changes, inverse, reason = null, forWhom = null, step = newId(), undoes = null, command = null } = kept
  const { cooperative } = actor
  const parts = [
    sql`head as (update roster set version = ${after.version} where cooperative_id = ${cooperative} and id = ${after.id} and version = ${before.version})`,
    sql`audited as (${auditing({
      id: newId(),
      at: now,
      actor,
      action: 'change-roster',
      subject: `roster ${after.id}`,
      before: { version: before.version },
      after: { version: after.version },
      reason,
      forWhom,
    })})`,
  ]
  const gone = (table: 'assignment' | 'shift', ids: readonly string[]) =>
    sql`${sql.ref(`gone_${table}`)} as (delete from ${sql.table(table)} where cooperative_id = ${cooperative} and ${among('id', ids, 'uuid')})`
  if (moved.goneHeld.length > 0) parts.push(gone('assignment', moved.goneHeld))
  if (moved.goneShifts.length > 0) parts.push(gone('shift', moved.goneShifts))
  if (moved.changedShifts.length > 0)
    parts.push(sql`changed_shifts as (update shift s set wall_start = n.wall_start, wall_end = n.wall_end, starts_at = n.starts_at,
        ends_at = n.ends_at, needed = n.needed, reason = n.reason
      from jsonb_populate_recordset(null::shift, ${JSON.stringify(moved.changedShifts)}::jsonb) n
      where s.cooperative_id = n.cooperative_id and s.id = n.id)`)
  if (moved.newShifts.length > 0)
    parts.push(sql`new_shifts as
      (insert into shift select * from jsonb_populate_recordset(null::shift, ${JSON.stringify(moved.newShifts)}::jsonb))`)
  if (moved.adding) parts.push(sql`new_assignments as (${moved.adding})`)
  await sql`with ${sql.join(parts)} insert into roster_change
      (cooperative_id, roster_id, version, changes, inverse, actor, for_whom, reason, at, author, step, undoes, command)
    values (${cooperative}, ${after.id}, ${after.version}, ${json(changes)}, ${json(inverse)}, ${actor.name}, ${forWhom}, ${reason}, ${now},
      ${authorOf(actor)}, ${step}, ${undoes}, ${command})`.execute(trx)
}

type Differing<T> = { readonly gone: readonly T[]; readonly changed: readonly T[]; readonly added: readonly T[] }

/** What two lists of things with ids differ in; what stands unchanged at their beginning and end costs next to nothing. */
function differing<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): Differing<T> {
  if (before === after) return { gone: [], changed: [], added: [] }
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const then = new Map(before.slice(start, before.length - end).map((one) => [one.id, one]))
  const now = after.slice(start, after.length - end)
  const ids = new Set(now.map((one) => one.id))
  return {
    gone: [...then.values()].filter((one) => !ids.has(one.id)),
    changed: now.filter((one) => then.has(one.id) && !same(then.get(one.id)!, one)),
    added: now.filter((one) => !then.has(one.id)),
  }
}
