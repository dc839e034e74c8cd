import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { cooperatives } from '../db/cooperatives.ts'
import { type OpenDatabase, openDatabase } from '../db/open.ts'
import { root } from '../db/snapshot.ts'
import { createApp } from './app.ts'
import { built } from './build.js'
import { answerCommand } from './cli/commands.ts'
import { type Config, configOrExit } from './config.ts'
import { createChance, type Deps, realNow } from './deps.ts'
import { toWall } from './domain/time/zone.ts'
import { listenerOf } from './http/listener.ts'
import { type Site, readSite } from './http/static.ts'
import { keepSnapshots } from './jobs/keep-snapshots.ts'
import { snapshotStore } from './snapshot/store.ts'
import { createReadiness } from './usecases/duty/readiness.ts'

const config = configOrExit(process.env)
const say = (line: string) => {
  if (config.logLevel !== 'silent' && config.logLevel !== 'error') process.stdout.write(`${line}\n`)
}
const complain = (line: string) => {
  if (config.logLevel !== 'silent') process.stderr.write(`${line}\n`)
}

function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? (config.logLevel === 'debug' ? error.stack : error.message) : error}\n`)
  process.exit(1)
}

/** What must be closed before this process ends, in the order it was opened. What is cut short before it is listed here loses nothing. */
const opened: (() => Promise<unknown>)[] = []
let isEnding = false

/** Milliseconds that closing may take. */
const patience = 8_000

/** A second signal changes nothing: Ctrl-C under npm sends two. */
async function end(): Promise<void> {
  if (isEnding) return
  isEnding = true
  setTimeout(() => fail(new Error('closing took too long')), patience).unref()
  for (const close of opened.reverse()) await close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end().catch(fail))

/** The pages are built while the database opens; until they are there only the API answers. */
type Pages = { site: Site | null; areBuilt: boolean }

async function main(): Promise<void> {
  const pages: Pages = { site: null, areBuilt: false }
  const building = built(root, 'web', say).then((folder) => {
    pages.site = folder === null ? null : readSite(folder)
    pages.areBuilt = true
  })
  building.catch(() => {})
  const database = await openDatabase(config, { say })
  const deps: Deps = { db: database.db, now: realNow, chance: createChance(), events: database.events }
  if (config.demo) await fillWhenEmpty(deps)
  opened.push(() => database.close())
  const server = await listen(config, database, deps, pages)
  await building
  const address = addressOf(server)
  database.lock?.tell(address)
  database.lock?.listen((request) => answerCommand({ deps, database, config }, request))
  if (database.kind === 'embedded') {
    say('De ingebouwde database is om te proberen en voor klein gebruik; geef DATABASE_URL een PostgreSQL-server voor een echt rooster.')
    say('The embedded database is for trying out and small use; give DATABASE_URL a PostgreSQL server for a real roster.')
  }
  process.stdout.write(`${address}\n`)
}

/** An empty database gets the demo cooperative, so that there is something to see. */
async function fillWhenEmpty(deps: Deps): Promise<void> {
  if ((await cooperatives(deps.db)).length > 0) return
  say('Making the demo cooperative, a few seconds ...')
  const { makeDemo } = await import('./demo/demo.ts')
  const { loadDemo } = await import('./usecases/demo/load-demo.ts')
  await loadDemo(deps, makeDemo({ size: 'mid', seed: 1, today: toWall(deps.now(), 'Europe/Amsterdam').day }))
}

async function listen(config: Config, database: OpenDatabase, deps: Deps, pages: Pages) {
  const snapshots = snapshotStore(join(config.dataFolder, 'duty'), complain)
  const readiness = createReadiness(deps, complain)
  const app = createApp(deps, {
    publicUrl: config.publicUrl,
    embedded: database.kind === 'embedded',
    trustedProxies: config.trustedProxies,
    snapshots,
    site: () => pages.site,
    isReady: async () => pages.areBuilt && (await readiness.isReady()),
    log: complain,
  })
  const limits = { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: 10_000 }
  const server = createServer(limits, listenerOf(app.lane, app.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${config.port} is in use; choose another with PORT`) : error)
    })
    server.listen({ port: config.port, ...(config.host !== null && { host: config.host }) }, resolve)
  })
  const keeper = keepSnapshots(deps, snapshots, complain)
  opened.push(
    () => keeper.close(),
    () => {
      app.lines.close()
      return closed(server)
    },
  )
  return server
}

/** Lets what is being answered be answered, and does not wait for a client that keeps its line open. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 1_500).unref()
  })
}

function addressOf(server: Server): string {
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : config.port
  return config.publicUrl ?? `http://${hostOf(config.host)}:${port}`
}

function hostOf(host: string | null): string {
  if (host === null || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

main().catch((error) => {
  if (!isEnding) fail(error)
})
