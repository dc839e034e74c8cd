import type { Kysely, Transaction } from 'kysely'
import type { Code } from '../api/domain/model/code.ts'
import type { Day, Instant } from '../api/domain/time/instant.ts'
import { writeRows } from './bulk.ts'
import { json } from './tables/column.ts'
import type { Database } from './tables/database.ts'

/** An import that was carried out; `before` is what taking it back needs, in the words of the use case. */
export type ImportRun = {
  readonly id: string
  readonly at: Instant
  readonly actor: string
  readonly files: readonly string[]
  readonly report: unknown
  readonly before: unknown
  readonly undoneAt: Instant | null
}

export async function saveImport(trx: Transaction<Database>, cooperative: string, run: Omit<ImportRun, 'undoneAt'>): Promise<void> {
  const { id, at, actor } = run
  await trx
    .insertInto('import_run')
    .values({ cooperative_id: cooperative, id, at, actor, files: json(run.files), report: json(run.report), before: json(run.before) })
    .execute()
}

const columns = ['id', 'at', 'actor', 'files', 'report', 'undone_at as undoneAt'] as const

/** The imports of a cooperative without what taking them back needs, the latest first. */
export async function listImportRuns(
  db: Kysely<Database>,
  cooperative: string,
  most: number,
): Promise<readonly Omit<ImportRun, 'before'>[]> {
  const rows = await db
    .selectFrom('import_run')
    .select(columns)
    .where('cooperative_id', '=', cooperative)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows as unknown as readonly Omit<ImportRun, 'before'>[]
}

/** One import, locked until the transaction ends. */
export async function lockImport(trx: Transaction<Database>, cooperative: string, id: string): Promise<ImportRun | undefined> {
  const row = await trx
    .selectFrom('import_run')
    .select([...columns, 'before'])
    .where('cooperative_id', '=', cooperative)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as unknown as ImportRun | undefined
}

export async function markTakenBack(trx: Transaction<Database>, cooperative: string, id: string, at: Instant, by: string): Promise<void> {
  await trx
    .updateTable('import_run')
    .set({ undone_at: at, undone_by: by })
    .where('cooperative_id', '=', cooperative)
    .where('id', '=', id)
    .execute()
}

/** Lets imports of one cooperative wait for each other. */
export async function lockCooperative(trx: Transaction<Database>, cooperative: string): Promise<void> {
  await trx.selectFrom('cooperative').select('id').where('id', '=', cooperative).forUpdate().execute()
}

/** Hours somebody worked in an earlier season. */
export type WorkedHours = { readonly practitioner: Code; readonly date: Day; readonly kind: string; readonly hours: number }

export function workedHours(db: Kysely<Database>, cooperative: string): Promise<readonly WorkedHours[]> {
  return db.selectFrom('history').select(['practitioner', 'date', 'kind', 'hours']).where('cooperative_id', '=', cooperative).execute()
}

export async function saveWorkedHours(trx: Transaction<Database>, cooperative: string, entries: readonly WorkedHours[]): Promise<void> {
  const rows = entries.map((entry) => ({ cooperative_id: cooperative, ...entry }))
  await writeRows(trx, 'history', rows, { replaceBy: ['cooperative_id', 'practitioner', 'date', 'kind'] })
}

export async function removeWorkedHours(trx: Transaction<Database>, cooperative: string, entries: readonly WorkedHours[]): Promise<void> {
  for (const { practitioner, date, kind } of entries) {
    const mine = trx.deleteFrom('history').where('cooperative_id', '=', cooperative).where('practitioner', '=', practitioner)
    await mine.where('date', '=', date).where('kind', '=', kind).execute()
  }
}
