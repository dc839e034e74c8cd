import type { CellAnswer, CellReport } from '../../api/domain/model/import.ts'

/** The name of a cell over all files: two reports of it are one question. */
export const cellKey = (cell: Pick<CellReport, 'file' | 'sheet' | 'row' | 'column'>): string =>
  [cell.file, cell.sheet ?? '', cell.row, cell.column].join('\u0000')

export const answerOf = (cell: CellReport, value: string): CellAnswer => ({
  file: cell.file,
  ...(cell.sheet === undefined ? {} : { sheet: cell.sheet }),
  row: cell.row,
  column: cell.column,
  value,
})
