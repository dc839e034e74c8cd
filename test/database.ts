import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openInMemory } from '../db/embedded.ts'
import { createEvents } from '../db/events.ts'
import { migrate } from '../db/migrate.ts'
import { type OpenDatabase, openDatabase } from '../db/open.ts'
import { openServer } from '../db/server.ts'

/** The PostgreSQL server the suite runs on, or undefined: then each test file has an embedded database in memory. */
export const serverUrl = process.env['TEST_DATABASE_URL']

/** A database of one test file. `url` reaches it from another connection or process; null when it lives in memory. */
export type TestDatabase = OpenDatabase & { readonly url: string | null }

/**
 * A migrated, empty database for one test file (or one test), thrown away when closed. Embedded it comes from the stored
 * snapshot and waits half a minute for its one connection, so a query that left its transaction fails the test; on a server it
 * is patient, so that a slow machine fails none.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  if (!serverUrl) {
    const { db, close } = await openInMemory({ waitMillis: 30_000 })
    return { db, kind: 'embedded', events: createEvents(), lock: null, close, url: null }
  }
  const name = `${prefixOf(serverUrl)}${process.pid}_${randomBytes(4).toString('hex')}_test`
  await administer(serverUrl, `create database ${name} template ${templateOf(serverUrl)}`)
  const url = withName(serverUrl, name)
  const opened = await openDatabase({ databaseUrl: url, dataFolder: '' }, { patient: true })
  return {
    ...opened,
    url,
    async close() {
      await opened.close()
      await administer(serverUrl!, `drop database if exists ${name} with (force)`)
    },
  }
}

/** Makes the database that the others are copied from. Called once, before any test. */
export async function makeTemplate(url: string): Promise<void> {
  const name = nameOf(url)
  if (!name.endsWith('_test'))
    throw new Error(`TEST_DATABASE_URL names the database ${name}; its name must end in _test, since tests throw it away`)
  await dropLeftOvers(url)
  await administer(url, `create database ${templateOf(url)}`)
  const { db } = openServer(withName(url, templateOf(url)), { connections: 1, patient: true })
  await migrate(db)
  await db.destroy()
}

export async function dropLeftOvers(url: string): Promise<void> {
  const found = await administer(
    url,
    `select datname from pg_database where datname like '${prefixOf(url).replaceAll('_', '\\_')}%\\_test'`,
  )
  for (const { datname } of found) await administer(url, `drop database if exists ${datname} with (force)`)
}

const nameOf = (url: string) => new URL(url).pathname.slice(1)
const prefixOf = (url: string) => `${nameOf(url).replace(/_test$/, '')}_x_`
const templateOf = (url: string) => `${prefixOf(url)}template_test`

function withName(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function administer(url: string, statement: string): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
