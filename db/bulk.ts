import { type Kysely, sql, type Transaction } from 'kysely'
import type { Row } from './rows/row.ts'
import type { Database } from './tables/database.ts'

const rowsPerStatement = 2_000

type Options = {
  /** The columns of a key: a row that is there already takes the new values. */
  readonly replaceBy?: readonly string[]
  /** Hears after each statement how many rows it wrote. */
  readonly wrote?: ((rows: number) => void) | undefined
}

/** Writes whole rows, thousands per statement. Every column is written, so nothing of an older row stays behind. */
export async function writeRows<T extends keyof Database>(
  trx: Transaction<Database>,
  table: T,
  rows: readonly Row<T>[],
  options: Options = {},
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const some = JSON.stringify(rows.slice(start, start + rowsPerStatement))
    await sql`insert into ${sql.table(table)} select * from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb)
      ${replacing(Object.keys(rows[start]!), options.replaceBy)}`.execute(trx)
    options.wrote?.(Math.min(rowsPerStatement, rows.length - start))
  }
}

function replacing(columns: readonly string[], key: readonly string[] | undefined) {
  if (!key) return sql``
  const changed = columns
    .filter((column) => !key.includes(column))
    .map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
  return sql`on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${sql.join(changed)}`
}

/** Lets the statements of this transaction take up to a minute: imports, restores, whole rosters. */
export async function allowLong(trx: Transaction<Database> | Kysely<Database>): Promise<void> {
  await sql`select set_config(name, '60000', true) from unnest(array['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) name`.execute(
    trx,
  )
}
