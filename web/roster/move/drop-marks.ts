import type { Desk } from '../desk.ts'
import type { Spot } from '../grid/model.ts'
import { columnWidths, headWidth } from '../grid/measures.ts'
import { rowHeight } from '../../ui/sizes.ts'
import { afterPicture } from '../source.ts'
import { spotOfCell } from './spot-at.ts'
import type { Verdict } from './weigh.ts'

type Weigh = (spot: Spot) => Verdict

/**
 * Shows on the cells what letting go there would come to: all of the row group under the pointer, each cell weighed once, one
 * picture after the sentence of the cell itself. An attribute per cell, or a small element over the painted ones; nothing the grid itself works with.
 */
export function createDropMarks(desk: Desk, grid: () => HTMLElement | undefined, weigh: Weigh) {
  const over = new Map<string, HTMLElement>()
  let wanted: { readonly spot: Spot; readonly from: Spot } | null = null
  const mark = (spot: Spot, from: Spot) => {
    if (!wanted) afterPicture(markWanted)
    wanted = { spot, from }
  }
  const markWanted = () => {
    if (wanted) markGroup(wanted.spot, wanted.from)
    wanted = null
  }
  const markGroup = (spot: Spot, from: Spot) => {
    const body = grid()?.querySelector<HTMLElement>('.people-body')
    if (body) return markPainted(desk, body, over, from, weigh)
    const cell = grid()?.querySelector<HTMLElement>(`[data-spot="${spot.line}/${spot.column}"]`)
    const group = cell?.closest('tbody')
    if (!cell || !group || cell.dataset['drop'] !== undefined || desk.view().view === 'list') return
    for (const one of group.querySelectorAll<HTMLElement>('[data-spot]')) {
      const at = spotOfCell(one)
      if (at && one.dataset['drop'] === undefined) one.dataset['drop'] = weigh(at).group
    }
  }
  const clear = () => {
    wanted = null
    for (const cell of grid()?.querySelectorAll<HTMLElement>('[data-drop]') ?? []) delete cell.dataset['drop']
    for (const element of over.values()) element.remove()
    over.clear()
  }
  return { mark, clear }
}

/** Over a painted body: everybody in sight on the day of the shift, and every day of who is carried. */
function markPainted(desk: Desk, body: HTMLElement, over: Map<string, HTMLElement>, from: Spot, weigh: Weigh): void {
  const sight = body.closest('.roster-scroll')?.getBoundingClientRect()
  if (!sight) return
  const { top } = body.getBoundingClientRect()
  const first = Math.max(0, Math.floor((sight.top - top) / rowHeight()))
  const last = Math.min(desk.sheet().rows - 1, Math.ceil((sight.bottom - top) / rowHeight()))
  const column = Array.from({ length: last - first + 1 }, (_, at) => ({ line: first + at, column: from.column }))
  const row = desk.sheet().days.map((_, at) => ({ line: from.line, column: at }))
  for (const spot of [...column, ...row]) {
    const key = `${spot.line}/${spot.column}`
    if (over.has(key)) continue
    const element = document.createElement('i')
    element.className = 'drop-over'
    element.dataset['drop'] = weigh(spot).group
    const width = columnWidths[desk.view().zoom]
    element.style.cssText = `left:${headWidth + spot.column * width}px;top:${spot.line * rowHeight()}px;width:${width - 1}px;height:${rowHeight() - 1}px`
    over.set(key, element)
    body.append(element)
  }
}
