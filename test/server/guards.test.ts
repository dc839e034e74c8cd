import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Roster } from '../../api/domain/model/roster.ts'
import { changeRoster } from '../../api/usecases/rosters/change-roster.ts'
import { readRoster } from '../../api/usecases/rosters/read-roster.ts'
import { forgetRosters } from '../../db/rosters.ts'
import { openTestDatabase, serverUrl, type TestDatabase } from '../database.ts'
import { type Cooperative, evenings, makeDeps, newId, saveCooperative, saveRoster, type TestDeps } from '../in-database.ts'

describe.skipIf(!serverUrl)('the last guards, on PostgreSQL', () => {
  let opened: TestDatabase
  let deps: TestDeps
  let cooperative: Cooperative
  let roster: Roster
  beforeEach(async () => {
    opened = await openTestDatabase()
    deps = makeDeps(opened.db)
    cooperative = await saveCooperative(opened.db)
    roster = await saveRoster(opened.db, cooperative, { shifts: [...evenings(1), ...evenings(1, '2026-10-05', { post: 'B' })] })
  })
  afterEach(() => opened.close())

  /** Puts somebody on a shift past all of the application; the constraint that stops it, or null. */
  async function force(index: number, practitioner: string): Promise<string | null> {
    const shift = roster.shifts[index]!
    try {
      await sql`insert into assignment (cooperative_id, roster_id, id, shift_id, position, practitioner, starts_at, ends_at)
        values (${cooperative.id}, ${roster.id}, ${newId()}, ${shift.id}, 1, ${practitioner}, ${shift.from}, ${shift.until})`.execute(
        opened.db,
      )
      return null
    } catch (error) {
      return (error as { constraint?: string }).constraint ?? String(error)
    }
  }

  test.each([
    { constraint: 'one_holder_per_place', table: 'assignment', index: 0, second: 'bakker' },
    { constraint: 'one_place_per_person', table: 'person_busy', index: 1, second: 'visser' },
  ])(
    'CON-12: $constraint stops what the application never saw, and without it nothing does',
    async ({ constraint, table, index, second }) => {
      expect(await force(0, 'visser')).toBeNull()
      expect(await force(index, second)).toBe(constraint)
      await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(constraint)}`.execute(opened.db)
      expect(await force(index, second)).toBeNull()
    },
  )

  test('CON-08: when the audit row cannot be written nothing of the order is kept', async () => {
    await sql`create function refuse_audit() returns trigger language plpgsql as $$ begin raise exception 'no audit today'; end $$`.execute(
      opened.db,
    )
    await sql`create trigger refuse_audit before insert on audit for each row execute function refuse_audit()`.execute(opened.db)
    const order = {
      basedOn: 1,
      changes: [{ do: 'place', shift: roster.shifts[0]!.id, position: 1, practitioner: 'visser', was: null } as const],
    }
    await expect(changeRoster(deps, cooperative.actor, roster.id, order)).rejects.toThrow('no audit today')
    for (const table of ['assignment', 'person_busy', 'roster_change'] as const)
      expect(await opened.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    const read = async () => {
      const found = await readRoster(deps, cooperative.actor, roster.id)
      return found.ok && [found.value.version, found.value.assignments.length]
    }
    expect(await read()).toEqual([1, 0])
    forgetRosters()
    expect(await read()).toEqual([1, 0])
    await sql`drop trigger refuse_audit on audit`.execute(opened.db)
    expect(await changeRoster(deps, cooperative.actor, roster.id, order)).toMatchObject({ ok: true, value: { version: 2 } })
  })
})
