import { afterAll, beforeAll, expect, test } from 'vitest'
import { regionAt } from '../../db/regions.ts'
import { replaceRegionParts } from '../../db/save-region.ts'
import { inTransaction } from '../../db/transaction.ts'
import { makeClosure, makeLink, makePractice } from '../make.ts'
import { chance, clock, type Fixture, get, makeFixture, northern } from './fixture.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await makeFixture()
})
afterAll(() => fixture.close())

const day = 'from=2026-11-26T08:00:00Z&to=2026-11-27T08:00:00Z'

/** Practice pa is away for a week and pb covers it, but is away itself on the 26th. */
async function closePractices(): Promise<void> {
  const week = makeClosure('2026-11-23T07:00:00Z', '2026-11-27T16:00:00Z', { id: chance.id(), coverPractice: 'pb' })
  const away = makeClosure('2026-11-26T07:00:00Z', '2026-11-26T16:00:00Z', { id: chance.id() })
  const practices = [makePractice('pa', { closures: [week] }), makePractice('pb', { links: [makeLink('B')], closures: [away] })]
  const parts = { ...northern, practices }
  await inTransaction(fixture.deps.db, (trx) => replaceRegionParts(trx, fixture.north, parts, { newId: chance.id, now: clock.now }))
  expect((await regionAt(fixture.deps.db, fixture.north)).practices[0]!.closures).toHaveLength(1)
}

test('the line tells coordination what the rules say about closures and their cover, and nobody else', async () => {
  expect((await get(fixture, `/api/line?${day}`)).body.findings).toEqual([])
  await closePractices()
  const { findings } = (await get(fixture, `/api/line?${day}`)).body
  expect(findings).toMatchObject([{ rule: 'R25', level: 'block', who: 'pa', says: { en: expect.stringContaining('is closed itself') } }])
  for (const role of ['viewer', 'practitioner', 'shift_leader', 'post'] as const)
    expect((await get(fixture, `/api/line?${day}`, fixture.tokens[role])).body.findings).toEqual([])
})

test('the start page tells coordination what the rules say beside the gaps, with the name of the practice, and nobody else', async () => {
  const holiday = makeClosure('2026-11-23T07:00:00Z', '2026-12-31T16:00:00Z', { id: chance.id(), coverPractice: 'pb' })
  const practices = [makePractice('pa', { closures: [holiday] }), makePractice('pb', { links: [makeLink('B')] })]
  const parts = { ...northern, practices }
  await inTransaction(fixture.deps.db, (trx) => replaceRegionParts(trx, fixture.north, parts, { newId: chance.id, now: clock.now }))
  const { findings, practices: names } = (await get(fixture, '/api/today')).body
  expect(findings).toMatchObject([{ rule: 'R26', cause: 'cover-long', level: 'warn', who: 'pa' }])
  expect(names.pa.name).toBe('Praktijk pa')
  for (const role of ['viewer', 'practitioner', 'shift_leader', 'post'] as const)
    expect((await get(fixture, '/api/today', fixture.tokens[role])).body.findings ?? []).toEqual([])
})
