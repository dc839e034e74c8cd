import { type Grid, placeAt, type Spot } from './model.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

const steps: Record<Direction, Spot> = {
  up: { line: -1, column: 0 },
  down: { line: 1, column: 0 },
  left: { line: 0, column: -1 },
  right: { line: 0, column: 1 },
}

const isInside = (grid: Grid, spot: Spot) =>
  spot.line >= 0 && spot.line < grid.lines.length && spot.column >= 0 && spot.column < grid.days.length

/** One cell on, staying inside; folded lines are skipped. */
export function moved(grid: Grid, spot: Spot, to: Direction, isHidden: (line: number) => boolean): Spot {
  const step = steps[to]
  let next = { line: spot.line + step.line, column: spot.column + step.column }
  while (isInside(grid, next) && isHidden(next.line)) next = { line: next.line + step.line, column: next.column + step.column }
  return isInside(grid, next) ? next : spot
}

/**
 * As a spreadsheet's Ctrl + arrow: to the next cell of interest in that direction (a problem), else to the last place
 * before an empty stretch, else to the edge.
 */
export function leaped(
  grid: Grid,
  spot: Spot,
  to: Direction,
  isProblem: (spot: Spot) => boolean,
  isHidden: (line: number) => boolean,
): Spot {
  let edge = spot
  for (let at = moved(grid, spot, to, isHidden), was = spot; at !== was; was = at, at = moved(grid, at, to, isHidden)) {
    if (isProblem(at)) return at
    if (placeAt(grid, at)) edge = at
  }
  return edge
}

/** A page of lines up or down. */
export function paged(grid: Grid, spot: Spot, lines: number, isHidden: (line: number) => boolean): Spot {
  let at = spot
  const to: Direction = lines < 0 ? 'up' : 'down'
  for (let left = Math.abs(lines); left > 0; left--) at = moved(grid, at, to, isHidden)
  return at
}
