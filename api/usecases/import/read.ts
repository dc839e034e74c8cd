import { readCsv } from '../../formats/csv.ts'
import { type ImportKind, kindOfName } from '../../formats/headings.ts'
import type { Sheet, SourceFile, Unreadable } from '../../formats/sheet.ts'
import { headingAt, type Table } from '../../formats/table.ts'
import { tidy } from '../../domain/model/letters.ts'
import { readXlsx } from '../../formats/xlsx.ts'
import { withAnswers } from './answers.ts'
import { type CellAnswer, type ImportProgress, mostImportBytes } from '../../domain/model/import.ts'
import { type CellReport, type FaultList, noFaults, reportOf } from './fault.ts'
import { readGridRows, readRosterRows, type RosterRow } from './roster-rows.ts'
import { readRows, type RowOf } from './rows.ts'

/** All rows of an import, typed, with what could not be read. Pure: the same files and answers give the same value. */
export type ReadImport = {
  readonly rows: { readonly [K in Exclude<ImportKind, 'roster'>]: readonly RowOf<K>[] } & { readonly roster: readonly RosterRow[] }
  readonly refused: readonly CellReport[]
  readonly asked: readonly CellReport[]
  readonly ignored: readonly CellReport[]
  readonly files: readonly FileRead[]
  readonly tables: readonly Table[]
}

/** What was read of one file or sheet. */
export type FileRead = { readonly file: string; readonly sheet?: string; readonly kind: ImportKind; readonly read: number }

/** Reads every file of an import: a folder of CSV files, a workbook, or both. */
export async function readImport(
  files: readonly SourceFile[],
  answers: readonly CellAnswer[] = [],
  tell: (progress: ImportProgress) => void = () => {},
): Promise<ReadImport> {
  const faults = noFaults()
  const of = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (of > mostImportBytes) {
    for (const { name } of files) faults.refused.push(reportOf({ file: baseName(name) }, 1, '', '', 'too-large'))
    return readSheets([], answers, faults)
  }
  const sheets: Sheet[] = []
  let done = 0
  for (const file of files) {
    tell({ step: 'read', done, of })
    for (const sheet of await sheetsOf(file, faults)) sheets.push(sheet)
    done += file.bytes.length
  }
  tell({ step: 'check', done: 0, of: sheets.reduce((sum, { rows }) => sum + rows.length, 0) })
  return readSheets(sheets, answers, faults)
}

const baseName = (name: string): string => name.replace(/^.*[/\\]/, '')

async function sheetsOf(file: SourceFile, faults: FaultList): Promise<readonly Sheet[]> {
  const name = baseName(file.name)
  if (/^[.~]/.test(name)) return []
  const isWorkbook = /\.xls[xm]?$/i.test(name)
  if (!isWorkbook && (!/\.(csv|tsv|txt)$/i.test(name) || kindOfName(name) === null)) {
    faults.ignored.push(reportOf({ file: name }, 1, '', name, 'unknown-file'))
    return []
  }
  const read = isWorkbook ? await readXlsx(name, file.bytes) : readCsv(name, file.bytes)
  if (!('code' in read)) return 'rows' in read ? [read] : read
  const { row, code } = read as Unreadable
  faults.refused.push(reportOf({ file: name }, row, '', '', code))
  return []
}

/** The rows of sheets that are tables already: what the demo makes, and what files become. */
export function readSheets(sheets: readonly Sheet[], answers: readonly CellAnswer[] = [], faults: FaultList = noFaults()): ReadImport {
  const rows: Record<ImportKind, unknown[]> = emptyRows()
  const files: FileRead[] = []
  const tables: Table[] = []
  for (const sheet of sheets) {
    const { table, cells } = withAnswers(sheet, answers)
    if (!table) {
      faults.ignored.push(reportOf(sheet, 1, '', sheet.sheet ?? sheet.file, 'unknown-file'))
      continue
    }
    tables.push(table)
    if (!headingsHold(table, faults)) continue
    const found = table.isMonthGrid
      ? readGridRows(table, cells, faults)
      : table.kind === 'roster'
        ? readRosterRows(table, cells, faults)
        : readRows(table.kind, table, cells, faults)
    for (const row of found.rows) rows[table.kind].push(row)
    files.push({ file: sheet.file, ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }), kind: table.kind, read: found.read })
  }
  return {
    rows: rows as unknown as ReadImport['rows'],
    refused: faults.refused,
    asked: faults.asked,
    ignored: faults.ignored,
    files,
    tables,
  }
}

const emptyRows = (): Record<ImportKind, unknown[]> => ({
  posts: [],
  practices: [],
  hours: [],
  closures: [],
  practitioners: [],
  credentials: [],
  surgery: [],
  availability: [],
  recurring: [],
  exemptions: [],
  contacts: [],
  holidays: [],
  templates: [],
  roster: [],
  history: [],
})

/** Reports headings we do not know; a missing one that every row needs stops the file. */
function headingsHold(table: Table, faults: FaultList): boolean {
  const { sheet, top } = table
  if (sheet.rows.every((row) => row.every((cell) => tidy(cell) === ''))) return false
  if (!table.isMonthGrid) {
    for (const column of table.unknown) {
      const heading = headingAt(table, column)
      const twice = [...table.columns.values()].some(
        (other) => other !== column && headingAt(table, other).toLowerCase() === heading.toLowerCase(),
      )
      faults.ignored.push(reportOf(sheet, top + 1, heading, heading, twice ? 'heading-twice' : 'unknown-heading'))
    }
  }
  for (const column of table.missing) faults.refused.push(reportOf(sheet, top + 1, column, '', 'heading-missing', { detail: column }))
  return table.missing.length === 0
}
