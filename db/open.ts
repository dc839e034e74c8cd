import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { keepBackups } from './backups.ts'
import { openEmbedded } from './embedded.ts'
import { createEvents, type Events } from './events.ts'
import { type FolderLock, lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { keepSwept } from './sweep.ts'
import { listenOnServer, openServer } from './server.ts'
import type { Database } from './tables/database.ts'

export type DatabaseConfig = {
  /** A PostgreSQL server; without it the embedded database in `dataFolder` is opened. */
  readonly databaseUrl?: string | null
  readonly dataFolder: string
}

export type OpenOptions = {
  readonly say?: (line: string) => void
  /** On a server: no limit to a statement or a lock, and minutes to wait for a connection. For work that nobody waits for. */
  readonly patient?: boolean
}

export type OpenDatabase = {
  readonly db: Kysely<Database>
  readonly kind: 'embedded' | 'server'
  readonly events: Events
  /** The lock of the folder, whose socket takes the commands of others; null on a server. */
  readonly lock: FolderLock | null
  close(): Promise<void>
}

/** Opens and migrates the database that the configuration names. Throws `FolderHeldError` when another process has the folder. */
export function openDatabase(config: DatabaseConfig, options: OpenOptions = {}): Promise<OpenDatabase> {
  return config.databaseUrl ? openOnServer(config.databaseUrl, options) : openInFolder(config.dataFolder, options)
}

async function openInFolder(dataFolder: string, options: OpenOptions): Promise<OpenDatabase> {
  const lock = await lockFolder(dataFolder)
  try {
    const embedded = await openEmbedded(dataFolder, options)
    const events = createEvents()
    const backups = keepBackups({ db: embedded.db, events, folder: join(dataFolder, 'backups'), say: options.say ?? (() => {}) })
    const stopSweeping = keepSwept(embedded.db)
    return {
      db: embedded.db,
      kind: 'embedded',
      events,
      lock,
      async close() {
        stopSweeping()
        await backups.close()
        await embedded.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function openOnServer(databaseUrl: string, options: OpenOptions): Promise<OpenDatabase> {
  const migrating = openServer(databaseUrl, { ...options, connections: 1, patient: true })
  try {
    await migrate(migrating.db)
  } finally {
    await migrating.db.destroy()
  }
  const { db, pool } = openServer(databaseUrl, options)
  const events = listenOnServer(databaseUrl, pool)
  const stopSweeping = keepSwept(db)
  return {
    db,
    kind: 'server',
    events,
    lock: null,
    async close() {
      stopSweeping()
      await events.close()
      await db.destroy()
    },
  }
}
