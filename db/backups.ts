import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { backupTo } from './backup.ts'
import type { Events } from './events.ts'
import type { Database } from './tables/database.ts'

/** How many files of each kind are kept. */
const keep = { publication: 20, daily: 14 } as const
type Kind = keyof typeof keep

const afterPublicationMillis = 2_000
const firstLookMillis = 60_000
const lookMillis = 3_600_000
const dayMillis = 24 * lookMillis

type Options = {
  readonly db: Kysely<Database>
  readonly events: Events
  readonly folder: string
  readonly say: (line: string) => void
  /** Waiting times, for tests. */
  readonly waitMillis?: number
}

const nameOf = (kind: Kind, at: Date) => `etmaal-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z-${kind}.jsonl.gz`

const momentOf = (name: string): number => {
  const [, day, hour, minute, second] = /^etmaal-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z-/.exec(name) ?? []
  return day ? Date.parse(`${day}T${hour}:${minute}:${second}Z`) : 0
}

/** The backups of a kind, oldest first. */
const listed = (folder: string, kind: Kind): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(`-${kind}.jsonl.gz`))
    .sort()

/**
 * Keeps backup files of the embedded database: one after each publication, one a day, the oldest thrown away. What goes wrong
 * is told and does not stop the app. Answers how to stop, which waits for a backup that is being written.
 */
export function keepBackups({ db, events, folder, say, waitMillis }: Options): { close(): Promise<void> } {
  let running = Promise.resolve()
  let published: NodeJS.Timeout | undefined
  let closed = false

  async function write(kind: Kind): Promise<void> {
    try {
      if (closed || !(await db.selectFrom('cooperative').select('id').executeTakeFirst())) return
      const now = new Date()
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      await backupTo(db, join(folder, nameOf(kind, now)), `${now.toISOString().slice(0, 19)}Z`)
      for (const old of listed(folder, kind).slice(0, -keep[kind])) rmSync(join(folder, old), { force: true })
    } catch (error) {
      say(`no backup could be written to ${folder}: ${error instanceof Error ? error.message : error}`)
    }
  }
  const queue = (kind: Kind) => {
    running = running.then(() => write(kind))
  }
  const look = () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const newest = listed(folder, 'daily').at(-1)
    if (Date.now() - (newest ? momentOf(newest) : 0) >= dayMillis) queue('daily')
  }
  const first = setTimeout(look, waitMillis ?? firstLookMillis).unref()
  const hourly = setInterval(look, lookMillis).unref()
  const stop = events.subscribe((event) => {
    if (event.kind !== 'published') return
    clearTimeout(published)
    published = setTimeout(() => queue('publication'), waitMillis ?? afterPublicationMillis).unref()
  })
  return {
    async close() {
      stop()
      clearTimeout(first)
      clearInterval(hourly)
      clearTimeout(published)
      await running
      closed = true
    },
  }
}
