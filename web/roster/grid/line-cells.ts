import { type Accessor, createRenderEffect, onCleanup, untrack } from 'solid-js'
import type { Desk } from '../desk.ts'
import { type Dress, dressCell, makeCell } from './cell-node.tsx'
import { addressOf, type GridLine, type GridPlace } from './model.ts'
import type { Seen } from './seen.ts'
import { createSeenLine, isTinted, lookNow } from './seen-line.ts'
import type { CellContext } from './cell-context.ts'

/**
 * The cells of a line as plain nodes. A component with its computations for each of a thousand cells took a second to mount and
 * was asked anew at every key. One effect for the line looks at all of its cells and touches those that changed.
 */
export function createLineCells(line: GridLine, index: Accessor<number>, context: CellContext): HTMLTableCellElement[] {
  const { desk, speaking } = context
  const cells = untrack(() => {
    const at = index()
    return line.cells.map((place, column) => makeCell(addressOf(desk.grid(), { line: at, column }), place ? 'cell' : 'cell none'))
  })
  const { follow, sentenceAt } = createSeenLine(line, context)
  const speak = (column: number) => cells[column]!.setAttribute('aria-label', sentenceAt(column))
  follow((column, seen) => {
    const [cell, place] = [cells[column]!, line.cells[column]]
    if (place && seen) dressCell(cell, dressOf(desk, line, place, seen))
    if (cell.hasAttribute('aria-label')) speak(column)
  })
  cells.forEach((cell, column) => speaking.mayAsk(cell, () => speak(column)))
  onCleanup(speaking.soon(() => cells.forEach((cell, column) => cell.hasAttribute('aria-label') || speak(column))))
  createRenderEffect(() => {
    const at = index()
    cells.forEach((cell, column) => cell.setAttribute('data-spot', `${at}/${column}`))
  })
  return cells
}

/** How a place is dressed at the zoom it is laid out for. */
function dressOf(desk: Desk, line: GridLine, place: GridPlace, seen: Seen): Dress {
  const isWeek = desk.view().zoom === 'week'
  const look = lookNow(desk, place, seen)
  const { start, end } = place.shift
  const names = look.holders.map((one) => desk.draft.nameOf(one.practitioner)).join(', ')
  // Of two names only the first would be seen.
  const codes = look.holders.map((one) => one.practitioner).join(' · ')
  const text = !isWeek || !names ? look.code : look.holders.length > 1 ? codes : names
  const looks = [
    look.kind,
    isTinted(desk, place) ? 'is-weekend' : '',
    look.isChanged ? 'changed' : '',
    text.length > 3 && !isWeek ? 'long' : '',
    look.isLocked ? 'is-locked' : '',
    seen.isWaiting ? 'waiting' : '',
    seen.hasComment ? 'has-comment' : '',
    seen.isFound ? 'is-found' : '',
    seen.isLately ? 'is-lately' : '',
    seen.colleague ? `is-held here-${seen.colleague.tone}` : '',
  ]
  return {
    look: looks.filter(Boolean).join(' '),
    glyph: look.glyph,
    text,
    times: isWeek && (start !== line.start || end !== line.end) ? `${start}–${end}` : '',
    isLocked: look.isLocked,
    title: names,
    colleague: seen.colleague,
  }
}
