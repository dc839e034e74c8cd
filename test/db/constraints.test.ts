import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCooperative } from '../../db/cooperatives.ts'
import { refusalOf } from '../../db/faults.ts'
import { inTransaction } from '../../db/transaction.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { chance, gp, makeCooperative, makeRoster, makeShift, making, place } from './make-region.ts'

let opened: TestDatabase
let zaan: string
let roster: string
let sequence = 0
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

/** A cooperative of its own for each test, whose `anna` is the same person everywhere in that test. */
async function start(): Promise<void> {
  sequence++
  zaan = await makeCooperative(opened, `c${sequence}`, { practitioners: [gp('anna', { big: `${sequence}1` }), gp('bob')] })
  roster = await makeRoster(opened, zaan)
}

const busy = () => opened.db.selectFrom('person_busy').selectAll().where('cooperative_id', '=', zaan).orderBy('starts_at').execute()

/** The constraint that refuses this work. */
const refusing = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error) => error.constraint ?? error.message,
  )

describe('a place', () => {
  test('has one holder at each instant', async () => {
    await start()
    const shift = await makeShift(opened, zaan, roster)
    await place(opened, zaan, roster, { shift, practitioner: 'anna', until: '2026-11-20T19:00:00Z' })
    await place(opened, zaan, roster, { shift, practitioner: 'bob', from: '2026-11-20T19:00:00Z' })
    const error = await place(opened, zaan, roster, { shift, practitioner: 'bob', from: '2026-11-20T18:59:00Z' }).catch((thrown) => thrown)
    expect(error.constraint).toBe('one_holder_per_place')
    expect(refusalOf(error)).toEqual({ code: 'place-taken' })
  })

  test('has a holder within the shift only, also when the shift is retimed', async () => {
    await start()
    const shift = await makeShift(opened, zaan, roster)
    expect(await refusing(place(opened, zaan, roster, { shift, practitioner: 'anna', from: '2026-11-20T15:59:00Z' }))).toBe(
      'assignment_inside_shift',
    )
    const held = await place(opened, zaan, roster, { shift, practitioner: 'anna' })
    const shorten = (trx: TestDatabase['db']) =>
      trx.updateTable('shift').set({ ends_at: '2026-11-20T21:00:00Z' }).where('id', '=', shift).execute()
    expect(await refusing(shorten(opened.db))).toBe('assignment_inside_shift')
    await inTransaction(opened.db, async (trx) => {
      await shorten(trx)
      await trx.updateTable('assignment').set({ ends_at: '2026-11-20T21:00:00Z' }).where('id', '=', held).execute()
    })
    expect(await busy()).toMatchObject([{ ends_at: '2026-11-20T21:00:00Z' }])
  })

  test('changes hands with another in one statement, though both people are busy at that time', async () => {
    await start()
    const first = await makeShift(opened, zaan, roster)
    const second = await makeShift(opened, zaan, roster, { role: 'visit' })
    const a = await place(opened, zaan, roster, { shift: first, practitioner: 'anna' })
    await place(opened, zaan, roster, { shift: second, practitioner: 'bob' })
    await sql`update assignment set practitioner = case when id = ${a} then 'bob' else 'anna' end where roster_id = ${roster}`.execute(
      opened.db,
    )
    const holders = await opened.db.selectFrom('assignment').select(['shift_id', 'practitioner']).where('roster_id', '=', roster).execute()
    expect(Object.fromEntries(holders.map((row) => [row.shift_id, row.practitioner]))).toEqual({ [first]: 'bob', [second]: 'anna' })
    expect(await busy()).toHaveLength(2)
  })
})

