import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Roster } from '../../api/domain/model/roster.ts'
import { mostScenarios, type Scenario } from '../../api/domain/model/scenario.ts'
import { diffRosters } from '../../api/domain/roster/diff.ts'
import { forgetRosters } from '../../db/rosters.ts'
import { sweepExpired } from '../../db/sweep.ts'
import { type Fixture, get, makeFixture, send } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.close())

const at = (path: string) => `/api/rosters/${path}`
const rosterOf = async (id: string): Promise<Roster> => (await get(fixture, at(id))).body as Roster

async function begin(name: string, from?: string): Promise<Scenario> {
  const { status, body } = await send(fixture, at(`${fixture.roster}/scenarios`), { name, ...(from && { from }) })
  expect([status, body.code]).toEqual([201, undefined])
  return body as Scenario
}

const listed = async (): Promise<readonly string[]> =>
  ((await get(fixture, at(`${fixture.roster}/scenarios`))).body as { scenarios: readonly Scenario[] }).scenarios.map((one) => one.name)

/** The night of the 26th is open; somebody comes on it. */
async function fillNight(id: string, practitioner: string) {
  const { version, shifts } = await rosterOf(id)
  const night = shifts.find((shift) => shift.date === '2026-11-26' && shift.start === '23:00')!
  const change = { do: 'place', shift: night.id, position: 1, practitioner, was: null, override: 'wat als' }
  return send(fixture, at(`${id}/changes`), { basedOn: version, changes: [change], reason: 'wat als' })
}

const rowsThere = async () => {
  const { db } = fixture.deps
  const tables = ['shift', 'assignment', 'person_busy', 'publication', 'published_shift', 'published_assignment'] as const
  const counts = await Promise.all(
    tables.map((table) =>
      db
        .selectFrom(table)
        .select((row) => row.fn.countAll<string>().as('count'))
        .execute(),
    ),
  )
  return counts.map(([row]) => Number(row!.count))
}

describe('a scenario', () => {
  test('is what the draft is when it begins, and goes its own way by the same orders', async () => {
    const before = await rosterOf(fixture.roster)
    const rows = await rowsThere()
    const scenario = await begin('Scenario A')
    expect(scenario).toMatchObject({ roster: fixture.roster, name: 'Scenario A', version: 1, basedOn: before.version })
    expect(diffRosters(before, await rosterOf(scenario.id))).toEqual([])
    expect((await fillNight(scenario.id, 'bob')).status).toBe(200)
    const after = await rosterOf(scenario.id)
    expect(after.version).toBe(2)
    expect(diffRosters(before, after)).toMatchObject([{ kind: 'holder', before: null, after: 'bob' }])
    expect(await rosterOf(fixture.roster)).toEqual(before)
    expect(await rowsThere()).toEqual(rows)
  })

  test('reads the same after a start as before it', async () => {
    const scenario = await begin('Na een start')
    await fillNight(scenario.id, 'bob')
    const before = await rosterOf(scenario.id)
    forgetRosters()
    expect(await rosterOf(scenario.id)).toEqual(before)
  })

  test('keeps the rules: what stops an order in the draft stops it here', async () => {
    const scenario = await begin('Regels')
    const { version, shifts } = await rosterOf(scenario.id)
    const evening = shifts.find((shift) => shift.date === '2026-11-25' && shift.post === 'A' && shift.start !== '23:00')!
    const twice = { do: 'place', shift: evening.id, position: 2, practitioner: 'dirk', was: null, override: 'toch' }
    const refused = await send(fixture, at(`${scenario.id}/changes`), { basedOn: version, changes: [twice] })
    expect(refused.body).toMatchObject({ code: 'rule-broken' })
    const was = { ...twice, practitioner: 'cees', was: 'bob' }
    const conflict = await send(fixture, at(`${scenario.id}/changes`), { basedOn: version, changes: [was] })
    expect(conflict.body).toMatchObject({ code: 'change-conflict' })
  })

  test('has steps and a history of its own; its copy has them too', async () => {
    const scenario = await begin('Met stappen')
    await fillNight(scenario.id, 'bob')
    const copy = await begin('Kopie', scenario.id)
    await fillNight(fixture.roster, 'anna')
    expect(diffRosters(await rosterOf(scenario.id), await rosterOf(copy.id))).toEqual([])
    for (const { id } of [scenario, copy]) {
      const { done } = (await get(fixture, at(`${id}/steps`))).body as { done: readonly { reason: string }[] }
      expect(done.map((step) => step.reason)).toEqual(['wat als'])
    }
    const undone = await get(fixture, at(`${copy.id}/steps`))
    const [step] = (undone.body as { done: readonly { step: string; inverse: object[] }[] }).done
    const order = { basedOn: copy.version, changes: step!.inverse, undoes: step!.step }
    expect((await send(fixture, at(`${copy.id}/changes`), order)).status).toBe(200)
    expect(diffRosters(await rosterOf(scenario.id), await rosterOf(copy.id))).toHaveLength(1)
  })

  test('tells what it began from, however far the draft has gone since', async () => {
    const before = await rosterOf(fixture.roster)
    const scenario = await begin('Vanaf hier')
    const shift = before.shifts.at(-1)!
    const needed = { do: 'needed', shift: shift.id, needed: 3, reason: 'druk', was: shift.needed }
    await send(fixture, at(`${fixture.roster}/changes`), { basedOn: before.version, changes: [needed] })
    const read = (await get(fixture, at(`${fixture.roster}/scenarios/${scenario.id}`))).body as { base: Roster }
    expect(read.base).toEqual({ shifts: before.shifts, assignments: before.assignments })
  })

  test('gets another name, goes, and comes back as it was', async () => {
    const scenario = await begin('Weg en terug')
    const path = at(`${fixture.roster}/scenarios/${scenario.id}`)
    expect((await send(fixture, path, { name: 'Anders' })).body).toMatchObject({ name: 'Anders' })
    await send(fixture, path, { removed: true })
    expect(await listed()).not.toContain('Anders')
    expect((await get(fixture, at(scenario.id))).status).toBe(404)
    expect((await fillNight(fixture.roster, 'bob')).status).not.toBe(500)
    expect(
      (await send(fixture, at(`${scenario.id}/changes`), { basedOn: 1, changes: [{ do: 'remove-shift', shift: scenario.id }] })).status,
    ).toBe(404)
    await sweepExpired(fixture.deps.db)
    await send(fixture, path, { removed: false })
    expect(await listed()).toContain('Anders')
    expect((await get(fixture, at(scenario.id))).status).toBe(200)
  })

  test('that was removed a month ago is thrown away with its log; the draft stays', async () => {
    const { db } = fixture.deps
    const scenario = await begin('Oud')
    await fillNight(scenario.id, 'bob')
    await send(fixture, at(`${fixture.roster}/scenarios/${scenario.id}`), { removed: true })
    await db.updateTable('scenario').set({ removed_at: '2020-01-01T00:00:00Z' }).where('roster_id', '=', scenario.id).execute()
    await sweepExpired(db)
    expect(await db.selectFrom('roster_change').select('version').where('roster_id', '=', scenario.id).execute()).toEqual([])
    expect((await get(fixture, at(fixture.roster))).status).toBe(200)
  })

  test.each([
    ['an empty name', { name: '  ' }],
    ['a name that another has', { name: 'scenario a' }],
  ])('is refused %s, told at the name in both languages', async (_, order) => {
    const { status, body } = await send(fixture, at(`${fixture.roster}/scenarios`), order)
    expect(status).toBe(400)
    expect(body.faults).toMatchObject([{ path: 'name', says: { nl: expect.any(String) as string } }])
  })

  test('is never published', async () => {
    const scenario = await begin('Niet publiceren')
    const { status, body } = await send(fixture, at(`${scenario.id}/publish`), { basedOn: 1, acknowledge: { reason: 'toch' } })
    expect([status, body.faults]).toMatchObject([400, [{ path: 'id' }]])
    expect(((await get(fixture, at(`${scenario.id}/published`))).body as { revision: number }).revision).toBe(1)
  })
})

