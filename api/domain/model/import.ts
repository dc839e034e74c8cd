import type { PlanNotice } from '../roster/plan.ts'
import type { Day, Instant } from '../time/instant.ts'
import type { Code } from './code.ts'
import type { Finding, Says } from './finding.ts'

/** Megabytes that the files of one import may have together; a year of a large region in one CSV file is well below. */
export const mostImportMegabytes = 50

export const mostImportBytes = mostImportMegabytes * 1024 * 1024

/** How far an import is: bytes of its files read, rows looked at, shifts and holders written. */
export type ImportProgress = { readonly step: 'read' | 'check' | 'save'; readonly done: number; readonly of: number }

/** One cell of a file, and why it was refused, asked or passed over; named as a spreadsheet names it. */
export type CellReport = {
  readonly file: string
  readonly sheet?: string
  readonly row: number
  /** The heading as it stands in the file; in a month grid the cell's address. */
  readonly column: string
  readonly value: string
  readonly code: string
  /** Dutch, unless asked otherwise. */
  readonly says: string
  readonly en: string
  readonly candidates?: readonly Code[]
}

/** A person's word about one cell that was asked: what it should say. */
export type CellAnswer = Pick<CellReport, 'file' | 'sheet' | 'row' | 'column' | 'value'>

/** What was read of one file or sheet: rows that say something, and how many of them made something, or changed something. */
export type FileReport = {
  readonly file: string
  readonly sheet?: string
  readonly kind: string
  readonly read: number
  readonly added: number
  readonly changed: number
}

/** What an import did to one roster, or would do. */
export type RosterReport = {
  readonly id: string
  readonly from: Day
  readonly until: Day
  readonly isNew: boolean
  readonly shifts: number
  readonly held: number
  readonly changes: number
}

/** What an import did, or would do: the answer of `npm run import -- --json`. */
export type ImportReport = {
  readonly read: number
  readonly added: number
  readonly changed: number
  /** Headings, sheets and files nobody knows. */
  readonly ignored: readonly CellReport[]
  readonly refused: readonly CellReport[]
  readonly asked: readonly CellReport[]
  readonly files: readonly FileReport[]
  readonly rosters: readonly RosterReport[]
  /** What rules say about the rosters; none of it stops an import. */
  readonly findings: readonly Finding[]
  readonly notices: readonly (PlanNotice & { readonly says: Says })[]
  /** True when the import was or could be carried out: nothing was asked or refused. */
  readonly sound: boolean
}

/** A report, and of an import that was carried out its id and where it went. */
export type ImportAnswer = ImportReport & { readonly id: string | null; readonly cooperative: Code; readonly dryRun: boolean }

/** An import of the past. */
export type EarlierImport = {
  readonly id: string
  readonly at: Instant
  readonly by: string
  readonly files: readonly string[]
  readonly added: number
  readonly changed: number
  readonly undoneAt: Instant | null
}
