import { once } from 'node:events'
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'
import { createGzip, type Gzip } from 'node:zlib'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Instant } from '../api/domain/time/instant.ts'
import { allowLong } from './bulk.ts'
import { lastMigration } from './migrate.ts'
import type { Database } from './tables/database.ts'

/** Every table with something of its own, each after those it refers to; `person_busy` follows from assignments. */
export const backupTables = [
  'cooperative',
  'person',
  'post',
  'contact',
  'practice',
  'practice_link',
  'practice_hours',
  'closure',
  'practitioner',
  'credential',
  'surgery',
  'availability',
  'recurring_mark',
  'exemption',
  'sickness',
  'history',
  'template',
  'holiday',
  'cover_request',
  'region_change',
  'season',
  'roster',
  'scenario',
  'shift',
  'assignment',
  'roster_change',
  'change_reason',
  'publication',
  'published_shift',
  'published_assignment',
  'comment',
  'access_token',
  'session',
  'idempotency',
  'import_run',
  'audit',
] as const satisfies readonly (keyof Database)[]

export type BackupTable = (typeof backupTables)[number]

export const backupFormat = 'etmaal-backup'
export const backupVersion = 1

/** The first line of a backup; then one line `[table, row]` per row, and last how many there were. */
export type BackupHeader = { readonly format: string; readonly version: number; readonly migration: string; readonly at: Instant }
export type BackupEnd = { readonly end: true; readonly rows: number }

const rowsPerFetch = 1_000

/**
 * Writes everything in the database, as it stands at one moment, to one gzipped file of JSON lines that either database mode
 * can restore. The file appears whole or not at all, and only its owner can read it. Answers the number of rows.
 */
export async function backupTo(db: Kysely<Database>, file: string, at: Instant): Promise<number> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const unfinished = `${file}.${process.pid}.part`
  const gzip = createGzip()
  const out = gzip.pipe(createWriteStream(unfinished, { mode: 0o600, flush: true }))
  const written = finished(out)
  written.catch(() => gzip.destroy())
  try {
    const rows = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((trx) => writeAll(trx, gzip, at))
    gzip.end()
    await written
    renameSync(unfinished, file)
    return rows
  } catch (error) {
    gzip.destroy()
    out.destroy()
    rmSync(unfinished, { force: true })
    throw error
  }
}

async function writeAll(trx: Transaction<Database>, gzip: Gzip, at: Instant): Promise<number> {
  await allowLong(trx)
  const header: BackupHeader = { format: backupFormat, version: backupVersion, migration: lastMigration, at }
  await write(gzip, `${JSON.stringify(header)}\n`)
  let total = 0
  for (const table of backupTables) {
    await sql`declare backup_rows no scroll cursor for select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(trx)
    for (;;) {
      const { rows } = await sql<{ row: string }>`fetch ${sql.lit(rowsPerFetch)} from backup_rows`.execute(trx)
      if (rows.length === 0) break
      total += rows.length
      await write(gzip, rows.map(({ row }) => `["${table}",${row}]\n`).join(''))
    }
    await sql`close backup_rows`.execute(trx)
  }
  const end: BackupEnd = { end: true, rows: total }
  await write(gzip, `${JSON.stringify(end)}\n`)
  return total
}

async function write(gzip: Gzip, text: string): Promise<void> {
  if (gzip.destroyed) throw new Error('the backup file cannot be written')
  if (gzip.write(text)) return
  const waiting = new AbortController()
  const { signal } = waiting
  await Promise.race([once(gzip, 'drain', { signal }), once(gzip, 'close', { signal })]).finally(() => waiting.abort())
}
