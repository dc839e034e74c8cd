import { afterAll, beforeAll, expect, test } from 'vitest'
import { defaultPolicy } from '../../api/domain/model/policy.ts'
import type { Practice } from '../../api/domain/model/practice.ts'
import { cooperativeByCode, cooperatives } from '../../db/cooperatives.ts'
import { regionAt } from '../../db/regions.ts'
import { type RegionParts, replaceRegionParts } from '../../db/save-region.ts'
import { inTransaction, rollBackWith } from '../../db/transaction.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { chance, gp, makeCooperative, making } from './make-region.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

const save = (cooperative: string, parts: RegionParts) =>
  inTransaction(opened.db, (trx) => replaceRegionParts(trx, cooperative, parts, making))

const practice = (code: string, more: Partial<Practice> = {}): Practice => ({
  code,
  name: `Praktijk ${code}`,
  patients: 2095,
  links: [{ post: 'hap', nightPost: null, nightFrom: '23:00', nightUntil: '08:00', from: null, until: null }],
  hours: [{ weekday: 1, open: '08:00', close: '17:00' }],
  closures: [],
  ...more,
})

const parts = (): Required<Omit<RegionParts, 'removed'>> => ({
  name: 'Zaanland',
  posts: [
    {
      code: 'Hap-2',
      name: 'Tweede post',
      place: 'Wijk',
      phone: '06 00 00 00 01',
      partnerPhone: '06 00 00 00 02',
      roleOrder: ['visit', 'consult'],
      leadHours: 48,
      contacts: [
        { order: 1, label: 'Achterwacht', phone: '06 00 00 00 03' },
        { order: 2, label: 'Manager', phone: '06 00 00 00 04' },
      ],
    },
  ],
  practices: [
    practice('p1', {
      municipality: 'Zaanstad',
      closures: [
        {
          id: chance.id(),
          from: '2026-10-24T22:00:00Z',
          until: '2026-11-01T23:00:00Z',
          intent: { from: '2026-10-25', until: '2026-11-01' },
          reason: 'herfst',
          coverPractice: 'p2',
          agreementUntil: '2026-10-30T23:00:00Z',
          agreementIntent: '2026-10-30',
        },
        { id: chance.id(), from: '2026-10-20T06:00:00Z', until: '2026-10-20T10:00:00Z', coverPractice: null, agreementUntil: null },
      ],
    }),
    practice('p2', {
      links: [
        { post: 'hap', nightPost: 'Hap-2', nightFrom: '23:00', nightUntil: '24:00', from: null, until: '2026-12-01' },
        { post: 'Hap-2', nightPost: null, nightFrom: '23:00', nightUntil: '08:00', from: '2026-12-01', until: null },
      ],
      hours: [
        { weekday: 2, open: '08:00', close: '12:00' },
        { weekday: 2, open: '13:00', close: '24:00' },
      ],
    }),
  ],
  practitioners: [
    gp('anna', {
      practice: 'p1',
      email: 'anna@example.org',
      phone: '06 00 00 00 05',
      big: '19012345601',
      minHours: 40,
      maxHours: 120.5,
      maxNights: 3,
      from: '2020-01-01',
      until: '2027-01-01',
      sickness: [{ id: chance.id(), from: '2026-11-20T10:00:00Z', until: null }],
      availability: [{ from: '2026-11-21T00:00:00Z', until: '2026-11-22T00:00:00Z', mark: 'cannot' }],
      recurring: [{ mark: 'blocked', weekdays: [3], everyWeeks: 2, start: '17:00', end: '08:00', from: '2026-11-02', until: null }],
      exemptions: [{ of: 'night', reason: 'health', from: null, until: '2027-03-01' }],
      credentials: [
        { kind: 'big', number: '1', from: null, until: '2028-01-01' },
        { kind: 'kaderarts', from: null, until: null },
      ],
      surgery: [{ practice: 'p1', weekday: 1, start: '08:00', end: '12:00' }],
    }),
    gp('bob'),
  ],
  templates: [
    {
      code: 't1',
      post: 'hap',
      role: 'consult',
      weekdays: [1, 7],
      start: '23:00',
      end: '24:00',
      needed: 2,
      holidays: 'only',
      everyWeeks: 2,
      from: '2026-11-02',
      until: null,
    },
  ],
  holidays: [
    { date: '2026-12-25', name: 'Kerst', post: null, postOpen: true, tariff: true, counts: true, confirmed: true },
    { date: '2026-12-25', name: 'Kerst', post: 'Hap-2', postOpen: false, tariff: true, counts: true, confirmed: false },
  ],
  policy: { restMinutes: 600, settings: { R02: 'warn' } },
})

