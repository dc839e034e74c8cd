import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { type Kysely, sql, type Transaction } from 'kysely'
import { type BackupEnd, backupFormat, type BackupHeader, type BackupTable, backupTables, backupVersion } from './backup.ts'
import { allowLong } from './bulk.ts'
import { lastMigration } from './migrate.ts'
import { forgetRosters } from './rosters.ts'
import type { Database } from './tables/database.ts'

/** Why a backup is not restored: for a person to read, nothing was changed. */
class RestoreRefusedError extends Error {}

const rowsPerInsert = 1_000

/**
 * Puts a backup back into an empty database, whole or not at all; answers the number of rows. Everything is guarded as when
 * it was first written, so what comes in by a damaged file is refused by the same constraints.
 */
export async function restoreFrom(db: Kysely<Database>, file: string): Promise<number> {
  const total = await db.transaction().execute(async (trx) => {
    await allowLong(trx)
    await refuseUnlessEmpty(trx)
    await sql`set constraints all deferred`.execute(trx)
    const lines = linesOf(file)
    checkHeader((await lines.next()).value)
    return putRows(trx, lines)
  })
  // A roster may have been here before, further on than the backup.
  forgetRosters()
  return total
}

async function refuseUnlessEmpty(trx: Transaction<Database>): Promise<void> {
  await sql`lock table cooperative in exclusive mode`.execute(trx)
  const there = await trx.selectFrom('cooperative').select('code').executeTakeFirst()
  if (there)
    throw new RestoreRefusedError(
      `the database is not empty (it holds ${there.code}); restore into an empty database, or a new folder given by ETMAAL_DATA`,
    )
}

async function putRows(trx: Transaction<Database>, lines: AsyncGenerator<string>): Promise<number> {
  let total = 0
  let table: BackupTable | undefined
  let rows: string[] = []
  const flush = async () => {
    if (table && rows.length > 0)
      await sql`insert into ${sql.table(table)} select * from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::jsonb)`.execute(
        trx,
      )
    rows = []
  }
  for await (const line of lines) {
    if (line.startsWith('{')) {
      await flush()
      const { end, rows: promised } = JSON.parse(line) as BackupEnd
      if (end !== true || promised !== total) throw damaged()
      return total
    }
    const [, name, row] = /^\["(\w+)",(\{.*\})\]$/.exec(line) ?? []
    const next = backupTables.find((one) => one === name)
    if (!next || row === undefined) throw damaged()
    if (next !== table || rows.length >= rowsPerInsert) await flush()
    table = next
    rows.push(row)
    total++
  }
  throw damaged()
}

const damaged = () => new RestoreRefusedError('the backup file is damaged: it does not hold what it promises')

function checkHeader(line: string | undefined): void {
  let header: Partial<BackupHeader>
  try {
    header = JSON.parse(line ?? '') as Partial<BackupHeader>
  } catch {
    throw new RestoreRefusedError('this is not a backup of Etmaal')
  }
  if (header.format !== backupFormat) throw new RestoreRefusedError('this is not a backup of Etmaal')
  if (header.version !== backupVersion || header.migration !== lastMigration)
    throw new RestoreRefusedError(
      `this backup was made by another version of Etmaal (${header.migration}, this one is at ${lastMigration}); restore it with that version`,
    )
}

/** The lines of a gzipped file; a file that cannot be read to its end is refused. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const text = createGunzip().setEncoding('utf8')
  createReadStream(file)
    .on('error', (error) => text.destroy(error))
    .pipe(text)
  let rest = ''
  try {
    for await (const chunk of text) {
      const lines = `${rest}${chunk}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new RestoreRefusedError(`there is no file ${file}`)
    throw code?.startsWith('Z_') ? new RestoreRefusedError('the backup file is damaged or not a backup of Etmaal') : error
  }
  if (rest !== '') yield rest
}
