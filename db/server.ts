import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { HappenedEvent, PresenceEvent } from '../api/domain/live/event.ts'
import { createChannel, type Events } from './events.ts'
import { parsers } from './parsers.ts'
import { preparing } from './prepared.ts'
import type { Database } from './tables/database.ts'

const channel = 'etmaal'
const mostConnections = 10

/** Limits of one statement in milliseconds. Migrations and tests are patient instead; imports ask for more with `allowLong`. */
const limits = { statement_timeout: 2_000, lock_timeout: 1_000, idle_in_transaction_session_timeout: 5_000 }

const session = '-c timezone=UTC -c datestyle=ISO -c intervalstyle=postgres'

export type ServerOptions = {
  readonly connections?: number
  /** No limit to a statement or a lock, and minutes to wait for a connection. */
  readonly patient?: boolean
  readonly say?: (line: string) => void
}

/** A pool on a PostgreSQL server. A connection that breaks, idle or in use, is told about and replaced, it never ends the process. */
export function openServer(databaseUrl: string, options: ServerOptions = {}): { db: Kysely<Database>; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: options.connections ?? mostConnections,
    connectionTimeoutMillis: options.patient ? 300_000 : 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    types: parsers,
    options: session,
    application_name: 'etmaal',
    ...(options.patient ? {} : limits),
  })
  const broke = (error: Error) => options.say?.(`a database connection broke: ${error.message}`)
  pool.on('error', broke)
  // The pool listens to idle clients only; one that breaks while it is used would end the process.
  pool.on('connect', (client) => client.on('error', broke))
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: preparing(pool) }) }), pool }
}

/** What one process tells the others. */
type Word = { readonly origin?: string; readonly event?: HappenedEvent; readonly present?: PresenceEvent }

type Closing<T> = T & { close(): Promise<void> }

/** Events among all processes on one server: LISTEN on a connection of its own, which is opened again whenever it breaks. */
export function listenOnServer(databaseUrl: string, pool: pg.Pool): Closing<Events> {
  const origin = Math.random().toString(36).slice(2)
  const send = (word: Omit<Word, 'origin'>) => {
    pool.query('select pg_notify($1, $2)', [channel, JSON.stringify({ origin, ...word })]).catch(() => {})
  }
  const events = createChannel<HappenedEvent>((event) => send({ event }))
  const presence = createChannel<PresenceEvent>((present) => send({ present }))
  let client: pg.Client | undefined
  let retry: NodeJS.Timeout | undefined
  let closed = false

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'etmaal events' })
    client = next
    const again = () => {
      if (client !== next) return
      client = undefined
      next.end().catch(() => {})
      if (!closed) retry = setTimeout(connect, 1_000).unref()
    }
    next.on('error', again)
    next.on('end', again)
    next.on('notification', ({ payload }) => {
      const word = JSON.parse(payload ?? '{}') as Word
      if (word.origin === origin) return
      if (word.event) events.deliver(word.event)
      if (word.present) presence.deliver(word.present)
    })
    await next
      .connect()
      .then(() => next.query(`listen ${channel}`))
      .catch(again)
  }
  const started = connect()

  return {
    publish: events.publish,
    subscribe: events.subscribe,
    presence,
    async close() {
      closed = true
      clearTimeout(retry)
      await started
      await client?.end().catch(() => {})
    },
  }
}
