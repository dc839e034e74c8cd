import { onCleanup } from 'solid-js'

/** Milliseconds after which cells get their sentence: a reader cannot get to one sooner, and the picture goes first. */
const rest = 150
/** Milliseconds of one turn, so that a key never waits for sentences. */
const turn = 6

/** Gives cells their sentences: all of them a moment after they stand, one at once where it is asked for. */
export function createSpeaking() {
  const waiting = new Set<() => void>()
  const sentences = new WeakMap<Element, () => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const work = () => {
    const end = performance.now() + turn
    for (const speak of waiting) {
      waiting.delete(speak)
      speak()
      if (performance.now() > end) break
    }
    timer = waiting.size > 0 ? setTimeout(work) : undefined
  }
  onCleanup(() => clearTimeout(timer))
  return {
    /** Runs it a moment later; what it gives takes it off the list. */
    soon: (speak: () => void) => {
      waiting.add(speak)
      timer ??= setTimeout(work, rest)
      return () => void waiting.delete(speak)
    },
    mayAsk: (cell: Element, speak: () => void) => void sentences.set(cell, speak),
    /** The cell goes to the ear now. */
    ask: (cell: Element) => {
      if (!cell.hasAttribute('aria-label')) sentences.get(cell)?.()
    },
  }
}

export type Speaking = ReturnType<typeof createSpeaking>
