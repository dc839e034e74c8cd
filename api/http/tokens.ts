import { createHash } from 'node:crypto'
import type { Actor } from '../domain/access/actor.ts'

export const sha256 = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The secret of an Authorization header, or null where it is another kind or no secret of ours. */
export function bearerOf(authorization: string | undefined): string | null {
  if (authorization === undefined || authorization.length > 300) return null
  return /^Bearer +([A-Za-z0-9._~-]{16,200})$/i.exec(authorization)?.[1] ?? null
}

export type FindActor = (sha256: string) => Promise<Actor | null>

/** Who held a secret when it was last asked, and until when that may be repeated unasked. */
type Known = { readonly actor: Actor; readonly until: number }

export type TokenMemo = {
  /** The holder, when asked within the last seconds. */
  known(secret: string): Actor | null
  /** The holder as the database says, or as last known when it does not answer. */
  find(secret: string): Promise<Actor | null>
  forget(): void
}

/** Milliseconds a revoked token may go on elsewhere; in this process it ends at once. */
const memoMs = 5_000
const mostKnown = 5_000

/**
 * Remembers holders of secrets for a few seconds, so that a board that asks every second costs no query. `lastKnown`
 * answers for a secret seen before (in this process, or in the duty snapshot) while the database is away.
 */
export function tokenMemo(
  ask: FindActor,
  ticks: () => number,
  isAway: (error: unknown) => boolean,
  lastKnown: (sha256: string) => Actor | null = () => null,
): TokenMemo {
  const memo = new Map<string, Known>()
  return {
    known(secret) {
      const known = memo.get(secret)
      return known !== undefined && known.until > ticks() ? known.actor : null
    },
    async find(secret) {
      const known = memo.get(secret)
      if (known !== undefined && known.until > ticks()) return known.actor
      try {
        const actor = await ask(sha256(secret))
        if (memo.size >= mostKnown) memo.clear()
        if (actor === null) memo.delete(secret)
        else memo.set(secret, { actor, until: ticks() + memoMs })
        return actor
      } catch (error) {
        if (!isAway(error)) throw error
        const actor = known?.actor ?? lastKnown(sha256(secret))
        if (actor === null) throw error
        return actor
      }
    },
    forget: () => memo.clear(),
  }
}
