import type { Says } from '../../domain/model/finding.ts'
import type { CellReport as PlainReport } from '../../domain/model/import.ts'
import type { Code } from '../../domain/model/code.ts'
import { addressOf, type Sheet } from '../../formats/sheet.ts'
import { headingAt, type Table } from '../../formats/table.ts'
import { tidy } from '../../domain/model/letters.ts'
import { type FaultCode, sayFault } from './says.ts'

/** A report of a cell whose code is one of ours. */
export type CellReport = PlainReport & { readonly code: FaultCode }

/** Where a value came from: a row of a table, counted from 0 in the sheet. */
export type Origin = { readonly table: Table; readonly row: number; readonly column?: number }

export type FaultMore = { readonly candidates?: readonly Code[]; readonly detail?: string; readonly value?: string }

/** The report of a cell: `field` is our heading of its column. */
export function reportCell(origin: Origin, field: string, code: FaultCode, more: FaultMore = {}): CellReport {
  const column = origin.column ?? origin.table.columns.get(field) ?? null
  const value = more.value ?? (column === null ? '' : (origin.table.sheet.rows[origin.row]?.[column] ?? ''))
  return reportOf(origin.table.sheet, origin.row + 1, columnName(origin, field, column), value, code, more)
}

function columnName(origin: Origin, field: string, column: number | null): string {
  if (column === null) return field
  return origin.table.isMonthGrid ? addressOf(column, origin.row + 1) : headingAt(origin.table, column)
}

/** The report of a whole file, sheet, heading or row. */
export function reportOf(
  where: Pick<Sheet, 'file' | 'sheet'>,
  row: number,
  column: string,
  value: string,
  code: FaultCode,
  more: FaultMore = {},
): CellReport {
  const says: Says = sayFault(code, tidy(value), more)
  return {
    file: where.file,
    ...(where.sheet === undefined ? {} : { sheet: where.sheet }),
    row,
    column,
    value: value.slice(0, 200),
    code,
    says: says.nl,
    en: says.en,
    ...(more.candidates && more.candidates.length > 0 ? { candidates: more.candidates } : {}),
  }
}

/** Everything said about cells so far, in file order. */
export type FaultList = { readonly refused: CellReport[]; readonly asked: CellReport[]; readonly ignored: CellReport[] }

export const noFaults = (): FaultList => ({ refused: [], asked: [], ignored: [] })
