import type { Deps } from '../deps.ts'
import type { SnapshotStore } from '../snapshot/store.ts'
import { makeSnapshot, snapshotSubjects } from '../usecases/duty/make-snapshot.ts'

/** Milliseconds between looks for what no event told of: new tokens, a window that moved on. */
const everyMs = 30_000

/** Milliseconds before the first look: whoever waited for the start goes first. */
const firstMs = 1_000

/**
 * Writes the duty snapshot of every cooperative at start, after each publication and change of the region, and as time goes on.
 * Closing waits for the one that is being made: it needs the database.
 */
export function keepSnapshots(deps: Deps, store: SnapshotStore, complain: (line: string) => void): { close(): Promise<void> } {
  const written = new Map<string, string>()
  let running: Promise<void> | null = null
  let again = false
  let isClosed = false

  async function keep(cooperative: string): Promise<void> {
    const before = written.get(cooperative) ?? null
    const made = await makeSnapshot(deps, cooperative, before)
    if (made === null) return
    const { mark, facts, holders } = made
    store.keep({ kind: 'etmaal-duty', format: 1, madeAt: facts.asOf, facts, holders })
    written.set(cooperative, mark)
  }

  async function keepAll(): Promise<void> {
    do {
      again = false
      try {
        for (const id of await snapshotSubjects(deps)) if (!isClosed) await keep(id)
      } catch (error) {
        complain(`the duty snapshot waits: ${error instanceof Error ? error.message : error}`)
      }
    } while (again && !isClosed)
  }

  const look = () => {
    again = true
    running ??= keepAll().finally(() => {
      running = null
    })
  }
  const timer = setInterval(look, everyMs).unref()
  const stop = deps.events.subscribe((event) => {
    if (event.kind !== 'roster-changed') look()
  })
  const first = setTimeout(look, firstMs).unref()
  return {
    async close() {
      isClosed = true
      clearTimeout(first)
      clearInterval(timer)
      stop()
      await running
    },
  }
}
