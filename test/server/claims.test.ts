import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { RosterChange } from '../../api/domain/model/change.ts'
import type { Roster, Shift } from '../../api/domain/model/roster.ts'
import type { Result } from '../../api/domain/refusal.ts'
import { addDays } from '../../api/domain/time/instant.ts'
import { type Changed, changeRoster } from '../../api/usecases/rosters/change-roster.ts'
import { openTestDatabase, serverUrl, type TestDatabase } from '../database.ts'
import { type Cooperative, dbHolder, dbShift, evenings, makeDeps, saveCooperative, saveRoster, type TestDeps } from '../in-database.ts'
import { makePractitioner } from '../make.ts'
import { type AnotherProcess, startAnotherProcess } from './another-process.ts'

if (!serverUrl) console.log('\nskipped: concurrency on PostgreSQL (set TEST_DATABASE_URL, or npm run test:server)')

const rounds = Number(process.env['ROUNDS'] ?? 5)
vi.setConfig({ testTimeout: 60_000 + 10_000 * rounds })

const gps = Array.from({ length: 200 }, (_, index) => `gp${index + 1}`)
const days = Array.from({ length: rounds }, (_, index) => addDays('2027-01-04', index))
const season = { from: '2027-01-01', until: '2027-07-01' }
const coded = (result: Result<Changed>) => (result.ok ? 'ok' : 'refusal' in result ? result.refusal.code : JSON.stringify(result))
const place = (shift: Shift, practitioner: string, over: object = {}): RosterChange =>
  ({ do: 'place', shift: shift.id, position: 1, practitioner, was: null, ...over }) as RosterChange

