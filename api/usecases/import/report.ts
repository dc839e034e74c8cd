import type { Finding } from '../../domain/model/finding.ts'
import type { PlanNotice } from '../../domain/roster/plan.ts'
import type { Day } from '../../domain/time/instant.ts'
import type { Table } from '../../formats/table.ts'
import type { DecidedImport } from './decide.ts'
import type { CellReport } from './fault.ts'
import type { FileRead, ReadImport } from './read.ts'

/** What an import did, or would do: the answer of `npm run import -- --json`. */
export type ImportReport = {
  /** Rows that say something, and how many of them made something, or changed something. */
  readonly read: number
  readonly added: number
  readonly changed: number
  /** Headings, sheets and files nobody knows. */
  readonly ignored: readonly CellReport[]
  readonly refused: readonly CellReport[]
  readonly asked: readonly CellReport[]
  readonly files: readonly (FileRead & { readonly added: number; readonly changed: number })[]
  readonly rosters: readonly {
    readonly id: string
    readonly from: Day
    readonly until: Day
    readonly isNew: boolean
    readonly shifts: number
    readonly held: number
    readonly changes: number
  }[]
  /** What rules say about the rosters; none of it stops an import. */
  readonly findings: readonly Finding[]
  readonly notices: readonly PlanNotice[]
  /** True when the import was or could be carried out: nothing was asked or refused. */
  readonly sound: boolean
}

const mostFindings = 500

export function reportImport(decided: DecidedImport, read: ReadImport): ImportReport {
  const { refused, asked, ignored } = decided.faults
  const files = read.files.map((file) => ({ ...file, added: 0, changed: 0 }))
  const fileOf = new Map<Table, (typeof files)[number]>()
  for (const table of read.tables) {
    const { sheet } = table
    const file = files.find((one) => one.file === sheet.file && one.sheet === sheet.sheet)
    if (file) fileOf.set(table, file)
  }
  for (const [{ table }, effect] of decided.effects) {
    const file = fileOf.get(table)
    if (file && effect !== 'same') file[effect]++
  }
  const sum = (count: (file: (typeof files)[number]) => number) => files.reduce((total, file) => total + count(file), 0)
  const created = decided.created.map((roster) => ({ roster, isNew: true, changes: 0 }))
  const changed = decided.changed.map(({ after, changes }) => ({ roster: after, isNew: false, changes: changes.length }))
  return {
    read: sum((file) => file.read),
    added: sum((file) => file.added),
    changed: sum((file) => file.changed),
    ignored,
    refused,
    asked,
    files,
    rosters: [...created, ...changed].map(({ roster, isNew, changes }) => ({
      id: roster.id,
      from: roster.from,
      until: roster.until,
      isNew,
      shifts: roster.shifts.length,
      held: roster.assignments.length,
      changes,
    })),
    findings: decided.findings.slice(0, mostFindings),
    notices: decided.notices,
    sound: refused.length === 0 && asked.length === 0,
  }
}
