import type { ImportReport } from '../../domain/model/import.ts'
import { sayNotice } from '../../domain/says/import.ts'
import type { Table } from '../../formats/table.ts'
import type { DecidedImport } from './decide.ts'
import type { ReadImport } from './read.ts'

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
    notices: decided.notices.map((notice) => ({ ...notice, says: sayNotice(notice) })),
    sound: refused.length === 0 && asked.length === 0,
  }
}