describe.skipIf(!serverUrl)('many at once, on PostgreSQL', () => {
  let opened: TestDatabase
  let deps: TestDeps
  let other: AnotherProcess
  beforeAll(async () => {
    opened = await openTestDatabase()
    deps = makeDeps(opened.db)
    other = await startAnotherProcess()
  })
  afterAll(async () => {
    other.stop()
    await opened.close()
  })

  /** Half of these people from this process and half from the other, all at once. */
  async function claimAll(cooperative: Cooperative, roster: Roster, basedOn: number, changes: readonly RosterChange[]) {
    const claims = changes.map((change) => ({ actor: cooperative.actor, roster: roster.id, order: { basedOn, changes: [change] } }))
    const half = Math.floor(claims.length / 2)
    const [there, ...here] = await Promise.all([
      other.claim(opened.url!, deps.now(), claims.slice(0, half)),
      ...claims.slice(half).map(({ actor, order }) => changeRoster(deps, actor, roster.id, order)),
    ])
    return [...there, ...here]
  }

  const auditOf = async ({ id }: Cooperative) =>
    (await opened.db.selectFrom('audit').select('id').where('cooperative_id', '=', id).where('action', '=', 'change-roster').execute())
      .length

  const holdersIn = (roster: Roster) => opened.db.selectFrom('assignment').selectAll().where('roster_id', '=', roster.id).execute()

  test('CON-01: of 200 who claim one open place from two processes one wins, and 199 hear who was first', async () => {
    const cooperative = await saveCooperative(opened.db, { people: gps.map((code) => makePractitioner(code)) })
    const shifts = days.map((date) => dbShift({ date, start: '17:00', end: '23:00' }))
    const roster = await saveRoster(opened.db, cooperative, { ...season, shifts })
    for (const [round, shift] of shifts.entries()) {
      const results = await claimAll(
        cooperative,
        roster,
        round + 1,
        gps.map((gp) => place(shift, gp)),
      )
      const codes = results.map(coded)
      expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
      expect(codes.filter((code) => code === 'change-conflict' || code === 'place-taken')).toHaveLength(199)
      expect(await auditOf(cooperative)).toBe(round + 1)
      const winners = (await holdersIn(roster)).filter((row) => row.shift_id === shift.id).map((row) => row.practitioner)
      expect(winners).toHaveLength(1)
      expect(results.flatMap((result) => (!result.ok && result.refusal.code === 'change-conflict' ? [result.refusal.holder] : []))).toEqual(
        Array(199).fill(winners[0]),
      )
    }
  })

  test('CON-02: of two coordinators who place different people one hears of a conflict', async () => {
    const cooperative = await saveCooperative(opened.db)
    const shifts = days.map((date) => dbShift({ date, start: '17:00', end: '23:00' }))
    const roster = await saveRoster(opened.db, cooperative, { ...season, shifts })
    for (const [round, shift] of shifts.entries()) {
      const person = ['visser', 'bakker', 'smit'].filter((_, index) => index !== round % 3)
      const results = await claimAll(
        cooperative,
        roster,
        round + 1,
        person.map((name) => place(shift, name, { override: 'concurrency' })),
      )
      expect(results.map(coded).sort()).toEqual(['change-conflict', 'ok'])
    }
  })

  test('CON-03: one GP placed on 200 overlapping shifts of two cooperatives at once is held once', async () => {
    for (const date of days) {
      const visser = makePractitioner('visser', { big: `9${date.replaceAll('-', '')}00` })
      const begun = await Promise.all(
        [0, 1].map(async () => {
          const cooperative = await saveCooperative(opened.db, { people: [visser] })
          const shifts = Array.from({ length: 100 }, () => dbShift({ date, start: '17:00', end: '23:00' }))
          return { cooperative, roster: await saveRoster(opened.db, cooperative, { ...season, shifts }) }
        }),
      )
      const results = await Promise.all(
        begun.map(({ cooperative, roster }) =>
          claimAllFrom(
            cooperative,
            roster,
            roster.shifts.map((shift) => place(shift, 'visser')),
          ),
        ),
      )
      const codes = results.flat().map(coded)
      expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
      expect(codes.filter((code) => code === 'rule-broken' || code === 'person-busy')).toHaveLength(199)
      const busy = await opened.db
        .selectFrom('person_busy')
        .selectAll()
        .where(
          'cooperative_id',
          'in',
          begun.map(({ cooperative }) => cooperative.id),
        )
        .execute()
      expect(busy).toHaveLength(1)
    }
  })

  const claimAllFrom = (cooperative: Cooperative, roster: Roster, changes: readonly RosterChange[]) =>
    Promise.all(changes.map((change) => changeRoster(deps, cooperative.actor, roster.id, { basedOn: 1, changes: [change] })))

  test('CON-04: two orders on one version both hold on different places; on one place the second applies in nothing', async () => {
    for (let round = 0; round < rounds; round++) {
      const shifts = evenings(3)
      const mine = await saveCooperative(opened.db)
      const roster = await saveRoster(opened.db, mine, { shifts })
      const [one, two, three] = shifts as [Shift, Shift, Shift]
      expect((await claimAll(mine, roster, 1, [place(one, 'visser'), place(two, 'bakker')])).map(coded)).toEqual(['ok', 'ok'])
      const order = (name: string) => ({
        basedOn: 3,
        changes: [place(three, name), { do: 'lock', shift: one.id, position: 1 } as RosterChange],
      })
      const results = await Promise.all(['smit', 'visser'].map((name) => changeRoster(deps, mine.actor, roster.id, order(name))))
      expect(results.map(coded).sort()).toEqual(['change-conflict', 'ok'])
      const holder = (await holdersIn(roster)).find((row) => row.shift_id === three.id)!.practitioner
      expect(results.find((result) => !result.ok)).toMatchObject({
        refusal: { place: { shift: three.id, position: 1 }, holder, head: 4 },
      })
      const versions = await opened.db
        .selectFrom('roster_change')
        .select('version')
        .where('roster_id', '=', roster.id)
        .orderBy('version')
        .execute()
      expect(versions.map((row) => row.version)).toEqual([2, 3, 4])
      expect(await auditOf(mine)).toBe(3)
    }
  })

  test('CON-06: two people on shifts at the same time change seats in one order', async () => {
    const cooperative = await saveCooperative(opened.db)
    const shifts = [...evenings(1), ...evenings(1, '2026-10-05', { post: 'B' })]
    const [a, b] = shifts as [Shift, Shift]
    const roster = await saveRoster(opened.db, cooperative, { shifts, assignments: [dbHolder(a, 'visser'), dbHolder(b, 'bakker')] })
    const places = { a: { shift: a.id, position: 1 }, b: { shift: b.id, position: 1 } }
    for (let round = 0; round < rounds; round++) {
      const was = round % 2 ? (['bakker', 'visser'] as const) : (['visser', 'bakker'] as const)
      const results = await claimAll(cooperative, roster, round + 1, [
        { do: 'exchange', ...places, was },
        { do: 'exchange', ...places, was },
      ])
      expect(results.map(coded).sort()).toEqual(['change-conflict', 'ok'])
      const rows = await holdersIn(roster)
      expect(rows.find((row) => row.shift_id === a.id)!.practitioner).toBe(was[1])
      expect(rows.find((row) => row.shift_id === b.id)!.practitioner).toBe(was[0])
    }
  })
})
