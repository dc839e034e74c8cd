import type { GridPlace, Spot } from '../grid/model.ts'
import type { Sheet } from '../grid/sheet.ts'

/** A rectangle of cells, all four edges inside. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** The rectangle with these two cells as corners. */
export const rangeOf = (a: Spot, b: Spot): Range => ({
  top: Math.min(a.line, b.line),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.line, b.line),
  right: Math.max(a.column, b.column),
})

export const cornersOf = ({ top, left, bottom, right }: Range): readonly [Spot, Spot] => [
  { line: top, column: left },
  { line: bottom, column: right },
]

export const isOneCell = ({ top, left, bottom, right }: Range): boolean => top === bottom && left === right

/** The rows of a range that are not folded, each with its places from left to right; null where nothing is asked. */
export function placesIn(sheet: Sheet, range: Range): readonly (readonly (GridPlace | null)[])[] {
  const rows: (GridPlace | null)[][] = []
  for (let line = range.top; line <= Math.min(range.bottom, sheet.rows - 1); line++) {
    if (sheet.isHidden(line)) continue
    const row: (GridPlace | null)[] = []
    for (let column = range.left; column <= Math.min(range.right, sheet.days.length - 1); column++)
      row.push(sheet.placeAt({ line, column }))
    rows.push(row)
  }
  return rows
}

/** A whole row, a whole column, or everything. */
export function wholeOf(sheet: Sheet, { line, column }: Spot, what: 'row' | 'column' | 'all'): Range {
  const last = { line: sheet.rows - 1, column: sheet.days.length - 1 }
  return {
    top: what === 'row' ? line : 0,
    bottom: what === 'row' ? line : last.line,
    left: what === 'column' ? column : 0,
    right: what === 'column' ? column : last.column,
  }
}
