import type { Pair } from '../../../api/domain/roster/exchange-many.ts'
import { toast } from '../../ui/toast.tsx'
import { keyOf } from '../draft/held.ts'
import type { GridPlace, Spot } from '../grid/model.ts'
import type { Sheet } from '../grid/sheet.ts'
import { placesIn } from './range.ts'
import type { BulkState, Rows } from './state.ts'
import { t } from './words.ts'

/**
 * Two chosen cells change holders at once. Of one cell, or more than two, it is said where they are to go: by a second cell
 * with Ctrl, a click, or the same key there; the others begin at that cell and lie as these do.
 */
export function exchangeChosen(state: BulkState, lookAt: (pairs: readonly Pair[]) => void): void {
  const { desk, here, block, setBlock } = state
  const range = here()
  if (!range) return
  const rows = placesIn(desk.sheet(), range)
  const corner = { line: range.top, column: range.left }
  const held = block()
  const mark = desk.mark()
  if (held) return exchange(state, held.rows, rowsFrom(desk.sheet(), corner, held.rows), lookAt)
  if (mark) return exchange(state, rows, rowsFrom(desk.sheet(), mark, rows), lookAt)
  const [one, other, ...more] = rows.flat()
  if (one && other && more.length === 0) return exchange(state, [[one]], [[other]], lookAt)
  if (!rows.flat().some((place) => place !== null)) return toast(t('exchange.none'))
  setBlock({ rows, corner: desk.sheet().addressOf(corner) })
  toast(t('exchange.hold', { count: rows.flat().length }))
}

/** As many rows and columns as these, from a cell on; what is folded is passed over. */
function rowsFrom(sheet: Sheet, from: Spot, { length, 0: first }: Rows): Rows {
  const lines: number[] = []
  for (let line = from.line; line < sheet.rows && lines.length < length; line++) if (!sheet.isHidden(line)) lines.push(line)
  const columns = Array.from({ length: first?.length ?? 0 }, (_, index) => from.column + index)
  return lines.map((line) => columns.map((column) => (column < sheet.days.length ? sheet.placeAt({ line, column }) : null)))
}

function exchange({ desk, hand, setBlock }: BulkState, rows: Rows, others: Rows, lookAt: (pairs: readonly Pair[]) => void): void {
  const pairs = pairsOf(rows, others)
  const [only, ...more] = pairs
  if (areMixed(rows, others)) return toast(t('exchange.overlap'))
  setBlock(null)
  desk.setMark(null)
  desk.setExtent(null)
  if (!only) return toast(t('exchange.none'))
  if (more.length > 0) return lookAt(pairs.map(([a, b]) => [seatOf(a), b && seatOf(b)]))
  const [a, b] = only
  if (!b) return toast(t('exchange.none'))
  if (hand.holderOf(a) === hand.holderOf(b)) return toast(t('exchange.same'))
  hand.exchange(a, b)
}

const seatOf = ({ shift, position }: GridPlace) => ({ shift: shift.id, position })

/** Each cell with the one across; days on which neither asks anything are none. */
function pairsOf(rows: Rows, others: Rows): readonly (readonly [GridPlace, GridPlace | null])[] {
  return rows.flatMap((row, line) =>
    row.flatMap((place, column): (readonly [GridPlace, GridPlace | null])[] => {
      const across = others[line]?.[column] ?? null
      if (place) return [[place, across]]
      return across ? [[across, null]] : []
    }),
  )
}

/** A cell lies in both. */
function areMixed(rows: Rows, others: Rows): boolean {
  const keys = (all: Rows) => all.flat().flatMap((place) => (place ? keyOf(seatOf(place)) : []))
  const known = new Set(keys(rows))
  return keys(others).some((key) => known.has(key))
}
