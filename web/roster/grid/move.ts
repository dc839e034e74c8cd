import type { Spot } from './model.ts'
import type { Sheet } from './sheet.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

const steps: Record<Direction, Spot> = {
  up: { line: -1, column: 0 },
  down: { line: 1, column: 0 },
  left: { line: 0, column: -1 },
  right: { line: 0, column: 1 },
}

const isInside = (sheet: Sheet, spot: Spot) =>
  spot.line >= 0 && spot.line < sheet.rows && spot.column >= 0 && spot.column < sheet.days.length

/** One cell on, staying inside; folded lines are skipped. */
export function moved(sheet: Sheet, spot: Spot, to: Direction): Spot {
  const step = steps[to]
  let next = { line: spot.line + step.line, column: spot.column + step.column }
  while (isInside(sheet, next) && sheet.isHidden(next.line)) next = { line: next.line + step.line, column: next.column + step.column }
  return isInside(sheet, next) ? next : spot
}

/**
 * As a spreadsheet's Ctrl + arrow: to the next cell of interest in that direction (a problem), else to the last place
 * before an empty stretch, else to the edge.
 */
export function leaped(sheet: Sheet, spot: Spot, to: Direction, isProblem: (spot: Spot) => boolean): Spot {
  let edge = spot
  for (let at = moved(sheet, spot, to), was = spot; at !== was; was = at, at = moved(sheet, at, to)) {
    if (isProblem(at)) return at
    if (sheet.placeAt(at)) edge = at
  }
  return edge
}

/** A page of lines up or down. */
export function paged(sheet: Sheet, spot: Spot, lines: number): Spot {
  let at = spot
  const to: Direction = lines < 0 ? 'up' : 'down'
  for (let left = Math.abs(lines); left > 0; left--) at = moved(sheet, at, to)
  return at
}

/** The ends of a row and of the whole sheet, folded lines left out. */
export function edgeOf(sheet: Sheet, { line }: Spot, to: 'row-start' | 'row-end' | 'grid-start' | 'grid-end'): Spot {
  const last = sheet.days.length - 1
  if (to === 'row-start') return { line, column: 0 }
  if (to === 'row-end') return { line, column: last }
  const shown = Array.from({ length: sheet.rows }, (_, row) => row).filter((row) => !sheet.isHidden(row))
  return to === 'grid-start' ? { line: shown[0] ?? 0, column: 0 } : { line: shown.at(-1) ?? 0, column: last }
}
