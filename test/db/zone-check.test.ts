import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { minuteOf } from '../../api/domain/time/instant.ts'
import { clockDifferences } from '../../db/zone-check.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

test.each(['Europe/Amsterdam', 'UTC', 'Pacific/Auckland'])('Node and the database tell the same time in %s to 2037', async (zone) => {
  expect(await clockDifferences(opened.db, zone, '2026-01-01T00:00:00Z')).toEqual([])
})

test('a copy of the time-zone data that moves the clock at another moment is told', async () => {
  const october = minuteOf('2026-10-25T01:00:00Z')
  const other = opened.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => ({
      ...result,
      rows: result.rows.map((row) => (row['minute'] === october ? { ...row, minutes: 120 } : row)),
    }),
  })
  expect(await clockDifferences(other, 'Europe/Amsterdam', '2026-10-20T00:00:00Z')).toEqual([
    { zone: 'Europe/Amsterdam', at: '2026-10-25T01:00:00Z', here: 60, database: 120 },
  ])
})

test('moments and dates are read as our own strings, whatever the zone of the host', async () => {
  const { rows } = await sql`select '2026-10-25T00:30:00.9Z'::timestamptz as at, '2026-10-25'::date as day, null::timestamptz as never,
    current_setting('TimeZone') as zone`.execute(opened.db)
  expect(rows).toEqual([{ at: '2026-10-25T00:30:00Z', day: '2026-10-25', never: null, zone: 'UTC' }])
})