describe('nobody but coordination', () => {
  const between = 'from=2026-11-20T00:00:00Z&to=2026-11-30T00:00:00Z'
  const publicly = [
    '/api/rosters',
    `/api/gaps?${between}`,
    `/api/gaps?${between}&draft=1`,
    '/api/duty',
    `/api/coverage?practice=pa&${between}&draft=1`,
  ]

  test('sees a scenario: lists, gaps, board and line stay as they are', async () => {
    const look = () => Promise.all(publicly.map(async (path) => (await get(fixture, path)).body))
    const scenario = await begin('Onzichtbaar')
    const before = await look()
    await fillNight(scenario.id, 'bob')
    const after = await look()
    for (const [index, answer] of after.entries()) expect(withoutAge(answer)).toEqual(withoutAge(before[index]))
    expect(JSON.stringify((await get(fixture, '/api/today')).body)).not.toContain(scenario.id)
  })

  let scenario: Scenario
  beforeAll(async () => {
    scenario = await begin('Dicht')
  })

  test.each(['viewer', 'practitioner', 'shift_leader', 'foreign'] as const)('can read or change one: %s', async (role) => {
    const token = fixture.tokens[role]
    expect((await get(fixture, at(scenario.id), token)).status).toBe(404)
    expect((await get(fixture, at(`${scenario.id}/published`), token)).status).toBe(404)
    expect([403, 404]).toContain((await get(fixture, at(`${fixture.roster}/scenarios`), token)).status)
    const order = { basedOn: 1, changes: [{ do: 'remove-shift', shift: scenario.id }] }
    expect([403, 404]).toContain((await send(fixture, at(`${scenario.id}/changes`), order, token)).status)
  })
})

test('a roster has at most so many', async () => {
  const there = (await listed()).length
  for (let index = there; index < mostScenarios; index++) await begin(`Nummer ${index}`)
  const { status, body } = await send(fixture, at(`${fixture.roster}/scenarios`), { name: 'Te veel' })
  expect([status, body.faults]).toMatchObject([400, [{ path: 'name' }]])
})

const withoutAge = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer).replace(/"ageSeconds":\d+/g, '"ageSeconds":0')) as unknown
