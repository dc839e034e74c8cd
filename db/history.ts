import { type Kysely, sql, type Transaction } from 'kysely'
import type { Actor } from '../api/domain/access/actor.ts'
import type { Command, RosterChange } from '../api/domain/model/change.ts'
import type { RosterId, RosterVersion, ShiftId } from '../api/domain/model/roster.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import { writeAudit } from './audit.ts'
import type { Making } from './people.ts'
import { given } from './rows/row.ts'
import type { Database } from './tables/database.ts'

/** One order of the log. */
export type LoggedOrder = {
  readonly version: RosterVersion
  readonly at: Instant
  readonly actor: string
  readonly forWhom?: string
  /** Given with the order, or told later. */
  readonly reason?: string
  readonly step: string
  /** The step it took back. */
  readonly undoes?: string
  readonly command?: Command
  readonly changes: readonly RosterChange[]
  /** What undoes it, on the version it made. */
  readonly inverse: readonly RosterChange[]
}

type Asked = {
  readonly most: number
  /** Only the orders of this author. */
  readonly author?: string
  /** Only the orders about one of these shifts. */
  readonly shifts?: readonly ShiftId[]
  /** Only what came after this version. */
  readonly after?: RosterVersion
}

/** The last orders of a roster, the latest first. */
export async function lastOrders(
  db: Kysely<Database>,
  cooperative: string,
  roster: RosterId,
  { most, author, shifts, after }: Asked,
): Promise<readonly LoggedOrder[]> {
  let query = db
    .selectFrom('roster_change as c')
    .selectAll('c')
    .select((row) =>
      row
        .selectFrom('change_reason as r')
        .whereRef('r.cooperative_id', '=', 'c.cooperative_id')
        .whereRef('r.roster_id', '=', 'c.roster_id')
        .whereRef('r.version', '=', 'c.version')
        .orderBy('r.id', 'desc')
        .limit(1)
        .select('r.reason')
        .as('told'),
    )
    .where('c.cooperative_id', '=', cooperative)
    .where('c.roster_id', '=', roster)
    .orderBy('c.version', 'desc')
    .limit(most)
  if (author !== undefined) query = query.where('c.author', '=', author)
  if (after !== undefined) query = query.where('c.version', '>', after)
  if (shifts !== undefined) query = query.where(isAbout(shifts))
  const rows = await query.execute()
  return rows.map(({ version, at, actor, changes, inverse, for_whom, reason, told, step, undoes, command }) => ({
    version,
    at,
    actor,
    step,
    ...given('forWhom', for_whom),
    ...given('reason', told ?? reason),
    ...given('undoes', undoes),
    ...given('command', command),
    changes,
    inverse,
  }))
}

/** True for an order of which a change names one of these shifts, as its shift, the shift it made, or a side of an exchange. */
const isAbout = (shifts: readonly ShiftId[]) =>
  sql<boolean>`exists (select from jsonb_array_elements(c.changes) as one where one ->> 'shift' = any(${shifts}::text[])
    or one -> 'a' ->> 'shift' = any(${shifts}::text[]) or one -> 'b' ->> 'shift' = any(${shifts}::text[])
    or (one ->> 'do' = 'add-shift' and one ->> 'id' = any(${shifts}::text[])))`

/** The order that is this step; undefined where the roster has none. */
export function orderOfStep(
  db: Kysely<Database>,
  cooperative: string,
  roster: RosterId,
  step: string,
): Promise<{ readonly version: RosterVersion; readonly author: string; readonly inverse: readonly RosterChange[] } | undefined> {
  return db
    .selectFrom('roster_change')
    .select(['version', 'author', 'inverse'])
    .where('cooperative_id', '=', cooperative)
    .where('roster_id', '=', roster)
    .where('step', '=', step)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type TellingReason = { readonly roster: RosterId; readonly version: RosterVersion; readonly reason: string }

/** Keeps a reason beside the order it was told for, and says so in the audit. */
export async function saveReason(
  trx: Transaction<Database>,
  actor: Actor,
  { roster, version, reason }: TellingReason,
  { newId, now }: Making,
): Promise<void> {
  const row = { cooperative_id: actor.cooperative, roster_id: roster, id: newId(), version, actor: actor.name, reason, at: now }
  await trx.insertInto('change_reason').values(row).execute()
  await writeAudit(trx, { id: newId(), at: now, actor, action: 'tell-reason', subject: `roster ${roster}`, after: { version }, reason })
}
