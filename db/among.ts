import { type RawBuilder, sql } from 'kysely'

/** Past so many a statement would be planned for anew each time their number differs. */
const few = 8

/**
 * A column is one of these values, null is any. Written so that a short list is planned once: PostgreSQL takes an array it
 * does not know to be longer than those of most orders, and would plan each time it learns better.
 */
export function among(column: string, values: readonly string[] | null, type: 'text' | 'uuid' = 'text'): RawBuilder<unknown> {
  if (values === null) return sql`true`
  if (values.length > few) return sql`${sql.ref(column)} = any(${values}::${sql.raw(type)}[])`
  return sql`${sql.ref(column)} in (${sql.join(values)})`
}
