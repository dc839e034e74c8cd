import { createMemo, createSignal, onCleanup } from 'solid-js'
import type { Command } from '../../../api/domain/model/change.ts'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Filling, Wish } from '../../../api/domain/roster/fill.ts'
import { patiently } from '../../ui/patiently.ts'
import type { Hand } from '../create-hand.ts'
import type { Desk } from '../desk.ts'
import type { BulkActs } from './acts.ts'
import { placesIn, type Range, rangeOf } from './range.ts'
import { openWord, toTableText } from './table-text.ts'
import { type Block, type Preview, type Cut, type BulkState, emptied, holderAt } from './state.ts'

/** The acts are fetched so long after the grid stands, for whoever loses the line. */
const fetchAfter = 4_000

/** What is done to many cells at once: each action counts first, is one order and one step back. */
export function createBulk(desk: Desk, hand: Hand) {
  const [preview, setPreview] = createSignal<Preview | null>(null)
  const [cut, setCut] = createSignal<Cut | null>(null)
  const [block, setBlock] = createSignal<Block | null>(null)
  const range = createMemo<Range | null>(() => {
    const [from, to] = [desk.spot(), desk.extent()]
    return from && to ? rangeOf(from, to) : null
  })
  const here = (): Range | null => range() ?? (desk.spot() ? rangeOf(desk.spot()!, desk.spot()!) : null)
  const places = () => (here() ? placesIn(desk.sheet(), here()!) : []).flat().filter((place) => place !== null)
  const withActs = createLoading({ desk, hand, here, places, cut, setCut, block, setBlock, setPreview })
  const copy = (): string | null => (here() ? copiedText(desk, here()!) : null)
  return {
    range,
    preview,
    places,
    closePreview: () => setPreview(null),
    /** True while a bulk command has more than one cell to work on. */
    isMany: () => range() !== null,
    copy,
    cut: (): string | null => {
      const text = copy()
      if (text !== null) setCut({ text, wishes: places().map(emptied) })
      return text
    },
    paste: (text: string) => withActs((acts) => acts.paste(text)),
    /** `size`: how many rows or columns at the start of the range are the pattern. */
    fill: (to: 'down' | 'right', size?: number) => withActs((acts) => acts.fill(to, size)),
    /** What waits for the other cells of an exchange. */
    block,
    letGo: () => setBlock(null),
    exchange: () => withActs((acts) => acts.exchange()),
    lock: () => withActs((acts) => acts.lock()),
    clear: () => withActs((acts) => acts.clear()),
    /** `mustShow`: counted in sight before it is done, however plain. */
    placeAll: (code: Code, mustShow = false) => withActs((acts) => acts.placeAll(code, mustShow)),
    look: (command: Command, wishes: readonly Wish[]) => withActs((acts) => acts.look(command, wishes)),
    finish: (command: Command, filling: Filling, reason: string | undefined) => withActs((acts) => acts.finish(command, filling, reason)),
  }
}

export type Bulk = ReturnType<typeof createBulk>

/** The acts themselves come with the first of them, or a moment after the grid stands. */
function createLoading(state: BulkState): (run: (acts: BulkActs) => void) => void {
  let loaded: Promise<BulkActs> | undefined
  const load = () => (loaded ??= patiently(() => import('./acts.ts')).then(({ createActs }) => createActs(state)))
  const timer = setTimeout(() => void load(), fetchAfter)
  onCleanup(() => clearTimeout(timer))
  return (run) => void load().then(run)
}

function copiedText(desk: Desk, range: Range): string {
  const rows = placesIn(desk.sheet(), range)
  return toTableText(rows.map((row) => row.map((place) => (place ? holderAt(desk, place).join(' / ') || openWord : ''))))
}