test('a region is read as it was saved', async () => {
  const id = await makeCooperative(opened, 'zaan')
  const saved = parts()
  await save(id, saved)
  const region = await regionAt(opened.db, id)
  expect(region).toEqual({
    cooperative: 'zaan',
    name: 'Zaanland',
    zone: 'Europe/Amsterdam',
    version: 3,
    posts: [...saved.posts, { code: 'hap', name: 'Post', contacts: [] }],
    practices: saved.practices,
    practitioners: saved.practitioners,
    templates: saved.templates,
    holidays: saved.holidays,
    policy: { ...defaultPolicy, restMinutes: 600, settings: { R02: 'warn' } },
  })
})

test('a changed practitioner is replaced whole and the others stay', async () => {
  const id = await makeCooperative(opened, 'whole', { practitioners: [gp('a', { phone: '06 00 00 00 01' }), gp('b')] })
  await save(id, { practitioners: [gp('a', { maxNights: 2 })] })
  expect((await regionAt(opened.db, id)).practitioners).toEqual([gp('a', { maxNights: 2 }), gp('b')])
})

test('saving what was there before and removing the rest takes a save back', async () => {
  const id = await makeCooperative(opened, 'back', { practitioners: [gp('a')] })
  const before = await regionAt(opened.db, id)
  await save(id, { ...parts(), practitioners: [...parts().practitioners, gp('a', { maxHours: 1 })] })
  await save(id, {
    name: before.name,
    policy: {},
    holidays: before.holidays,
    practitioners: before.practitioners,
    removed: { posts: ['Hap-2'], practices: ['p1', 'p2'], practitioners: ['anna', 'bob'], templates: ['t1'] },
  })
  expect({ ...(await regionAt(opened.db, id)), version: 0 }).toEqual({ ...before, version: 0 })
})

test('a region seen inside a transaction that was undone is not taken for a saved one', async () => {
  const id = await makeCooperative(opened, 'undone')
  const seen = await inTransaction(opened.db, async (trx) => {
    await replaceRegionParts(trx, id, { practitioners: [gp('ghost')] }, making)
    return rollBackWith(await regionAt(trx, id))
  })
  expect(seen).toMatchObject({ version: 3, practitioners: [{ code: 'ghost' }] })
  await save(id, { practitioners: [gp('real')] })
  expect(await regionAt(opened.db, id)).toMatchObject({ version: 3, practitioners: [{ code: 'real' }] })
})

test('two practitioners are one person only by one BIG number', async () => {
  const one = await makeCooperative(opened, 'one', { practitioners: [gp('a', { big: '190 1234 5699' }), gp('b')] })
  const two = await makeCooperative(opened, 'two', { practitioners: [gp('x', { big: '19012345699' }), gp('b')] })
  const persons = async () => {
    const rows = await opened.db.selectFrom('practitioner').select(['cooperative_id', 'code', 'person_id']).execute()
    return (cooperative: string, code: string) => rows.find((row) => row.cooperative_id === cooperative && row.code === code)!.person_id
  }
  const first = await persons()
  expect(first(one, 'a')).toBe(first(two, 'x'))
  expect(first(one, 'b')).not.toBe(first(two, 'b'))

  await save(two, { practitioners: [gp('b', { big: '19012345699' }), gp('x')] })
  const later = await persons()
  expect(later(one, 'a')).toBe(later(two, 'b'))
  expect(later(one, 'a')).not.toBe(later(two, 'x'))
})

test('cooperatives are found by code without regard to case, the demo comes last', async () => {
  await opened.db
    .insertInto('cooperative')
    .values({
      id: chance.id(),
      code: 'aaa',
      name: 'Demo',
      zone: 'Europe/Amsterdam',
      is_demo: true,
      policy: '{}',
      created_at: making.now,
      region_stamp: chance.id(),
    })
    .execute()
  expect(await cooperativeByCode(opened.db, 'AAA')).toMatchObject({ code: 'aaa', isDemo: true, regionVersion: 1 })
  expect((await cooperatives(opened.db)).at(-1)).toMatchObject({ code: 'aaa' })
})
