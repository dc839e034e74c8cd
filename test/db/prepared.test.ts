import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../database.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.close())

const doubled = async (db: TestDatabase['db'], value: number) =>
  (await sql<{ twice: number }>`select ${value}::int * 2 as twice`.execute(db)).rows

test('a statement that comes again is planned once, one that comes once is not kept', async () => {
  await opened.db.connection().execute(async (db) => {
    for (const value of [1, 2, 3, 4]) expect(await doubled(db, value)).toEqual([{ twice: value * 2 }])
    await sql`select ${'once'}::text as kept`.execute(db)
    const { rows } = await sql<{ statement: string; runs: number }>`
      select statement, (generic_plans + custom_plans)::int as runs from pg_prepared_statements`.execute(db)
    expect(rows).toContainEqual({ statement: 'select $1::int * 2 as twice', runs: 3 })
    expect(rows.filter(({ statement }) => statement.includes('kept'))).toEqual([])
  })
})

test('a statement that fails leaves the connection and its name as they were', async () => {
  await opened.db.connection().execute(async (db) => {
    const divide = async (by: number) => (await sql<{ part: number }>`select 12 / ${by}::int as part`.execute(db)).rows
    expect(await divide(2)).toEqual([{ part: 6 }])
    expect(await divide(3)).toEqual([{ part: 4 }])
    await expect(divide(0)).rejects.toThrow('division by zero')
    expect(await divide(4)).toEqual([{ part: 3 }])
    await expect(sql`select ${1}::int from nowhere`.execute(db)).rejects.toThrow('nowhere')
    await expect(sql`select ${1}::int from nowhere`.execute(db)).rejects.toThrow('nowhere')
    expect(await divide(6)).toEqual([{ part: 2 }])
  })
})

test('a table that changed under a statement fails it once', async () => {
  await opened.db.connection().execute(async (db) => {
    await sql`create temporary table moving (id integer)`.execute(db)
    const read = async () => (await sql`select * from moving where id >= ${0}`.execute(db)).rows
    await read()
    await read()
    await sql`alter table moving add column name text`.execute(db)
    await expect(read()).rejects.toThrow('cached plan')
    expect(await read()).toEqual([])
  })
})