describe('a person', () => {
  test('is in one place at each instant', async () => {
    await start()
    await place(opened, zaan, roster, { shift: await makeShift(opened, zaan, roster), practitioner: 'anna' })
    const shift = await makeShift(opened, zaan, roster, { role: 'visit' })
    const error = await place(opened, zaan, roster, { shift, practitioner: 'anna' }).catch((thrown) => thrown)
    expect(error.constraint).toBe('one_place_per_person')
    expect(refusalOf(error)).toEqual({ code: 'person-busy' })
  })

  test('is in one place over cooperatives too', async () => {
    await start()
    await place(opened, zaan, roster, { shift: await makeShift(opened, zaan, roster), practitioner: 'anna' })
    const other = await makeCooperative(opened, `other${sequence}`, { practitioners: [gp('an', { big: `${sequence}1` }), gp('bob')] })
    const theirs = await makeRoster(opened, other)
    const shift = await makeShift(opened, other, theirs)
    expect(await refusing(place(opened, other, theirs, { shift, practitioner: 'an' }))).toBe('one_place_per_person')
    expect(await refusing(place(opened, other, theirs, { shift, practitioner: 'bob' }))).toBe('nothing')
  })

  test('may be on standby beside a shift where the cooperative says so', async () => {
    await start()
    await opened.db
      .updateTable('cooperative')
      .set({ policy: JSON.stringify({ mayOverlapStandby: true }) })
      .where('id', '=', zaan)
      .execute()
    await place(opened, zaan, roster, { shift: await makeShift(opened, zaan, roster), practitioner: 'anna' })
    const shift = await makeShift(opened, zaan, roster, { role: 'standby' })
    expect(await refusing(place(opened, zaan, roster, { shift, practitioner: 'anna' }))).toBe('nothing')
    expect((await busy()).map((row) => [row.standby, row.blocking]).sort()).toEqual([
      [false, true],
      [true, false],
    ])
  })

  test('is free again when the assignment goes', async () => {
    await start()
    const id = await place(opened, zaan, roster, { shift: await makeShift(opened, zaan, roster), practitioner: 'anna' })
    await opened.db.deleteFrom('assignment').where('id', '=', id).execute()
    expect(await busy()).toEqual([])
  })

  test('takes the busy times along when a BIG number is entered later', async () => {
    await start()
    await place(opened, zaan, roster, { shift: await makeShift(opened, zaan, roster), practitioner: 'bob' })
    const anna = await opened.db
      .selectFrom('practitioner')
      .select('person_id')
      .where('cooperative_id', '=', zaan)
      .where('code', '=', 'anna')
      .executeTakeFirstOrThrow()
    await opened.db
      .updateTable('practitioner')
      .set({ person_id: anna.person_id })
      .where('cooperative_id', '=', zaan)
      .where('code', '=', 'bob')
      .execute()
    expect(await busy()).toMatchObject([{ person_id: anna.person_id }])
  })
})

describe('times', () => {
  test.each([
    ['empty', '2026-11-20T16:00:00Z', '2026-11-20T16:00:00Z'],
    ['backwards', '2026-11-20T16:00:00Z', '2026-11-20T15:00:00Z'],
    ['longer than a week', '2026-11-20T16:00:00Z', '2026-11-27T16:01:00Z'],
    ['endless', '2026-11-20T16:00:00Z', 'infinity'],
  ])('of a shift are never %s', async (_, from, until) => {
    await start()
    expect(await refusing(makeShift(opened, zaan, roster, { from, until }))).toMatch(/shift_check|range lower bound|infinite/)
  })

  test('of two rosters of one cooperative never overlap', async () => {
    await start()
    expect(await refusing(makeRoster(opened, zaan, '2026-11-30', '2027-01-01'))).toBe('roster_dates_apart')
    expect(await refusing(makeRoster(opened, zaan, '2026-12-01', '2027-01-01'))).toBe('nothing')
  })

  test('of two links of one practice never overlap', async () => {
    await start()
    const link = (from: string | null, until: string | null) =>
      ({ post: 'hap', nightPost: null, nightFrom: '23:00', nightUntil: '08:00', from, until }) as const
    const practice = (...links: ReturnType<typeof link>[]) =>
      makeCooperative(opened, `l${chance.id().slice(-8)}`, {
        practices: [{ code: 'p', name: 'P', patients: 1, hours: [], closures: [], links }],
      })
    expect(await refusing(practice(link(null, '2026-12-02'), link('2026-12-01', null)))).toBe('practice_link_one_at_a_time')
    expect(await refusing(practice(link(null, '2026-12-01'), link('2026-12-01', null)))).toBe('nothing')
  })
})

