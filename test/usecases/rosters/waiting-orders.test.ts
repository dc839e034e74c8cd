import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { changeRoster } from '../../../api/usecases/rosters/change-roster.ts'
import { readRoster } from '../../../api/usecases/rosters/read-roster.ts'
import { forgetRosters } from '../../../db/rosters.ts'
import { openTestDatabase, type TestDatabase } from '../../database.ts'
import { type Cooperative, evenings, makeDeps, newId, queriesOf, saveCooperative, saveRoster, type TestDeps } from '../../in-database.ts'

let opened: TestDatabase
let deps: TestDeps
beforeAll(async () => {
  opened = await openTestDatabase()
  deps = makeDeps(opened.db)
})
afterAll(() => opened.close())

async function begin(count: number): Promise<{ cooperative: Cooperative; roster: Roster }> {
  const cooperative = await saveCooperative(opened.db)
  return { cooperative, roster: await saveRoster(opened.db, cooperative, { shifts: evenings(count) }) }
}

const place = (roster: Roster, index: number, practitioner: string): RosterChange => ({
  do: 'place',
  shift: roster.shifts[index]!.id,
  position: 1,
  practitioner,
  was: null,
  override: 'waiting',
})

const auditOf = (cooperative: Cooperative) =>
  opened.db.selectFrom('audit').select('after').where('cooperative_id', '=', cooperative.id).where('action', '=', 'change-roster').execute()

async function fromRows(cooperative: Cooperative, roster: Roster): Promise<Roster> {
  forgetRosters()
  const read = await readRoster(deps, cooperative.actor, roster.id)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

test('orders that wait for one another share a transaction; each has its version, its place in the log and its audit row', async () => {
  const { cooperative, roster } = await begin(20)
  const people = ['visser', 'bakker', 'smit']
  const heard = deps.happened.length
  const sent = await queriesOf(async () => {
    const orders = roster.shifts.map((_, index) =>
      changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes: [place(roster, index, people[index % 3]!)] }),
    )
    const done = await Promise.all(orders)
    expect(done.map((result) => result.ok && result.value.version)).toEqual(roster.shifts.map((_, index) => index + 2))
  })
  expect(sent.filter((text) => text === 'begin')).toHaveLength(2)
  const after = await fromRows(cooperative, roster)
  expect([after.version, after.assignments.length]).toEqual([21, 20])
  const logged = await opened.db
    .selectFrom('roster_change')
    .select('version')
    .where('roster_id', '=', roster.id)
    .orderBy('version')
    .execute()
  expect(logged.map(({ version }) => version)).toEqual(roster.shifts.map((_, index) => index + 2))
  expect(await auditOf(cooperative)).toHaveLength(20)
  expect(deps.happened.slice(heard)).toHaveLength(20)
})

test('of orders that wait together a refused one changes nothing, and those after it are decided on what stands', async () => {
  const { cooperative, roster } = await begin(3)
  const send = (change: RosterChange) => changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes: [change] })
  const done = await Promise.all([
    send(place(roster, 0, 'visser')),
    send(place(roster, 1, 'bakker')),
    send(place(roster, 1, 'smit')),
    send(place(roster, 2, 'smit')),
  ])
  expect(done[2]).toMatchObject({ refusal: { code: 'change-conflict', holder: 'bakker', head: 3 } })
  expect([0, 1, 3].map((index) => done[index]!.ok)).toEqual([true, true, true])
  const after = await fromRows(cooperative, roster)
  expect([after.version, after.assignments.map((held) => held.practitioner).sort()]).toEqual([4, ['bakker', 'smit', 'visser']])
})

test('where a guard of the schema stops one of several, the others are carried out all the same', async () => {
  const { cooperative, roster } = await begin(4)
  await fromRows(cooperative, roster)
  const taken = roster.shifts[2]!
  // Past the log, as nothing of ours does: only the guard knows that this place is held.
  await sql`insert into assignment (cooperative_id, roster_id, id, shift_id, position, practitioner, starts_at, ends_at)
    values (${cooperative.id}, ${roster.id}, ${newId()}, ${taken.id}, 1, 'smit', ${taken.from}, ${taken.until})`.execute(opened.db)
  const done = await Promise.all(
    roster.shifts.map((_, index) =>
      changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes: [place(roster, index, 'visser')] }),
    ),
  )
  expect(done[2]).toMatchObject({ refusal: { code: 'place-taken' } })
  expect([0, 1, 3].map((index) => done[index]!.ok)).toEqual([true, true, true])
  expect(await auditOf(cooperative)).toHaveLength(3)
  expect((await fromRows(cooperative, roster)).version).toBe(4)
})

test('a key that met a refusal may be sent again, and waits with others like any order', async () => {
  const { cooperative, roster } = await begin(3)
  const send = (index: number, name: string, key?: string) =>
    changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes: [place(roster, index, name)] }, key)
  const again = [
    await send(0, 'visser'),
    ...(await Promise.all([send(1, 'bakker'), send(0, 'smit', 'k1'), send(2, 'smit', 'k2'), send(2, 'smit', 'k2')])),
  ]
  expect(again.map((result) => result.ok && result.value.version)).toEqual([2, 3, false, 4, 4])
  const change: RosterChange = { do: 'clear', shift: roster.shifts[0]!.id, position: 1, was: 'visser' }
  expect((await changeRoster(deps, cooperative.actor, roster.id, { basedOn: 4, changes: [change] })).ok).toBe(true)
  expect(await send(0, 'smit', 'k1')).toMatchObject({ ok: true, value: { version: 6 } })
})
