import type { HappenedEvent, PresenceEvent } from '../api/domain/live/event.ts'

type Channel<Event> = {
  /** Never throws; a lost event costs freshness, not truth. */
  publish(event: Event): void
  /** Returns how to stop listening. */
  subscribe(listener: (event: Event) => void): () => void
}

/**
 * The same for one process and for many: whoever publishes is heard here at once, and elsewhere soon. What happened is
 * published after its commit; presence goes its own way, so that a cursor wakes nobody who waits for a change.
 */
export type Events = Channel<HappenedEvent> & { readonly presence: Channel<PresenceEvent> }

/** A channel within this process; `pass` carries what was published here to the others. */
export function createChannel<Event>(pass: (event: Event) => void = () => {}): Channel<Event> & { deliver(event: Event): void } {
  const listeners = new Set<(event: Event) => void>()
  const deliver = (event: Event) => {
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

/** Events of one process alone. */
export const createEvents = (): Events => ({ ...createChannel<HappenedEvent>(), presence: createChannel<PresenceEvent>() })
