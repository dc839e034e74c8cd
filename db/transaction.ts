import type { Kysely, Transaction } from 'kysely'
import type { Database } from './tables/database.ts'

/** A transaction of this database. */
export type Trx = Transaction<Database>

/** The whole of something happened, or nothing: what PostgreSQL asks us to try again. */
const again = new Set(['40001', '40P01'])
const mostTries = 5

export const codeOf = (error: unknown): string | undefined => {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined
  return typeof code === 'string' ? code : undefined
}

/** Thrown by `rollBackWith` to carry a value past the roll-back; nobody else catches it. */
class RolledBack extends Error {
  readonly value: unknown
  constructor(value: unknown) {
    super('rolled back on purpose')
    this.value = value
  }
}

/** Ends the transaction of `inTransaction` without keeping anything; its answer is `value`. */
export function rollBackWith(value: unknown): never {
  throw new RolledBack(value)
}

/**
 * Runs `work` in one transaction and commits what it wrote; an answer `{ ok: false }` commits nothing. Serialization
 * failures and deadlocks are tried again, at most five times and after a little random wait, so `work` may run more than once.
 */
export async function inTransaction<T>(db: Kysely<Database>, work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await db.transaction().execute(async (trx) => {
        const answer = await work(trx)
        if (isRefused(answer)) rollBackWith(answer)
        return answer
      })
    } catch (error) {
      if (error instanceof RolledBack) return error.value as T
      const code = codeOf(error)
      if (tried >= mostTries || code === undefined || !again.has(code)) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** tried))
    }
  }
}

const isRefused = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false
