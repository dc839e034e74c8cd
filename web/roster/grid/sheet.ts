import type { Day } from '../../../api/domain/time/instant.ts'
import { addressOf, type Grid, type GridPlace, placeAt, type Spot, spotOf } from './model.ts'

/** What the cursor needs of a view: rows of cells over days, whatever a row stands for. */
export type Sheet = {
  readonly days: readonly Day[]
  readonly rows: number
  readonly isHidden: (row: number) => boolean
  /** The stable address of a cell: `2027-01-16/meerwijk/night-consult/1` for a place, `2027-01-16/@VIS` for somebody's day. */
  readonly addressOf: (spot: Spot) => string
  /** The cell of an address; null when it is out of view or belongs to another view. */
  readonly spotOf: (address: string | null) => Spot | null
  /** The place a cell stands for: of a person's day their first duty. */
  readonly placeAt: (spot: Spot) => GridPlace | null
}

/** Shifts by days: a row is a line of places. */
export const sheetOfShifts = (grid: Grid, isHidden: (line: number) => boolean): Sheet => ({
  days: grid.days,
  rows: grid.lines.length,
  isHidden,
  addressOf: (spot) => addressOf(grid, spot),
  spotOf: (address) => spotOf(grid, address),
  placeAt: (spot) => placeAt(grid, spot),
})
