import { type Accessor, createRenderEffect, onCleanup, untrack } from 'solid-js'
import type { Desk } from '../desk.ts'
import { holdKey, makeKey } from './cell-node.tsx'
import { addressOf, type GridLine } from './model.ts'
import { type PaintedCell, paintLine } from './paint-line.ts'
import type { Seen } from './seen.ts'
import { createSeenLine, isTinted, lookNow } from './seen-line.ts'
import { giveBack, takeCanvas } from './spare-canvases.ts'
import { columnWidths } from './measures.ts'
import type { CellContext } from './cell-context.ts'
import { rowHeight } from '../../ui/sizes.ts'

/**
 * The cells of a line at quarter zoom: one strip of canvas, and over it transparent nodes for whoever cannot see it, the focus and
 * the hand. They come a moment after the line is in sight; the one with the focus, a colleague's, and what a colleague changed just
 * now are there at once.
 */
export function createPaintedLine(line: GridLine, index: Accessor<number>, context: CellContext): HTMLElement {
  const { desk, strips } = context
  const cells: PaintedCell[] = []
  const nodes: (HTMLElement | undefined)[] = []
  const count = line.cells.length
  const canvas = takeCanvas()
  onCleanup(() => giveBack(canvas))
  const strip = (
    <td class="strip" role="presentation" colSpan={count}>
      {canvas}
    </td>
  ) as HTMLTableCellElement
  const size = { width: count * columnWidths.quarter, height: rowHeight() }
  const isLast = line.number === line.ofRole
  const paint = () => paintLine(canvas, size, { cells, width: columnWidths.quarter, isLast }, strips.colours())

  const { follow, sentenceAt } = createSeenLine(line, context)
  const wear = (node: HTMLElement, column: number, seen: Seen | null) => {
    node.setAttribute('aria-label', sentenceAt(column))
    node.classList.toggle('is-lately', seen?.isLately === true)
    holdKey(node, seen?.colleague)
  }
  const nodeAt = (column: number): HTMLElement => {
    const known = nodes[column]
    if (known) return known
    const node = untrack(() => makeKey(addressOf(desk.grid(), { line: index(), column }), column * columnWidths.quarter))
    node.setAttribute('data-spot', `${untrack(index)}/${column}`)
    node.setAttribute('aria-label', sentenceAt(column))
    nodes[column] = node
    strip.append(node)
    return node
  }
  follow((column, seen) => {
    cells[column] = cellOf(desk, line, column, seen)
    strips.paintSoon(paint)
    const node = seen?.colleague || seen?.isLately ? nodeAt(column) : nodes[column]
    if (node) wear(node, column, seen)
  })
  const fill = () => line.cells.forEach((_, column) => nodeAt(column))
  onCleanup(strips.watch(strip, { paint, fill, nodeAt }))
  createRenderEffect(() => {
    const at = index()
    strip.dataset['line'] = String(at)
    nodes.forEach((node, column) => node?.setAttribute('data-spot', `${at}/${column}`))
  })
  return strip
}

function cellOf(desk: Desk, line: GridLine, column: number, seen: Seen | null): PaintedCell {
  const place = line.cells[column]
  if (!place || !seen) return null
  const { kind, glyph, isChanged, isLocked } = lookNow(desk, place, seen)
  const { hasComment, isFound } = seen
  return { kind, glyph, isChanged, isLocked, hasComment, isFound, isTinted: isTinted(desk, place) }
}
