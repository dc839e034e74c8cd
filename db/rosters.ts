import { type Kysely, sql, type Transaction } from 'kysely'
import type { Actor } from '../api/domain/access/actor.ts'
import type { RosterChange } from '../api/domain/model/change.ts'
import type { Region } from '../api/domain/model/region.ts'
import type { Assignment, Roster, RosterId, RosterPractitioner, RosterVersion, Shift } from '../api/domain/model/roster.ts'
import { applyChanges } from '../api/domain/roster/changes/index.ts'
import { canonicalRoster } from '../api/domain/roster/roster.ts'
import { writeAudit } from './audit.ts'
import { writeRows } from './bulk.ts'
import type { Head } from './heads.ts'
import type { Making } from './people.ts'
import { fromAssignment, fromShift, toAssignment, toShift } from './rows/roster.ts'
import type { Row } from './rows/row.ts'
import { scenarioBase } from './scenarios.ts'
import type { Database } from './tables/database.ts'

/** What this process holds of a roster: shifts and holders at a version. Immutable, so keeping it cannot make it wrong. */
type Held = { readonly version: RosterVersion; readonly shifts: readonly Shift[]; readonly assignments: readonly Assignment[] }

const mostKept = 16
/** By database, since two of them may hold one roster's past; the latest version of each roster. */
const kept = new Map<string, Held>()

const keyOf = (cooperative: string, id: RosterId): string => `${cooperative} ${id}`

/** Remembers what was just committed, or read from what was. Never call it before the commit. */
export function keepRoster(cooperative: string, { id, version, shifts, assignments }: Roster): void {
  const key = keyOf(cooperative, id)
  if ((kept.get(key)?.version ?? -1) > version) return
  kept.delete(key)
  kept.set(key, { version, shifts, assignments })
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
}

/** Forgets every roster: after another past was restored into the database. */
export const forgetRosters = (): void => kept.clear()

/** The people a roster may name: everybody of the region. Worked out once per region value. */
const namesOfRegions = new WeakMap<Region, readonly RosterPractitioner[]>()

function namesOf(region: Region): readonly RosterPractitioner[] {
  const known = namesOfRegions.get(region)
  if (known) return known
  const names = region.practitioners.map(({ code, name, discipline }) => ({ code, name, discipline }))
  namesOfRegions.set(region, names)
  return names
}

/**
 * The draft of a roster at its head, or a scenario of it, without what lies around it. What this process holds is caught up
 * from the change log; only a process that never saw the roster reads its rows, or what the scenario began from.
 */
export async function rosterAt(db: Kysely<Database>, head: Head, region: Region): Promise<Roster> {
  const held = kept.get(keyOf(head.cooperative, head.id))
  const whole = (value: Held): Roster => ({
    id: head.id,
    version: value.version,
    from: head.from,
    until: head.until,
    zone: head.zone,
    shifts: value.shifts,
    assignments: value.assignments,
    practitioners: namesOf(region),
    around: [],
  })
  if (held?.version === head.version) return whole(held)
  const known = held && held.version < head.version ? await caughtUp(db, head, whole(held)) : null
  const roster = known ?? (await (head.scenarioOf === null ? readRows : readScenario)(db, head, whole))
  keepRoster(head.cooperative, roster)
  return roster
}

/** The roster with the log applied up to the head; null where the log does not lead there. */
async function caughtUp(db: Kysely<Database>, head: Head, from: Roster): Promise<Roster | null> {
  const rows = await changesSince(db, head, from.version)
  if (rows.at(-1)?.version !== head.version || rows.length !== head.version - from.version) return null
  const after = applyChanges(
    from,
    rows.flatMap((row) => row.changes),
  )
  return after.ok ? { ...after.value, version: head.version } : null
}

