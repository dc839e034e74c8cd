import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '../domain/access/actor.ts'
import type { DutyFacts } from '../domain/cover/duty-facts.ts'
import type { Instant } from '../domain/time/instant.ts'

/** What the board needs when the database is away: duty for the days to come, and who may ask. Unsigned. */
export type DutySnapshot = {
  readonly kind: 'etmaal-duty'
  readonly format: 1
  readonly madeAt: Instant
  readonly facts: DutyFacts
  /** Holders of tokens, by the hash of their secret. */
  readonly holders: Readonly<Record<string, Actor>>
}

export type SnapshotStore = {
  /** Replaces the snapshot of a cooperative, whole or not at all. */
  keep(snapshot: DutySnapshot): void
  of(cooperative: string): DutySnapshot | null
  holder(sha256: string): Actor | null
}

/** Snapshots in memory and in `folder`, one file per cooperative that only its owner can read. */
export function snapshotStore(folder: string, say: (line: string) => void = () => {}): SnapshotStore {
  const held = new Map<string, DutySnapshot>(readAll(folder, say).map((snapshot) => [snapshot.facts.cooperative, snapshot]))
  return {
    keep(snapshot) {
      held.set(snapshot.facts.cooperative, snapshot)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        const path = join(folder, `${snapshot.facts.cooperative}.json`)
        writeFileSync(`${path}.new`, JSON.stringify(snapshot), { mode: 0o600, flush: true } as object)
        renameSync(`${path}.new`, path)
      } catch (error) {
        say(`the duty snapshot could not be written: ${error instanceof Error ? error.message : error}`)
      }
    },
    of: (cooperative) => held.get(cooperative) ?? null,
    holder(sha256) {
      for (const { holders } of held.values()) if (Object.hasOwn(holders, sha256)) return holders[sha256]!
      return null
    },
  }
}

function readAll(folder: string, say: (line: string) => void): DutySnapshot[] {
  let names: string[] = []
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  } catch {
    return []
  }
  return names.flatMap((name) => {
    try {
      const read = JSON.parse(readFileSync(join(folder, name), 'utf8')) as DutySnapshot
      return read.kind === 'etmaal-duty' && read.format === 1 ? [read] : []
    } catch {
      say(`the duty snapshot ${name} cannot be read and is left aside`)
      return []
    }
  })
}
