import type { Finding } from '../../api/domain/model/finding.ts'
import type { Day, Instant, WallTime } from '../../api/domain/time/instant.ts'

/** One cell of a file that was refused, asked or passed over, named as a spreadsheet names it. */
export type CellReport = {
  readonly file: string
  readonly sheet?: string
  readonly row: number
  readonly column: string
  readonly value: string
  readonly code: string
  /** Dutch; `en` says the same in English. */
  readonly says: string
  readonly en: string
  readonly candidates?: readonly string[]
}

export type FileCounts = {
  readonly file: string
  readonly sheet?: string
  readonly read: number
  readonly added: number
  readonly changed: number
}

/** What an import did, or would do. */
export type ImportReport = {
  readonly id?: string
  readonly cooperative?: string
  readonly read: number
  readonly added: number
  readonly changed: number
  readonly ignored: readonly CellReport[]
  readonly refused: readonly CellReport[]
  readonly asked: readonly CellReport[]
  readonly files: readonly FileCounts[]
  readonly rosters: readonly {
    readonly id: string
    readonly from: Day
    readonly until: Day
    readonly isNew: boolean
    readonly shifts: number
    readonly held: number
    readonly changes: number
  }[]
  readonly findings: readonly Finding[]
  readonly notices: readonly {
    readonly kind: 'wall-time' | 'left-out-empty' | 'left-out-backwards' | 'too-long'
    readonly post: string
    readonly role: string
    readonly date: Day
    readonly start: WallTime
    readonly end: WallTime
  }[]
  readonly sound: boolean
}

/** A person's word about one cell that was asked. */
export type CellAnswer = Pick<CellReport, 'file' | 'sheet' | 'row' | 'column'> & { readonly value: string }

export type EarlierImport = {
  readonly id: string
  readonly at: Instant
  readonly by: string
  readonly files: readonly string[]
  readonly added: number
  readonly changed: number
  readonly undoneAt: Instant | null
  readonly mayUndo?: boolean
}

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
