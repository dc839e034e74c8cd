import type { Instant } from '../api/domain/time/instant.ts'

/** What happened and was committed; a hint to look again, never the truth itself. */
export type HappenedEvent =
  | { readonly kind: 'roster-changed'; readonly cooperative: string; readonly roster: string; readonly version: number }
  | { readonly kind: 'published'; readonly cooperative: string; readonly roster: string; readonly revision: number; readonly at: Instant }
  | { readonly kind: 'region-changed'; readonly cooperative: string; readonly version: number }

type Listener = (event: HappenedEvent) => void

/** The same for one process and for many: whoever publishes is heard here at once, and elsewhere soon. */
export type Events = {
  /** Call it after the commit. Never throws; a lost event costs freshness, not truth. */
  publish(event: HappenedEvent): void
  /** Returns how to stop listening. */
  subscribe(listener: Listener): () => void
}

/** Events within this process; `pass` carries what was published here to the others. */
export function createEvents(pass: (event: HappenedEvent) => void = () => {}): Events & { deliver(event: HappenedEvent): void } {
  const listeners = new Set<Listener>()
  const deliver = (event: HappenedEvent) => {
    for (const listener of [...listeners]) {
      try {
        listener(event)
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error))
      }
    }
  }
  return {
    deliver,
    publish(event) {
      deliver(event)
      pass(event)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
