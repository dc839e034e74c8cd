import { readdirSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate, migrateDown, migrations } from '../../db/migrate.ts'
import { openTestDatabase } from '../database.ts'
import { schemaOf } from '../schema-of.ts'

test('every migration file is in the list, in order', () => {
  const files = readdirSync('db/migrations').map((name) => name.replace(/\.ts$/, ''))
  expect(Object.keys(migrations)).toEqual(files.sort())
})

test('up, down, up ends where up ended', async () => {
  const { db, close } = await openTestDatabase()
  const first = await schemaOf(db)
  expect(await migrateDown(db)).toEqual(Object.keys(migrations).reverse())
  expect(await schemaOf(db)).toBe('')
  await migrate(db)
  expect(await schemaOf(db)).toBe(first)
  await close()
})

test('a database of a newer program is not opened', async () => {
  const { db, close } = await openTestDatabase()
  await sql`insert into kysely_migration (name, timestamp) values ('2999-01-01-later', '')`.execute(db)
  await expect(migrate(db)).rejects.toThrow('newer Etmaal (2999-01-01-later)')
  await close()
})
