import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Events } from '../db/events.ts'
import type { Database } from '../db/tables/database.ts'
import type { Instant } from './domain/time/instant.ts'

/** Chance comes in by the door, so that a test can decide it. */
export type Chance = {
  /** A UUIDv7: ids made in order sort in order. It tells when it was made, so it is never a secret. */
  readonly id: () => string
  /** Random bytes as base64url, for secrets. */
  readonly secret: (bytes: number) => string
}

/** Everything a use case may reach beyond its arguments. It stays four. */
export type Deps = {
  readonly db: Kysely<Database>
  readonly now: () => Instant
  readonly chance: Chance
  readonly events: Events
}

export const realNow = (): Instant => `${new Date().toISOString().slice(0, 19)}Z`

/** A source of UUIDv7 that never goes backwards, not within a millisecond and not when the clock does. */
export function createChance(milliseconds: () => number = Date.now): Chance {
  let last = 0
  let sequence = 0
  return {
    id() {
      const now = milliseconds()
      if (now > last) {
        last = now
        sequence = randomBytes(2).readUInt16BE() & 0x7ff
      } else if (++sequence > 0xfff) {
        last++
        sequence = 0
      }
      const bytes = randomBytes(16)
      bytes.writeUIntBE(last, 0, 6)
      bytes.writeUInt16BE(0x7000 | sequence, 6)
      bytes[8] = 0x80 | (bytes[8]! & 0x3f)
      return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    },
    secret: (bytes) => randomBytes(bytes).toString('base64url'),
  }
}
