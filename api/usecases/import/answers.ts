import type { CellAnswer } from '../../domain/model/import.ts'
import { fromAddress, type Sheet } from '../../formats/sheet.ts'
import { headingAt, type Table, tableOf } from '../../formats/table.ts'
import { plain } from '../../domain/model/letters.ts'

export type Answered = { readonly table: Table | null; readonly cells: ReadonlySet<string> }

/** The name under which an answered cell is remembered, counted from 0. */
export const cellKey = (row: number, column: number): string => `${row}:${column}`

/** The sheet with the answers written into its cells, and which cells they were: an answered cell is not asked again. */
export function withAnswers(sheet: Sheet, answers: readonly CellAnswer[]): Answered {
  const before = tableOf(sheet)
  const mine = before ? answers.filter((answer) => isAbout(answer, sheet)) : []
  if (!before || mine.length === 0) return { table: before, cells: new Set() }
  const cells = new Set<string>()
  const rows = [...sheet.rows]
  for (const answer of mine) {
    const row = answer.row - 1
    const column = columnOf(before, answer)
    if (column === null || rows[row] === undefined) continue
    const changed = [...rows[row]]
    while (changed.length < column) changed.push('')
    changed[column] = answer.value
    rows[row] = changed
    cells.add(cellKey(row, column))
  }
  return { table: tableOf({ ...sheet, rows }), cells }
}

const isAbout = (answer: CellAnswer, sheet: Sheet): boolean =>
  baseName(answer.file) === baseName(sheet.file) &&
  (sheet.sheet === undefined || answer.sheet === undefined || plain(answer.sheet) === plain(sheet.sheet))

const baseName = (name: string) => plain(name).replace(/^.*[/\\]/, '')

function columnOf(table: Table, answer: CellAnswer): number | null {
  const address = table.isMonthGrid ? fromAddress(answer.column) : null
  if (address && address.row === answer.row - 1) return address.column
  const headings = table.sheet.rows[table.top] ?? []
  const found = headings.findIndex((_, column) => plain(headingAt(table, column)) === plain(answer.column))
  return found >= 0 ? found : (table.columns.get(answer.column) ?? null)
}
