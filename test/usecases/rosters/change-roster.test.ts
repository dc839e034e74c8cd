import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { applyChanges } from '../../../api/domain/roster/changes/index.ts'
import { changeRoster } from '../../../api/usecases/rosters/change-roster.ts'
import { readRoster } from '../../../api/usecases/rosters/read-roster.ts'
import { rosterHistory } from '../../../api/usecases/rosters/roster-history.ts'
import { forgetRosters } from '../../../db/rosters.ts'
import { openTestDatabase, type TestDatabase } from '../../database.ts'
import {
  actorOf,
  type Cooperative,
  dbHolder,
  evenings,
  makeDeps,
  newId,
  queriesOf,
  saveCooperative,
  saveRoster,
  type TestDeps,
} from '../../in-database.ts'
import { checkRoster } from '../../laws.ts'
import { makePractitioner } from '../../make.ts'

let opened: TestDatabase
let deps: TestDeps
beforeAll(async () => {
  opened = await openTestDatabase()
  deps = makeDeps(opened.db)
})
afterAll(() => opened.close())

async function begin(count = 4): Promise<{ cooperative: Cooperative; roster: Roster }> {
  const cooperative = await saveCooperative(opened.db)
  return { cooperative, roster: await saveRoster(opened.db, cooperative, { shifts: evenings(count) }) }
}

const place = (roster: Roster, index: number, practitioner: string, over: object = {}): RosterChange =>
  ({ do: 'place', shift: roster.shifts[index]!.id, position: 1, practitioner, was: null, ...over }) as RosterChange

async function head(cooperative: Cooperative, roster: Roster): Promise<Roster> {
  const read = await readRoster(deps, cooperative.actor, roster.id)
  if (!read.ok) throw new Error(JSON.stringify(read.refusal))
  return read.value
}

/** The same read by a process that never saw the roster. */
async function fromRows(cooperative: Cooperative, roster: Roster): Promise<Roster> {
  forgetRosters()
  return head(cooperative, roster)
}

test('an order moves the head, its rows, the log and the audit together, and says so after the commit', async () => {
  const { cooperative, roster } = await begin()
  const before = deps.happened.length
  const order = { basedOn: 1, changes: [place(roster, 0, 'VISSER')], reason: 'rondje' }
  expect(await changeRoster(deps, cooperative.actor, roster.id, order)).toEqual({ ok: true, value: { version: 2, findings: [] } })
  const after = await head(cooperative, roster)
  expect(after.assignments.map((held) => [held.practitioner, held.position])).toEqual([['visser', 1]])
  expect(await fromRows(cooperative, roster)).toEqual(after)
  checkRoster(after)
  expect(deps.happened.slice(before)).toEqual([
    { kind: 'roster-changed', cooperative: cooperative.id, roster: roster.id, version: 2, by: 'test coordinator' },
  ])
  const audit = await opened.db
    .selectFrom('audit')
    .selectAll()
    .where('cooperative_id', '=', cooperative.id)
    .where('action', '=', 'change-roster')
    .execute()
  expect(audit.map((row) => [row.subject, row.before, row.after, row.reason])).toEqual([
    [`roster ${roster.id}`, { version: 1 }, { version: 2 }, 'rondje'],
  ])
  const busy = await sql<{ n: number }>`select count(*)::int as n from person_busy where cooperative_id = ${cooperative.id}`.execute(
    opened.db,
  )
  expect(busy.rows[0]!.n).toBe(1)
})

test('every kind of change reaches the rows, and its inverse in the log brings them back', async () => {
  const { cooperative, roster } = await begin()
  const [one, two, three] = roster.shifts.map((shift) => shift.id)
  const part = { from: '2026-10-05T16:00:00Z', until: '2026-10-05T18:00:00Z' }
  const added = newId()
  const changes: RosterChange[] = [
    place(roster, 0, 'visser'),
    place(roster, 0, 'bakker', { was: 'visser', ...part }),
    place(roster, 1, 'smit'),
    { do: 'lock', shift: two!, position: 1 },
    { do: 'exchange', a: { shift: two!, position: 1 }, b: { shift: three!, position: 1 }, was: ['smit', null] },
    { do: 'add-shift', id: added, post: 'b', role: 'visit', date: '2026-10-12', start: '23:00', end: '08:00', needed: 2 },
    { do: 'retime', shift: two!, start: '16:00', end: '24:00', was: { start: '17:00', end: '23:00' } },
    { do: 'needed', shift: two!, needed: 0, reason: 'post dicht', was: 1 },
    { do: 'clear', shift: one!, position: 1, was: 'bakker', ...part },
  ]
  let basedOn = 1
  for (const change of changes) {
    const done = await changeRoster(deps, cooperative.actor, roster.id, { basedOn, changes: [change] })
    expect(done.ok, JSON.stringify(done)).toBe(true)
    basedOn++
    const now = await head(cooperative, roster)
    expect(await fromRows(cooperative, roster), change.do).toEqual(now)
  }
  const after = await head(cooperative, roster)
  expect(after.version).toBe(changes.length + 1)
  const history = await rosterHistory(deps, cooperative.actor, roster.id)
  if (!history.ok) throw new Error('refused')
  const undone = applyChanges(
    after,
    history.value.history.flatMap((entry) => entry.inverse),
  )
  expect(undone.ok && { shifts: undone.value.shifts, assignments: undone.value.assignments }).toEqual({
    shifts: roster.shifts,
    assignments: [],
  })
  const undo = await changeRoster(deps, cooperative.actor, roster.id, {
    basedOn,
    changes: history.value.history.flatMap((entry) => entry.inverse),
  })
  expect(undo.ok, JSON.stringify(undo)).toBe(true)
  expect((await fromRows(cooperative, roster)).assignments).toEqual([])
})

