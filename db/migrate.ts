import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import * as first from './migrations/2026-11-21-first.ts'
import type { Database } from './tables/database.ts'

/** Every migration, in order. A name that was released stays, and so does what it does. */
export const migrations: Readonly<Record<string, Migration>> = { '2026-11-21-first': { up: first.up, down: first.down } }

/** The migration a database made by this program ends at. */
export const lastMigration = Object.keys(migrations).at(-1)!

const migratorOf = (db: Kysely<Database>): Migrator =>
  new Migrator({ db, provider: { getMigrations: async () => migrations as Record<string, Migration> } })

/**
 * Brings the schema up to date. Each run is one transaction under a lock of the database: of two programs that start at
 * once one migrates and the other waits, and one that is killed leaves the old schema.
 */
export async function migrate(db: Kysely<Database>): Promise<readonly string[]> {
  const applied = await appliedIn(db)
  const unknown = applied.filter((name) => !(name in migrations))
  if (unknown.length > 0)
    throw new Error(`this database was migrated by a newer Etmaal (${unknown.join(', ')}); start that version instead`)
  if (applied.length === Object.keys(migrations).length) return []
  return done(await migratorOf(db).migrateToLatest())
}

/** Takes every migration back; for tests of the migrations themselves. */
export async function migrateDown(db: Kysely<Database>): Promise<readonly string[]> {
  const migrator = migratorOf(db)
  const names: string[] = []
  for (;;) {
    const undone = done(await migrator.migrateDown())
    if (undone.length === 0) return names
    names.push(...undone)
  }
}

function done({ error, results }: Awaited<ReturnType<Migrator['migrateToLatest']>>): string[] {
  if (error) throw error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/** The migrations a database has had; none where it is new. */
async function appliedIn(db: Kysely<Database>): Promise<readonly string[]> {
  const table = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (!table.rows[0]?.there) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map((row) => row.name)
}
