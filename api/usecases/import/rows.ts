import type { ImportKind } from '../../formats/headings.ts'
import { addressOf, areaAt } from '../../formats/sheet.ts'
import { type Reading, understood } from '../../formats/reading.ts'
import type { Table } from '../../formats/table.ts'
import { tidy } from '../../domain/model/letters.ts'
import { isBlank } from '../../formats/text.ts'
import { cellKey } from './answers.ts'
import { type FaultList, type Origin, reportCell } from './fault.ts'
import { type Field, specs, type Values } from './specs.ts'

/** A row of a file with its values, and where it stands. */
export type RowOf<K extends ImportKind> = Values<K> & { readonly origin: Origin; readonly answered: Answered }

/** True when a person answered this cell: it is taken at its word. */
export type Answered = (field: string) => boolean

export type FoundRows = { readonly rows: readonly unknown[]; readonly read: number }

/** A column of a file that we know, and what each text in it was found to mean: a long file says the same over and over. */
type Column = { readonly field: string; readonly spec: Field<unknown>; readonly at: number; readonly known: Map<string, Reading<unknown>> }

const mostRemembered = 20_000

/** Nothing is imported after a fault: past this many the rest of a file is only counted. */
const mostFaults = 5_000

function readOnce({ spec, known }: Column, text: string): Reading<unknown> {
  const before = known.get(text)
  if (before) return before
  const reading = !spec.required && isBlank(text) ? understood(null) : spec.read(text)
  if (known.size < mostRemembered) known.set(text, reading)
  return reading
}

const never: Answered = () => false

/** Every row that says something. A row with a fault in any cell is left out and its faults are told, all of them. */
export function readRows(kind: ImportKind, table: Table, answered: ReadonlySet<string>, faults: FaultList): FoundRows {
  const rows: unknown[] = []
  const columns = columnsOf(kind, table)
  let read = 0
  for (let row = table.top + 1; row < table.sheet.rows.length; row++) {
    if (table.sheet.rows[row]!.every(isBlank)) continue
    read++
    if (faults.refused.length > mostFaults) continue
    const values = readRow(columns, { table, row }, answered, faults)
    if (values) rows.push(values)
  }
  return { rows, read }
}

const columnsOf = (kind: ImportKind, table: Table): readonly Column[] =>
  (Object.entries(specs[kind]) as [string, Field<unknown>][]).flatMap(([field, spec]) => {
    const at = table.columns.get(field)
    return at === undefined ? [] : [{ field, spec, at, known: new Map() }]
  })

function answeredIn(table: Table, row: number, answered: ReadonlySet<string>): Answered {
  if (answered.size === 0) return never
  return (field) => {
    const column = table.columns.get(field)
    return column !== undefined && answered.has(cellKey(row, column))
  }
}

function readRow(
  columns: readonly Column[],
  origin: Origin,
  answered: ReadonlySet<string>,
  faults: FaultList,
): Record<string, unknown> | null {
  const values: Record<string, unknown> = { origin, answered: answeredIn(origin.table, origin.row, answered) }
  const cells = origin.table.sheet.rows[origin.row]!
  let sound = true
  for (const column of columns) {
    const { field, at } = column
    if (!isTold(origin, at, field, answered, faults)) {
      sound = false
      continue
    }
    const reading = readOnce(column, cells[at] ?? '')
    if (reading.ok) values[field] = reading.value
    else {
      sound = false
      ;(reading.doubtful ? faults.asked : faults.refused).push(reportCell(origin, field, reading.code))
    }
  }
  return sound ? values : null
}

/** Whether a cell tells its value: not a formula without result, an Excel error, or part of a merged area. */
export function isTold(origin: Origin, column: number, field: string, answered: ReadonlySet<string>, faults: FaultList): boolean {
  if (answered.size > 0 && answered.has(cellKey(origin.row, column))) return true
  const { sheet } = origin.table
  const untold = sheet.untold.size === 0 ? undefined : sheet.untold.get(addressOf(column, origin.row + 1))
  if (untold) {
    faults.refused.push(reportCell({ ...origin, column }, field, untold === 'formula' ? 'formula' : 'cell-error'))
    return false
  }
  const area = areaAt(sheet, origin.row, column)
  const text = area ? tidy(sheet.rows[area.top]?.[area.left] ?? '') : ''
  if (!area || text === '' || (area.top === area.bottom && area.left === area.right)) return true
  faults.asked.push(reportCell({ ...origin, column }, field, 'merged-cell', { value: text }))
  return false
}