describe('what was recorded', () => {
  async function publishOne(): Promise<string> {
    const shift = await makeShift(opened, zaan, roster)
    const common = { cooperative_id: zaan, roster_id: roster, revision: 1 }
    const days = { from_day: '2026-11-01', until_day: '2026-12-01' }
    await opened.db
      .insertInto('publication')
      .values({ ...common, ...days, version: 1, posts: '["hap"]', actor: 'test', at: making.now, changed: 1 })
      .execute()
    await opened.db
      .insertInto('published_assignment')
      .values({
        ...common,
        assignment_id: chance.id(),
        shift_id: shift,
        post: 'hap',
        position: 1,
        practitioner: 'anna',
        starts_at: '2026-11-20T16:00:00Z',
        ends_at: '2026-11-20T22:00:00Z',
        locked: false,
        recorded_from: making.now,
      })
      .execute()
    return shift
  }
  const published = () => opened.db.updateTable('published_assignment').where('cooperative_id', '=', zaan)

  test('as published is closed once and never altered or removed', async () => {
    await start()
    await publishOne()
    const closed = { recorded_until: making.now, closed_by: 2 }
    expect(await refusing(published().set({ practitioner: 'bob' }).execute())).toBe('keep_published')
    expect(
      await refusing(
        published()
          .set({ ...closed, practitioner: 'bob' })
          .execute(),
      ),
    ).toBe('keep_published')
    expect(await refusing(opened.db.deleteFrom('published_assignment').where('cooperative_id', '=', zaan).execute())).toBe('keep_published')
    expect(
      await refusing(
        published()
          .set({ ...closed, recorded_until: '2026-11-02T00:00:00Z' })
          .execute(),
      ),
    ).toBe('nothing')
    expect(await refusing(published().set({ recorded_until: '2026-11-03T00:00:00Z' }).execute())).toBe('keep_published')
    expect(await refusing(opened.db.updateTable('publication').set({ actor: 'x' }).where('cooperative_id', '=', zaan).execute())).toBe(
      'append_only',
    )
  })

  test('in the change log and the audit is never altered or removed', async () => {
    await start()
    const audit = { cooperative_id: zaan, id: chance.id(), at: making.now, actor: 'test', action: 'a', subject: 's' }
    await opened.db.insertInto('audit').values(audit).execute()
    const log = {
      ...{ cooperative_id: zaan, roster_id: roster, version: 1, changes: '[]', inverse: '[]' },
      ...{ actor: 'test', author: 'test', step: chance.id(), at: making.now },
    }
    await opened.db.insertInto('roster_change').values(log).execute()
    for (const table of ['audit', 'roster_change'] as const) {
      expect(await refusing(opened.db.updateTable(table).set({ actor: 'x' }).where('cooperative_id', '=', zaan).execute())).toBe(
        'append_only',
      )
      expect(await refusing(opened.db.deleteFrom(table).where('cooperative_id', '=', zaan).execute())).toBe('append_only')
    }
  })

  test('of a roster that was never published goes with the roster', async () => {
    await start()
    const log = {
      ...{ cooperative_id: zaan, roster_id: roster, version: 1, changes: '[]', inverse: '[]' },
      ...{ actor: 'test', author: 'test', step: chance.id(), at: making.now },
    }
    await opened.db.insertInto('roster_change').values(log).execute()
    await opened.db.deleteFrom('roster').where('id', '=', roster).execute()
    expect(await opened.db.selectFrom('roster_change').selectAll().where('cooperative_id', '=', zaan).execute()).toEqual([])
  })
})

test('codes that differ in case alone are one code', async () => {
  await start()
  const code = { id: chance.id(), code: `C${sequence}`, name: 'x', zone: 'Europe/Amsterdam', isDemo: false, now: making.now }
  expect(await refusing(inTransaction(opened.db, (trx) => createCooperative(trx, code)))).toBe('cooperative_code')
  const anna = { cooperative_id: zaan, code: 'ANNA', name: 'Anna', discipline: 'gp', contract: 'employee', roles: '[]' } as const
  const person = await opened.db.selectFrom('person').select('id').executeTakeFirstOrThrow()
  expect(
    await refusing(
      opened.db
        .insertInto('practitioner')
        .values({ ...anna, person_id: person.id })
        .execute(),
    ),
  ).toBe('practitioner_code')
})
