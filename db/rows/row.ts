import type { Selectable } from 'kysely'
import type { Instant } from '../../api/domain/time/instant.ts'
import type { Database } from '../tables/database.ts'

/** A row of a table as plain JSON: what `to_jsonb` gives and `jsonb_populate_recordset` takes. */
export type Row<T extends keyof Database> = Selectable<Database[T]>

/** A moment as JSON has it (`2026-10-25T00:30:00+00:00`) as our `Instant`; sessions always speak UTC. */
export const instantIn = (text: string): Instant => `${text.slice(0, 19)}Z`

/** `{ [key]: value }`, or nothing where the database has null: our values leave out what is not known. */
export function given<K extends string, V>(key: K, value: V | null): { [P in K]?: V } {
  return (value === null ? {} : { [key]: value }) as { [P in K]?: V }
}

/** Rows by one of their columns, in the order they came. */
export function groupBy<R, K extends keyof R>(rows: readonly R[], key: K): ReadonlyMap<R[K], readonly R[]> {
  const groups = new Map<R[K], R[]>()
  for (const row of rows) {
    const group = groups.get(row[key])
    if (group) group.push(row)
    else groups.set(row[key], [row])
  }
  return groups
}
