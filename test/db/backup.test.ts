import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backupTables, backupTo } from '../../db/backup.ts'
import { keepBackups } from '../../db/backups.ts'
import { openInMemory } from '../../db/embedded.ts'
import { restoreFrom } from '../../db/restore.ts'
import { regionAt } from '../../db/regions.ts'
import type { Database } from '../../db/tables/database.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { chance, gp, makeCooperative, makeRoster, makeShift, making, place } from './make-region.ts'

const folder = mkdtempSync(join(tmpdir(), 'etmaal-backup-'))
const file = join(folder, 'all.jsonl.gz')
let opened: TestDatabase
let cooperative: string
beforeAll(async () => {
  opened = await openTestDatabase()
  cooperative = await makeCooperative(opened, 'zaan', {
    practitioners: [gp('anna', { big: '1', roles: ['consult', 'één "rol"\\'] }), gp('bob', { maxHours: 0.1 })],
  })
  const roster = await makeRoster(opened, cooperative)
  const shift = await makeShift(opened, cooperative, roster)
  await place(opened, cooperative, roster, { shift, practitioner: 'anna' })
  const days = { from_day: '2026-11-01', until_day: '2026-12-01' }
  const common = { cooperative_id: cooperative, roster_id: roster, revision: 1 }
  await opened.db
    .insertInto('publication')
    .values({ ...common, ...days, version: 1, posts: '["hap"]', actor: 'test', reason: 'a\nb', at: making.now, changed: 1 })
    .execute()
  await opened.db
    .insertInto('audit')
    .values({
      cooperative_id: cooperative,
      id: chance.id(),
      at: making.now,
      actor: 't',
      action: 'a',
      subject: 's',
      after: '{"x": [1, null]}',
    })
    .execute()
  await backupTo(opened.db, file, making.now)
})
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true })
})

/** Everything in a database, table by table. */
async function contents(db: TestDatabase['db'], tables: readonly (keyof Database)[]): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  for (const table of tables) {
    const { rows } = await sql<{
      row: string
    }>`select to_jsonb(t)::text as row from ${sql.table(table)} t order by to_jsonb(t)::text collate "C"`.execute(db)
    all[table] = rows.map(({ row }) => row)
  }
  return all
}

const changed = (change: (lines: string[]) => string[]): string => {
  const path = join(folder, 'changed.jsonl.gz')
  writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(file)).toString().split('\n')).join('\n')))
  return path
}

test('a backup names every table but the busy times, which follow from the assignments', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_name not like 'kysely_%'`.execute(
    opened.db,
  )
  expect([...backupTables, 'person_busy'].sort()).toEqual(rows.map(({ name }) => name).sort())
})

test('an empty database of either mode gives the same answers after a restore', async () => {
  const tables = [...backupTables, 'person_busy'] as const
  for (const other of [await openTestDatabase(), await openInMemory()]) {
    await restoreFrom(other.db, file)
    expect(await contents(other.db, tables)).toEqual(await contents(opened.db, tables))
    expect(await regionAt(other.db, cooperative)).toEqual(await regionAt(opened.db, cooperative))
    await other.close()
  }
})

test('what cannot be restored whole is not restored at all', async () => {
  const other = await openTestDatabase()
  const refusal = (path: string) =>
    restoreFrom(other.db, path).then(
      () => 'restored',
      (error: Error) => error.message,
    )
  expect(await refusal(join(folder, 'missing'))).toContain('there is no file')
  expect(await refusal(import.meta.filename)).toContain('not a backup')
  const cut = join(folder, 'cut.jsonl.gz')
  writeFileSync(cut, readFileSync(file).subarray(0, -40))
  expect(await refusal(cut)).toContain('damaged')
  expect(await refusal(changed((lines) => lines.slice(0, -2)))).toContain('damaged')
  expect(await refusal(changed((lines) => lines.filter((line) => !line.startsWith('["audit"'))))).toContain('damaged')
  expect(await refusal(changed((lines) => lines.map((line) => line.replace('"migration":"2026', '"migration":"2036'))))).toContain(
    'another version',
  )
  expect(await contents(other.db, ['cooperative', 'person'])).toEqual({ cooperative: [], person: [] })
  expect(await refusal(file)).toBe('restored')
  expect(await refusal(file)).toContain('not empty (it holds zaan)')
  await other.close()
})

test('a backup file is for its owner alone', () => {
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a publication and a day are followed by a backup, old ones go', async () => {
  const kept = join(folder, 'backups')
  mkdirSync(kept)
  const backups = keepBackups({ db: opened.db, events: opened.events, folder: kept, say: console.log, waitMillis: 20 })
  const names = () => readdirSync(kept).sort()
  for (let tried = 0; tried < 2_000 && names().length < 1; tried++) await wait(25)
  for (let day = 10; day < 30; day++) writeFileSync(join(kept, `etmaal-2026-01-${day}T000000Z-publication.jsonl.gz`), '')
  opened.events.publish({ kind: 'published', cooperative, roster: 'r', revision: 1, at: making.now })
  for (let tried = 0; tried < 2_000 && names().includes('etmaal-2026-01-10T000000Z-publication.jsonl.gz'); tried++) await wait(25)
  await backups.close()
  expect(names().filter((name) => name.endsWith('-daily.jsonl.gz'))).toHaveLength(1)
  expect(names().filter((name) => name.endsWith('-publication.jsonl.gz'))).toHaveLength(20)
})
