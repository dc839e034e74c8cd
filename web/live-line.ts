import type { HeardEvent, LineMessage } from '../api/domain/live/event.ts'

/** What the page hears. After `hello` and `look-again` anything may have happened meanwhile. */
export type Happening = HeardEvent | { readonly kind: 'hello'; readonly you: string } | { readonly kind: 'look-again' }

/** The way to the server, and time; a test has its own. */
export type Road = {
  /** Opens a line; returns how to close it. After `lost` it is closed. */
  readonly open: (on: { readonly message: (message: LineMessage) => void; readonly lost: () => void }) => () => void
  /** Does work later; returns how to leave it. */
  readonly after: (milliseconds: number, work: () => void) => () => void
}

/** The server gives a sign of life every 8 seconds; after this long without one the line is dead, whatever the browser thinks. */
const silenceMs = 20_000
const firstPauseMs = 1_000
const longestPauseMs = 15_000
/** How often the page looks for itself while there is no line. */
const pollMs = 10_000

/** Keeps one line open, opens it again when it breaks, and meanwhile has the page look for itself. Returns how to end it. */
export function keepLine(road: Road, tell: (happening: Happening) => void): () => void {
  const state = { isEnded: false, pause: firstPauseMs, close: () => {}, unwatch: () => {}, unpoll: null as (() => void) | null }

  const poll = () => {
    state.unpoll = road.after(pollMs, () => {
      tell({ kind: 'look-again' })
      poll()
    })
  }
  const lost = () => {
    if (state.isEnded) return
    state.unwatch()
    state.close()
    if (!state.unpoll) poll()
    state.unwatch = road.after(state.pause, connect)
    state.pause = Math.min(state.pause * 2, longestPauseMs)
  }
  const watch = () => {
    state.unwatch()
    state.unwatch = road.after(silenceMs, lost)
  }
  const message = (said: LineMessage) => {
    if (state.isEnded) return
    watch()
    state.pause = firstPauseMs
    state.unpoll?.()
    state.unpoll = null
    if (said.kind !== 'beat') tell(said)
  }
  const connect = () => {
    watch()
    state.close = road.open({ message, lost })
  }

  connect()
  return () => {
    state.isEnded = true
    state.unwatch()
    state.unpoll?.()
    state.close()
  }
}