test('two orders on the same version both apply while every `was` holds', async () => {
  const { cooperative, roster } = await begin()
  const other = { ...cooperative.actor, name: 'another' }
  const [first, second] = await Promise.all([
    changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes: [place(roster, 0, 'visser')] }),
    changeRoster(deps, other, roster.id, { basedOn: 1, changes: [place(roster, 1, 'bakker')] }),
  ])
  expect([first, second].map((done) => done.ok && done.value.version).sort()).toEqual([2, 3])
})

test('an order applies whole or not at all', async () => {
  const { cooperative, roster } = await begin()
  const changes = [place(roster, 0, 'visser'), place(roster, 1, 'bakker', { was: 'smit' })]
  expect(await changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes })).toMatchObject({
    refusal: { code: 'change-conflict', holder: null, head: 1, place: { shift: roster.shifts[1]!.id, position: 1 } },
  })
  expect((await fromRows(cooperative, roster)).version).toBe(1)
})

test('a process that is behind catches up from the log', async () => {
  const { cooperative, roster } = await begin()
  await changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes: [place(roster, 0, 'visser')] })
  const two = await head(cooperative, roster)
  await changeRoster(deps, cooperative.actor, roster.id, { basedOn: 2, changes: [place(roster, 1, 'bakker')] })
  const three = await head(cooperative, roster)
  const { keepRoster } = await import('../../../db/rosters.ts')
  forgetRosters()
  keepRoster(cooperative.id, two)
  const queries = await queriesOf(async () => expect(await head(cooperative, roster)).toEqual(three))
  expect(queries.filter((text) => text.includes('roster_change'))).toHaveLength(1)
  expect(queries.filter((text) => text.includes('json_agg(s)'))).toHaveLength(0)
})

describe('the budget', () => {
  test('one change costs at most nine queries, begin and commit included', async () => {
    const { cooperative, roster } = await begin()
    await changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes: [place(roster, 0, 'visser')] })
    const part = { from: '2026-10-05T16:00:00Z', until: '2026-10-05T18:00:00Z' }
    for (const change of [place(roster, 0, 'bakker', { was: 'visser', ...part }), place(roster, 2, 'smit')]) {
      const sent = await queriesOf(async () => {
        expect((await changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes: [change] })).ok).toBe(true)
      })
      expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(9)
    }
  })

  test('a roster is read in at most six queries, by a process that never saw it', async () => {
    const { cooperative, roster } = await begin()
    const sent = await queriesOf(() => fromRows(cooperative, roster))
    expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(6)
  })
})

describe('what is refused', () => {
  test('a role that may not, a roster that is not there, and one of another cooperative', async () => {
    const { cooperative, roster } = await begin()
    const order = { basedOn: 1, changes: [place(roster, 0, 'visser')] }
    expect(await changeRoster(deps, actorOf(cooperative.id, 'viewer'), roster.id, order)).toMatchObject({
      refusal: { code: 'not-allowed' },
    })
    expect(await changeRoster(deps, cooperative.actor, newId(), order)).toMatchObject({ refusal: { code: 'not-found' } })
    const stranger = await saveCooperative(opened.db)
    expect(await changeRoster(deps, stranger.actor, roster.id, order)).toMatchObject({ refusal: { code: 'not-found' } })
  })

  test('somebody who is held in another cooperative, without a word about where', async () => {
    const person = makePractitioner('visser', { big: '12345678901' })
    const here = await saveCooperative(opened.db, { people: [person] })
    const there = await saveCooperative(opened.db, { people: [person] })
    const shifts = evenings(1)
    const roster = await saveRoster(opened.db, here, { shifts })
    const away = evenings(1)
    await saveRoster(opened.db, there, { shifts: away, assignments: [dbHolder(away[0]!, 'visser')] })
    const done = await changeRoster(deps, here.actor, roster.id, { basedOn: 1, changes: [place(roster, 0, 'visser')] })
    expect(done).toMatchObject({ refusal: { code: 'person-busy' } })
    expect(JSON.stringify(done)).not.toContain(there.code)
  })

  test('an id in use in another roster', async () => {
    const { cooperative, roster } = await begin()
    const later = evenings(1, '2026-11-05')
    const other = await saveRoster(opened.db, cooperative, { from: '2026-11-01', until: '2026-12-01', shifts: later })
    const change: RosterChange = {
      do: 'add-shift',
      id: other.shifts[0]!.id,
      post: 'A',
      role: 'visit',
      date: '2026-10-12',
      start: '08:00',
      end: '12:00',
      needed: 1,
    }
    expect(await changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes: [change] })).toMatchObject({
      refusal: { code: 'malformed' },
    })
    expect((await fromRows(cooperative, other)).shifts).toEqual(other.shifts)
  })
})

test('a key gives one effect and one answer, however often it is sent at once; with another order it is a fault', async () => {
  const { cooperative, roster } = await begin()
  const order = { basedOn: 1, changes: [place(roster, 0, 'visser')] }
  const sent = await Promise.all(Array.from({ length: 20 }, () => changeRoster(deps, cooperative.actor, roster.id, order, 'key-1')))
  expect(new Set(sent.map((done) => JSON.stringify(done)))).toEqual(
    new Set([JSON.stringify({ ok: true, value: { version: 2, findings: [] } })]),
  )
  expect((await fromRows(cooperative, roster)).version).toBe(2)
  const another = { basedOn: 1, changes: [place(roster, 1, 'visser')] }
  expect(await changeRoster(deps, cooperative.actor, roster.id, another, 'key-1')).toMatchObject({ refusal: { code: 'malformed' } })
})
