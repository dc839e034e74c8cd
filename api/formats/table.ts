import { columnOfHeading, type ImportKind, kindOfName, requiredColumns } from './headings.ts'
import type { Sheet } from './sheet.ts'
import { tidy } from '../domain/model/letters.ts'
import { readDay } from './values/dates.ts'

/** A sheet of which is known what it is and where its columns stand. */
export type Table = {
  readonly kind: ImportKind
  readonly sheet: Sheet
  /** Index of the heading row in `sheet.rows`. */
  readonly top: number
  /** Column index by our English heading. */
  readonly columns: ReadonlyMap<string, number>
  /** Headings we do not know, and second ones for a column we already have. */
  readonly unknown: readonly number[]
  /** Columns that must be there and are not. */
  readonly missing: readonly string[]
  readonly isMonthGrid: boolean
}

/** The heading stands in row 1; a title above it, as people like to have, is passed over when the heading below is plain. */
const mostTitleRows = 10

/** Null when the name of the file or sheet means nothing to an import. */
export function tableOf(sheet: Sheet): Table | null {
  const kind = kindOfName(sheet.sheet ?? sheet.file) ?? (sheet.sheet === undefined ? null : kindOfName(sheet.file.replace(/\.xlsx$/i, '')))
  if (!kind) return null
  const top = headingRow(sheet, kind)
  const { columns, unknown } = columnsAt(sheet, kind, top)
  const isMonthGrid = kind === 'roster' && !columns.has('date') && unknown.some((column) => readDay(sheet.rows[top]![column]!).ok)
  const wanted = isMonthGrid ? ['post', 'role', 'start', 'end'] : requiredColumns(kind)
  return { kind, sheet, top, columns, unknown, missing: wanted.filter((column) => !columns.has(column)), isMonthGrid }
}

function headingRow(sheet: Sheet, kind: ImportKind): number {
  const wanted = requiredColumns(kind).length
  let best = 0
  let most = 0
  for (let top = 0; top < Math.min(mostTitleRows, sheet.rows.length); top++) {
    const known = columnsAt(sheet, kind, top).columns.size
    if (top === 0 && known >= Math.min(2, wanted)) return 0
    if (known > most) [best, most] = [top, known]
  }
  return most >= 2 ? best : 0
}

function columnsAt(sheet: Sheet, kind: ImportKind, top: number): { columns: Map<string, number>; unknown: number[] } {
  const columns = new Map<string, number>()
  const unknown: number[] = []
  const headings = sheet.rows[top] ?? []
  headings.forEach((heading, index) => {
    if (tidy(heading) === '') return
    const column = columnOfHeading(kind, heading)
    if (column === null || columns.has(column)) unknown.push(index)
    else columns.set(column, index)
  })
  return { columns, unknown }
}

export const headingAt = (table: Table, column: number): string => tidy(table.sheet.rows[table.top]?.[column] ?? '')
