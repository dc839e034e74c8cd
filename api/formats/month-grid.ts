import type { Day } from '../domain/time/instant.ts'
import { areaAt } from './sheet.ts'
import type { Table } from './table.ts'
import { tidy } from '../domain/model/letters.ts'
import { readDay } from './values/dates.ts'

/** One cell of a month grid that stands for a place on a day. */
export type GridCell = { readonly row: number; readonly column: number; readonly date: Day }

/** A heading or a column of the grid nobody can read: its heading cell, and whether it is asked or merely not known. */
export type GridDoubt = { readonly column: number; readonly code: 'year-missing' | 'date-missing' | 'unknown-heading' }

export type MonthGrid = { readonly cells: readonly GridCell[]; readonly doubts: readonly GridDoubt[] }

/** Words by which a coordinator says that there is no shift on that day. */
const noShift = new Set(['-', '--', 'x', '/', 'n.v.t.', 'nvt', 'geen', 'dicht', 'n/a'])

export const saysNoShift = (text: string): boolean => noShift.has(tidy(text).toLowerCase().replace(/[–—]/g, '-'))

/** A roster as coordinators keep it: post, role, start and end on the left, then one or more columns per date. */
export function readMonthGrid(table: Table): MonthGrid {
  const { dates, doubts } = datesOfColumns(table)
  const cells: GridCell[] = []
  const { rows } = table.sheet
  for (let row = table.top + 1; row < rows.length; row++) {
    if (rows[row]!.every((text) => tidy(text) === '')) continue
    for (const [column, date] of dates) cells.push({ row, column, date })
  }
  return { cells, doubts }
}

/** The date above each column. A merged date heading counts for all columns under it. */
function datesOfColumns(table: Table): { dates: ReadonlyMap<number, Day>; doubts: readonly GridDoubt[] } {
  const { rows } = table.sheet
  const headings = rows[table.top]!
  const left = new Set(table.columns.values())
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const dates = new Map<number, Day>()
  const doubts: GridDoubt[] = []
  for (let column = 0; column < width; column++) {
    if (left.has(column)) continue
    const merged = areaAt(table.sheet, table.top, column)
    const heading = tidy(merged ? (rows[merged.top]?.[merged.left] ?? '') : (headings[column] ?? ''))
    const day = readDay(heading)
    if (day.ok) dates.set(column, day.value)
    else if (day.doubtful) doubts.push({ column, code: 'year-missing' })
    else if (heading !== '') doubts.push({ column, code: 'unknown-heading' })
    else if (hasText(table, column)) doubts.push({ column, code: 'date-missing' })
  }
  return { dates, doubts }
}

const hasText = (table: Table, column: number): boolean =>
  table.sheet.rows.slice(table.top + 1).some((row) => tidy(row[column] ?? '') !== '')
