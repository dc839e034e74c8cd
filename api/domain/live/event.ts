import type { Place, RosterId, RosterVersion } from '../model/roster.ts'
import type { Instant } from '../time/instant.ts'

/** What happened and was committed; a hint to look again, never the truth itself. `by` is what the log calls who did it. */
export type HappenedEvent =
  | {
      readonly kind: 'roster-changed'
      readonly cooperative: string
      readonly roster: RosterId
      readonly version: RosterVersion
      readonly by?: string
    }
  | {
      readonly kind: 'published'
      readonly cooperative: string
      readonly roster: RosterId
      readonly revision: number
      readonly at: Instant
      readonly by?: string
    }
  | { readonly kind: 'region-changed'; readonly cooperative: string; readonly version: number }

/**
 * Somebody works in a roster, with the cursor on a place of it or on none, or is gone from it. It is kept nowhere but in
 * memory and ends by itself. `who` is one open window of one person.
 */
export type PresenceEvent =
  | {
      readonly kind: 'present'
      readonly cooperative: string
      readonly roster: RosterId
      readonly who: string
      readonly name: string
      readonly at: Place | null
    }
  | { readonly kind: 'gone'; readonly cooperative: string; readonly roster: RosterId; readonly who: string }

type Bare<T> = T extends unknown ? Omit<T, 'cooperative'> : never

/** The same as a reader hears it. Who may not list rosters hears that something was published, and looks again. */
export type HeardEvent = Bare<Exclude<HappenedEvent, { kind: 'published' }>> | HeardPublication | Bare<PresenceEvent>
export type HeardPublication = {
  readonly kind: 'published'
  readonly at: Instant
  readonly roster?: RosterId
  readonly revision?: number
  readonly by?: string
}

/** What goes over one line: its beginning with the reader's own `who`, a sign of life, and what is heard. */
export type LineMessage = { readonly kind: 'hello'; readonly you: string } | { readonly kind: 'beat' } | HeardEvent

/** Seconds after which somebody who gave no sign of life is gone; a window gives one every 15 seconds. */
export const presenceSeconds = 40
