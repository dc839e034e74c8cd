import type { Desk } from '../desk.ts'
import type { Spot } from '../grid/model.ts'
import { columnWidths, headWidth } from '../grid/measures.ts'
import { rowHeight } from '../../ui/sizes.ts'

export type Point = { readonly x: number; readonly y: number }

/** The cell at a point of the screen: by element, or by measure where cells are painted. */
export function spotAt(desk: Desk, grid: HTMLElement, { x, y }: Point): Spot | null {
  const under = document.elementFromPoint(x, y)
  if (!under || !grid.contains(under)) return null
  const body = grid.querySelector<HTMLElement>('.people-body')
  if (!body) return spotOfCell(under.closest<HTMLElement>('[data-spot]') ?? under.closest('tr')?.querySelector<HTMLElement>('[data-spot]'))
  if (under.closest('.person-head, .people-head')) return null
  const { left, top } = body.getBoundingClientRect()
  const spot = { line: Math.floor((y - top) / rowHeight()), column: Math.floor((x - left - headWidth) / columnWidths[desk.view().zoom]) }
  const { rows, days } = desk.sheet()
  return spot.line >= 0 && spot.line < rows && spot.column >= 0 && spot.column < days.length ? spot : null
}

export function spotOfCell(cell: HTMLElement | null | undefined): Spot | null {
  const [line, column] = (cell?.dataset['spot'] ?? '').split('/').map(Number)
  return cell && line !== undefined && column !== undefined ? { line, column } : null
}
