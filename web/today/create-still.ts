import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'

/** Rows that hold still while somebody points at them or stands in them; what is new waits until it is asked for. */
export type Still<T> = {
  readonly rows: Accessor<readonly T[]>
  readonly waiting: Accessor<number>
  readonly show: () => void
  readonly watch: (element: HTMLElement) => void
}

export function createStill<T>(fresh: Accessor<readonly T[]>, keyOf: (row: T) => string): Still<T> {
  const [held, setHeld] = createSignal<readonly T[] | null>(null)
  const rows = createMemo(() => {
    const kept = held()
    if (!kept) return fresh()
    const now = new Map(fresh().map((row) => [keyOf(row), row]))
    return kept.map((row) => now.get(keyOf(row)) ?? row)
  })
  const waiting = createMemo(() => {
    const kept = held()
    if (!kept) return 0
    const known = new Set(kept.map(keyOf))
    return fresh().filter((row) => !known.has(keyOf(row))).length
  })
  const watch = (element: HTMLElement) => {
    const hold = () => setHeld((kept) => kept ?? fresh())
    const release = () => {
      if (!element.matches(':hover') && !element.contains(document.activeElement)) setHeld(null)
    }
    const events = { pointerenter: hold, focusin: hold, pointerleave: release, focusout: () => queueMicrotask(release) }
    for (const [name, act] of Object.entries(events)) element.addEventListener(name, act)
    onCleanup(() => {
      for (const [name, act] of Object.entries(events)) element.removeEventListener(name, act)
    })
  }
  return { rows, waiting, show: () => setHeld(() => fresh()), watch }
}