export function changesSince(
  db: Kysely<Database>,
  head: Pick<Head, 'cooperative' | 'id' | 'version'>,
  version: RosterVersion,
): Promise<{ version: number; changes: readonly RosterChange[]; reason: string | null }[]> {
  return db
    .selectFrom('roster_change')
    .select(['version', 'changes', 'reason'])
    .where('cooperative_id', '=', head.cooperative)
    .where('roster_id', '=', head.id)
    .where('version', '>', version)
    .where('version', '<=', head.version)
    .orderBy('version')
    .execute()
}

type RowsFound = { version: number; shifts: Row<'shift'>[]; assignments: Row<'assignment'>[] }

/** Version and rows in one statement, so that they belong together also without a lock. */
async function readRows(db: Kysely<Database>, head: Head, whole: (held: Held) => Roster): Promise<Roster> {
  const { rows } = await sql<RowsFound>`select r.version,
      coalesce((select json_agg(s) from shift s where s.cooperative_id = r.cooperative_id and s.roster_id = r.id), '[]') as shifts,
      coalesce((select json_agg(a) from assignment a where a.cooperative_id = r.cooperative_id and a.roster_id = r.id), '[]') as assignments
    from roster r where r.cooperative_id = ${head.cooperative} and r.id = ${head.id}`.execute(db)
  const { version, shifts, assignments } = rows[0]!
  return canonicalRoster(whole({ version, shifts: shifts.map(toShift), assignments: assignments.map(toAssignment) }))
}

/** What a scenario began from, with its log on top: it has no rows. */
async function readScenario(db: Kysely<Database>, head: Head, whole: (held: Held) => Roster): Promise<Roster> {
  const first = canonicalRoster(whole({ version: 1, ...(await scenarioBase(db, head.cooperative, head.id)) }))
  const roster = head.version === 1 ? first : await caughtUp(db, head, first)
  if (!roster) throw new Error(`the log of scenario ${head.id} does not lead to version ${head.version}`)
  return roster
}

export type Creating = Making & {
  readonly reason?: string | null
  /** Hears how many shifts and holders were written, as they are. */
  readonly wrote?: (rows: number) => void
}

/** Writes a new roster with its shifts and holders; its version becomes 1. Its dates may not touch those of another. */
export async function createRoster(
  trx: Transaction<Database>,
  actor: Actor,
  roster: Roster,
  { newId, now, reason, wrote }: Creating,
): Promise<void> {
  const { cooperative } = actor
  const { id, from, until } = roster
  await sql`insert into roster (cooperative_id, id, from_day, until_day, version, region_version, created_at)
    select id, ${id}, ${from}, ${until}, 1, region_version, ${now} from cooperative where id = ${cooperative}`.execute(trx)
  await writeRows(
    trx,
    'shift',
    roster.shifts.map((shift) => fromShift(cooperative, id, shift)),
    { wrote },
  )
  // Each batch is checked when it is written: left to the commit, the check of a large roster would be one long statement.
  await sql`set constraints assignment_inside_shift immediate`.execute(trx)
  await writeRows(
    trx,
    'assignment',
    roster.assignments.map((held) => fromAssignment(cooperative, id, held)),
    { wrote },
  )
  await sql`set constraints assignment_inside_shift deferred`.execute(trx)
  const after = { version: 1, from, until, shifts: roster.shifts.length, assignments: roster.assignments.length }
  await writeAudit(trx, { id: newId(), at: now, actor, action: 'create-roster', subject: `roster ${id}`, after, reason: reason ?? null })
}

/** Takes a roster away that was made by an import and never published, with all it holds and its log. */
export async function removeRoster(trx: Transaction<Database>, cooperative: string, id: RosterId): Promise<void> {
  for (const table of ['assignment', 'shift'] as const)
    await trx.deleteFrom(table).where('cooperative_id', '=', cooperative).where('roster_id', '=', id).execute()
  await trx.deleteFrom('roster').where('cooperative_id', '=', cooperative).where('id', '=', id).execute()
}
