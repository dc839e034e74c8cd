import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

const mostNames = 200
const mostSeen = 1_000
/** Somebody changed a table under a statement: PostgreSQL refuses the old plan for as long as its name lives. */
const planOutlived = '0A000'

/** The name of each statement that is sent more than once; what is sent once, such as a list of its own length, has none. */
function createNames() {
  const seen = new Set<string>()
  const names = new Map<string, string>()
  let age = 0
  return {
    of(text: string): string | undefined {
      const name = names.get(text)
      if (name !== undefined || names.size >= mostNames) return name
      if (seen.delete(text)) {
        names.set(text, `e${age}_${names.size}`)
        return names.get(text)
      }
      if (seen.size >= mostSeen) seen.clear()
      seen.add(text)
      return undefined
    },
    forget() {
      age++
      names.clear()
    },
  }
}

/**
 * A pool whose statements are parsed and planned once per connection instead of every time: planning costs several times
 * what most of our statements do, and embedded it is paid in our own process.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  const names = createNames()
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const prepare = (client: pg.PoolClient): PostgresPoolClient => {
    const query = async (text: string, values: readonly unknown[]) => {
      const name = values.length > 0 ? names.of(text) : undefined
      try {
        return await client.query({ text, values: [...values], ...(name !== undefined && { name }) })
      } catch (error) {
        if (name !== undefined && (error as { code?: unknown }).code === planOutlived) names.forget()
        throw error
      }
    }
    // Kysely sends a cursor only where the dialect was given one; ours was not.
    return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
  }
  return {
    async connect() {
      const client = await pool.connect()
      const before = known.get(client)
      if (before) return before
      const prepared = prepare(client)
      known.set(client, prepared)
      return prepared
    },
    end: () => pool.end(),
  }
}
