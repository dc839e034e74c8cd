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

/** Random bytes are drawn for so many ids at once: a large import makes a million, and each draw has its price. */
const idsPerDraw = 512
const randomPerId = 8

/** A source of UUIDv7 that never goes backwards, not within a millisecond and not when the clock does. */
export function createChance(milliseconds: () => number = Date.now): Chance {
  let last = 0
  let sequence = 0
  let stamp = ''
  let drawn = ''
  let at = 0
  const random = () => {
    if (at === drawn.length) {
      drawn = randomBytes(idsPerDraw * randomPerId).toString('hex')
      at = 0
    }
    at += randomPerId * 2
    return drawn.slice(at - randomPerId * 2, at)
  }
  return {
    id() {
      const now = milliseconds()
      if (now > last || sequence >= 0xfff) {
        last = Math.max(now, last + 1)
        const hex = last.toString(16).padStart(12, '0')
        stamp = `${hex.slice(0, 8)}-${hex.slice(8)}`
        sequence = now >= last ? randomBytes(2).readUInt16BE() & 0x7ff : 0
      } else sequence++
      const tail = random()
      const variant = (8 | (Number.parseInt(tail[0]!, 16) & 3)).toString(16)
      return `${stamp}-7${sequence.toString(16).padStart(3, '0')}-${variant}${tail.slice(1, 4)}-${tail.slice(4)}`
    },
    secret: (bytes) => randomBytes(bytes).toString('base64url'),
  }
}
