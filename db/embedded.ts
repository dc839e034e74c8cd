import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from './migrate.ts'
import { parsers } from './parsers.ts'
import { preparing } from './prepared.ts'
import { loadSnapshot, saveSnapshot, unpackSnapshot } from './snapshot.ts'
import type { Database } from './tables/database.ts'

export type Embedded = {
  readonly db: Kysely<Database>
  /** The whole data folder as a tar; for snapshots. */
  dump(): Promise<Uint8Array>
  close(): Promise<void>
}

type Options = {
  readonly say?: (line: string) => void
  /** How long a query waits for the one connection; a query that left its transaction waits in vain. */
  readonly waitMillis?: number
}

const folderOf = (dataFolder: string) => join(dataFolder, 'database')
const creatingMark = (dataFolder: string) => join(dataFolder, 'creating')

/**
 * The database inside this process, in `dataFolder/database`. The caller holds the lock of the folder: a second opener
 * would destroy it. A first start that was killed half-way starts again, since nothing was promised yet.
 */
export async function openEmbedded(dataFolder: string, options: Options = {}): Promise<Embedded> {
  const folder = folderOf(dataFolder)
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  if (existsSync(creatingMark(dataFolder))) rmSync(folder, { recursive: true, force: true })
  if (existsSync(join(folder, 'PG_VERSION'))) {
    const opened = await open(folder, options)
    await migrate(opened.db)
    return opened
  }
  writeFileSync(creatingMark(dataFolder), '')
  rmSync(folder, { recursive: true, force: true })
  const made = await create(folder, options)
  rmSync(creatingMark(dataFolder))
  return made
}

/** A migrated database that lives in memory only; from the snapshot where there is one. */
export const openInMemory = (options: Options = {}): Promise<Embedded> => create(undefined, options)

/** Makes the snapshot that a first start begins from, where there is none yet. */
export async function makeSnapshot(say: (line: string) => void): Promise<void> {
  if (!loadSnapshot()) await (await openInMemory({ say })).close()
}

async function create(folder: string | undefined, options: Options): Promise<Embedded> {
  const snapshot = loadSnapshot()
  const opened = snapshot ? await openFrom(snapshot, folder, options) : null
  if (opened) {
    await migrate(opened.db)
    return opened
  }
  options.say?.('Creating the database, about ten seconds ...')
  const made = await open(folder, options)
  await migrate(made.db)
  saveSnapshot(await made.dump())
  return made
}

/** A folder is unpacked here, which takes half the time; null when the snapshot is damaged. */
async function openFrom(snapshot: Buffer, folder: string | undefined, options: Options): Promise<Embedded | null> {
  if (folder === undefined) return open(folder, options, snapshot)
  try {
    unpackSnapshot(snapshot, folder)
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return null
  }
  return open(folder, options)
}

async function open(folder: string | undefined, options: Options, snapshot?: Buffer): Promise<Embedded> {
  const pglite = await PGlite.create({
    dataDir: folder ?? 'memory://',
    extensions: { btree_gist },
    ...(snapshot ? { loadDataDir: new Blob([new Uint8Array(snapshot)]) } : {}),
  })
  await pglite.exec(`set timezone to 'UTC'; set datestyle to 'ISO'; set intervalstyle to 'postgres'`)
  sendTogether(pglite)
  const { poolSize, ...adapter } = createPgConfig(pglite)
  const config = {
    ...adapter,
    max: poolSize,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: options.waitMillis ?? 15_000,
    types: parsers,
  }
  const pool = new pg.Pool(config as unknown as pg.PoolConfig)
  pool.on('error', (error) => options.say?.(`the embedded database reports: ${error.message}`))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  return {
    db,
    async dump() {
      const blob = await pglite.dumpDataDir('none')
      return new Uint8Array(await blob.arrayBuffer())
    },
    async close() {
      await db.destroy()
      await pglite.close()
    },
  }
}

/** Messages of one query that PostgreSQL answers no sooner than the one that closes it: parse, bind, describe, execute, close. */
const waiting = new Set(['P', 'B', 'D', 'E', 'C'].map((letter) => letter.charCodeAt(0)))
const sync = 'S'.charCodeAt(0)
const simpleQuery = 'Q'.charCodeAt(0)

const isBegin = (message: Uint8Array): boolean => message[0] === simpleQuery && Buffer.from(message).toString('latin1', 5, 10) === 'begin'

/**
 * The messages of a query go in together, since each visit to the database costs, and a `begin` goes in with the query after
 * it: its answer is always the same. A query here runs without the event loop ever turning, and so would a long row of them:
 * nobody would be answered meanwhile. After each query the loop gets one turn.
 */
function sendTogether(pglite: PGlite): void {
  const exec = pglite.execProtocolStream.bind(pglite)
  let held: Uint8Array[] = []
  let begun: Awaited<ReturnType<typeof exec>> | undefined
  let toDrop = 0
  pglite.execProtocolStream = async (message, options) => {
    // The sender uses its buffer again for the next message.
    held.push(message.slice())
    if (waiting.has(message[0]!)) return []
    const begins = isBegin(message)
    if (begins && begun) {
      toDrop = begun.length
      return begun
    }
    const together = held.length === 1 ? held[0]! : Buffer.concat(held)
    const dropped = toDrop
    held = []
    toDrop = 0
    const answer = (await exec(together, options)).slice(dropped)
    // Only the plain answer stands for those to come: a warning in it would not come again.
    if (begins && answer.length === 2 && answer[1]!.name === 'readyForQuery') begun = answer
    if (message[0] === sync || message[0] === simpleQuery) await new Promise(setImmediate)
    return answer
  }
}
