import { createSignal, onCleanup } from 'solid-js'

/** One thing the palette can do. Nothing happens before it is chosen. */
export type PaletteRow = {
  readonly id: string
  readonly kind: 'screen' | 'command' | 'person' | 'shift' | 'date' | 'setting'
  readonly label: string
  /** In other words what it is: a post, a time, a state. */
  readonly more?: string
  /** The key that does the same, so that people learn it here. */
  readonly keys?: string
  /** An address, or what to do. */
  readonly go: string | (() => void)
}

/** Makes rows for what is typed; plain letters, without accents. Empty when nothing was typed yet. */
export type PaletteSource = (typed: string) => readonly PaletteRow[]

/** What the screens in sight bring to the palette; one per page, as there is one palette. */
const [sources, setSources] = createSignal<readonly PaletteSource[]>([])

export { sources }

/** Lets a screen bring its own commands and places, for as long as it is there. */
export function bringToPalette(source: PaletteSource): void {
  setSources((known) => [...known, source])
  onCleanup(() => setSources((known) => known.filter((one) => one !== source)))
}
