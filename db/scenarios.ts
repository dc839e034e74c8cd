import { type Kysely, sql, type Transaction } from 'kysely'
import type { Actor } from '../api/domain/access/actor.ts'
import type { Assignment, Roster, RosterId, Shift } from '../api/domain/model/roster.ts'
import type { Scenario } from '../api/domain/model/scenario.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import type { Head } from './heads.ts'
import { json } from './tables/column.ts'
import type { Database } from './tables/database.ts'

/** A scenario, also one that was removed. */
export type KeptScenario = Scenario & { readonly isRemoved: boolean }

/** The draft a scenario began from, as it was. */
export type ScenarioBase = { readonly shifts: readonly Shift[]; readonly assignments: readonly Assignment[] }

/** The scenarios of a roster, the eldest first, with those that were removed. */
export async function scenariosOf(db: Kysely<Database>, cooperative: string, roster: RosterId): Promise<readonly KeptScenario[]> {
  const rows = await db
    .selectFrom('scenario as s')
    .innerJoin('roster as r', (join) => join.onRef('r.cooperative_id', '=', 's.cooperative_id').onRef('r.id', '=', 's.roster_id'))
    .select(['r.id', 's.name', 'r.version', 's.based_on as basedOn', 's.made_by as by', 's.made_at as at', 's.removed_at as removedAt'])
    .where('s.cooperative_id', '=', cooperative)
    .where('r.scenario_of', '=', roster)
    .orderBy('r.id')
    .execute()
  return rows.map(({ removedAt, ...one }) => ({ ...one, roster, isRemoved: removedAt !== null }))
}

/** What a scenario began from. */
export async function scenarioBase(db: Kysely<Database>, cooperative: string, id: RosterId): Promise<ScenarioBase> {
  const { base } = await db
    .selectFrom('scenario')
    .select('base')
    .where('cooperative_id', '=', cooperative)
    .where('roster_id', '=', id)
    .executeTakeFirstOrThrow()
  return base
}

type Beginning = { readonly id: RosterId; readonly name: string; readonly draft: Roster }

/** Begins a scenario from the draft of a locked head. */
export async function createScenario(
  trx: Transaction<Database>,
  actor: Actor,
  head: Head,
  { id, name, draft }: Beginning,
  now: Instant,
): Promise<void> {
  await insertHead(trx, head, { id, version: 1 }, now)
  const { shifts, assignments } = draft
  await trx
    .insertInto('scenario')
    .values({
      ...{ cooperative_id: head.cooperative, roster_id: id, name, base: json({ shifts, assignments }), based_on: draft.version },
      ...{ made_by: actor.name, made_at: now, removed_at: null },
    })
    .execute()
}

type Copying = { readonly id: RosterId; readonly name: string; readonly from: Head }

/** Begins a scenario where another stands: from the same draft, with its log, so that every step is told as it was made. */
export async function copyScenario(
  trx: Transaction<Database>,
  actor: Actor,
  head: Head,
  { id, name, from }: Copying,
  now: Instant,
): Promise<void> {
  const { cooperative } = head
  await insertHead(trx, head, { id, version: from.version }, now)
  await sql`insert into scenario (cooperative_id, roster_id, name, base, based_on, made_by, made_at)
    select cooperative_id, ${id}, ${name}, base, based_on, ${actor.name}, ${now} from scenario
    where cooperative_id = ${cooperative} and roster_id = ${from.id}`.execute(trx)
  await sql`insert into roster_change
      (cooperative_id, roster_id, version, changes, inverse, actor, for_whom, reason, at, author, step, undoes, command)
    select cooperative_id, ${id}, version, changes, inverse, actor, for_whom, reason, at, author, step, undoes, command
    from roster_change where cooperative_id = ${cooperative} and roster_id = ${from.id} and version <= ${from.version}`.execute(trx)
  await sql`insert into change_reason (cooperative_id, roster_id, id, version, actor, reason, at)
    select cooperative_id, ${id}, id, version, actor, reason, at
    from change_reason where cooperative_id = ${cooperative} and roster_id = ${from.id} and version <= ${from.version}`.execute(trx)
}

async function insertHead(
  trx: Transaction<Database>,
  of: Head,
  { id, version }: Pick<Head, 'id' | 'version'>,
  now: Instant,
): Promise<void> {
  await sql`insert into roster (cooperative_id, id, from_day, until_day, version, region_version, created_at, scenario_of)
    select cooperative_id, ${id}, from_day, until_day, ${version}, region_version, ${now}, id from roster
    where cooperative_id = ${of.cooperative} and id = ${of.id}`.execute(trx)
}

/** Gives a scenario its name, and says when it was removed; null brings it back. */
export async function saveScenario(
  trx: Transaction<Database>,
  cooperative: string,
  { id, name, removedAt }: { readonly id: RosterId; readonly name: string; readonly removedAt: Instant | null },
): Promise<void> {
  await trx
    .updateTable('scenario')
    .set({ name, removed_at: removedAt })
    .where('cooperative_id', '=', cooperative)
    .where('roster_id', '=', id)
    .execute()
}
