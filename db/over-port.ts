import type { MessagePort, Worker } from 'node:worker_threads'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Database } from './tables/database.ts'

/**
 * Between a process and one of its threads: the thread thinks, the process that holds the connections sends each statement
 * for it. What crosses is text and plain values.
 */
type Wish =
  | { readonly wish: 'connect' | 'release'; readonly connection: number; readonly call: number }
  | {
      readonly wish: 'run'
      readonly connection: number
      readonly call: number
      readonly sql: string
      readonly parameters: readonly unknown[]
    }

type Reply = { readonly replies: number; readonly result?: QueryResult<unknown>; readonly error?: PlainError }

/** What of an error says what it means: `code` and `constraint` are read by faults.ts. */
export type PlainError = { readonly message: string; readonly code?: string; readonly constraint?: string }

export function plainError(error: unknown): PlainError {
  const { code, constraint, message } = (error ?? {}) as { code?: unknown; constraint?: unknown; message?: unknown }
  return {
    message: typeof message === 'string' ? message : String(error),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
  }
}

export const errorFrom = ({ message, ...more }: PlainError): Error => Object.assign(new Error(message), more)

/** In the thread: a database whose statements are sent over the port. */
export function databaseOverPort(port: MessagePort): Kysely<Database> {
  const waiting = new Map<number, { resolve: (result: QueryResult<never>) => void; reject: (error: Error) => void }>()
  let calls = 0
  let connections = 0
  port.on('message', ({ replies, result, error }: Reply) => {
    const call = waiting.get(replies)
    waiting.delete(replies)
    if (error) call?.reject(errorFrom(error))
    else call?.resolve((result ?? { rows: [] }) as QueryResult<never>)
  })
  const send = (wish: object) =>
    new Promise<QueryResult<never>>((resolve, reject) => {
      const call = ++calls
      waiting.set(call, { resolve, reject })
      port.postMessage({ ...wish, call })
    })
  const connect = async (): Promise<DatabaseConnection> => {
    const connection = ++connections
    await send({ wish: 'connect', connection })
    return {
      executeQuery: ({ sql, parameters }) => send({ wish: 'run', connection, sql, parameters }),
      streamQuery: () => {
        throw new Error('nothing is streamed over a port')
      },
      ...{ release: () => send({ wish: 'release', connection }) },
    }
  }
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(connect),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

function driverOf(connect: () => Promise<DatabaseConnection>): Driver {
  const run = (sql: string) => async (connection: DatabaseConnection) => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
  return {
    init: () => Promise.resolve(),
    acquireConnection: connect,
    beginTransaction: run('begin'),
    commitTransaction: run('commit'),
    rollbackTransaction: run('rollback'),
    releaseConnection: (connection) => (connection as DatabaseConnection & { release(): Promise<void> }).release(),
    destroy: () => Promise.resolve(),
  }
}

type Lent = { readonly db: Kysely<Database>; readonly release: () => Promise<void>; running: Promise<unknown> }

/** In the process: carries out what the thread asks. Closing it rolls back what the thread left open. */
export function lendDatabase(db: Kysely<Database>, port: Worker): { close(): Promise<void> } {
  const lent = new Map<number, Promise<Lent>>()
  const answer = async (wish: Wish): Promise<Reply> => {
    try {
      if (wish.wish === 'connect') {
        const taken = take(db)
        lent.set(wish.connection, taken)
        await taken
        return { replies: wish.call }
      }
      const connection = await lent.get(wish.connection)!
      if (wish.wish === 'run') {
        const running = connection.db.executeQuery(CompiledQuery.raw(wish.sql, [...wish.parameters]))
        connection.running = running.catch(() => {})
        return { replies: wish.call, result: await running }
      }
      lent.delete(wish.connection)
      await connection.release()
      return { replies: wish.call }
    } catch (error) {
      return { replies: wish.call, error: plainError(error) }
    }
  }
  const onMessage = (wish: Wish) => {
    if ('wish' in wish) void answer(wish).then((reply) => port.postMessage(reply))
  }
  port.on('message', onMessage)
  return {
    async close() {
      port.off('message', onMessage)
      for (const taken of lent.values()) {
        const connection = await taken.catch(() => null)
        if (!connection) continue
        await connection.running
        // Outside a transaction this is a notice and no more.
        await connection.db.executeQuery(CompiledQuery.raw('rollback')).catch(() => {})
        await connection.release()
      }
    },
  }
}

/** One connection of the pool, until it is released. */
function take(db: Kysely<Database>): Promise<Lent> {
  return new Promise((resolve, reject) => {
    const over: Promise<void> = db.connection().execute(
      (connection) =>
        new Promise<void>((free) =>
          resolve({
            db: connection,
            running: Promise.resolve(),
            release: () => {
              free()
              return over
            },
          }),
        ),
    )
    over.catch(reject)
  })
}
