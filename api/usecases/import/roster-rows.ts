import type { Code } from '../../domain/model/code.ts'
import type { Role } from '../../domain/model/role.ts'
import type { Day } from '../../domain/time/instant.ts'
import { readMonthGrid, saysNoShift } from '../../formats/month-grid.ts'
import { addressOf, areaAt } from '../../formats/sheet.ts'
import { headingAt, type Table } from '../../formats/table.ts'
import { tidy } from '../../domain/model/letters.ts'
import { readCode, readRole } from '../../formats/values/words.ts'
import { cellKey } from './answers.ts'
import { type FaultList, type Origin, reportCell, reportOf } from './fault.ts'
import { type Answered, type FoundRows, isTold, readRows } from './rows.ts'

/** One place of the roster as a file tells it, a row of a list or a cell of a month grid. */
export type RosterRow = {
  readonly origin: Origin
  readonly answered: Answered
  readonly date: Day
  readonly post: Code
  readonly role: Role
  readonly start: string | null
  readonly end: string | null
  /** A code or a name; null is an open place. */
  readonly practitioner: string | null
  /** A cell of a grid: when empty it is open only where the grid alone makes the shift. */
  readonly inGrid: boolean
}

export function readRosterRows(table: Table, answered: ReadonlySet<string>, faults: FaultList): FoundRows {
  const found = readRows('roster', table, answered, faults)
  // The rows are ours alone until they are given back: a million of them are not copied for two words.
  for (const row of found.rows as { practitioner?: string | null; inGrid?: boolean }[]) {
    if (row.practitioner == null || saysOpen(row.practitioner)) row.practitioner = null
    row.inGrid = false
  }
  return found
}

type Left = { readonly post: Code; readonly role: Role; readonly start: string; readonly end: string | null }

/** The cells of a month grid as rows of a roster. A cell that says "no shift here" is left out. */
export function readGridRows(table: Table, answered: ReadonlySet<string>, faults: FaultList): FoundRows {
  const grid = readMonthGrid(table)
  const heading: Origin = { table, row: table.top }
  for (const { column, code } of grid.doubts) {
    if (code === 'unknown-heading')
      faults.ignored.push(reportOf(table.sheet, table.top + 1, headingAt(table, column), headingAt(table, column), code))
    else faults.asked.push(reportCell({ ...heading, column }, addressOf(column, table.top + 1), code))
  }
  const rows: RosterRow[] = []
  const lefts = new Map<number, Left | null>()
  for (const cell of grid.cells) {
    const left = lefts.has(cell.row) ? lefts.get(cell.row)! : leftOf({ table, row: cell.row }, answered, faults)
    lefts.set(cell.row, left)
    const origin: Origin = { table, row: cell.row, column: cell.column }
    if (!left || !isToldInGrid(origin, answered, faults)) continue
    const text = tidy(table.sheet.rows[cell.row]![cell.column] ?? '')
    if (saysNoShift(text)) continue
    const wasAnswered = answered.has(cellKey(cell.row, cell.column))
    rows.push({
      ...left,
      origin,
      answered: (field) => field === 'practitioner' && wasAnswered,
      date: cell.date,
      practitioner: text === '' || saysOpen(text) ? null : text,
      inGrid: true,
    })
  }
  return { rows, read: lefts.size }
}

const saysOpen = (text: string): boolean => /^(open|vacant|vakant|openstaand)$/i.test(text.trim())

/** A merged body cell is asked once, at its first cell; the others under it say nothing of their own. */
function isToldInGrid(origin: Origin, answered: ReadonlySet<string>, faults: FaultList): boolean {
  const column = origin.column!
  const area = areaAt(origin.table.sheet, origin.row, column)
  const isFirst = area?.top === origin.row && area.left === column
  if (area && !isFirst && !answered.has(cellKey(origin.row, column)))
    return tidy(origin.table.sheet.rows[area.top]?.[area.left] ?? '') === ''
  return isTold(origin, column, 'practitioner', answered, faults)
}

/** Post, role and times on the left of a grid's row; null when one of them cannot be read. */
function leftOf(origin: Origin, answered: ReadonlySet<string>, faults: FaultList): Left | null {
  const cellOf = (field: string): string | null => {
    const column = origin.table.columns.get(field)!
    return isTold(origin, column, field, answered, faults) ? (origin.table.sheet.rows[origin.row]![column] ?? '') : null
  }
  const texts = { post: cellOf('post'), role: cellOf('role'), start: cellOf('start'), end: cellOf('end') }
  if (texts.post === null || texts.role === null || texts.start === null || texts.end === null) return null
  const post = readCode(texts.post)
  const role = readRole(texts.role)
  if (!post.ok) faults.refused.push(reportCell(origin, 'post', post.code))
  if (!role.ok) faults.refused.push(reportCell(origin, 'role', role.code))
  if (!post.ok || !role.ok) return null
  return { post: post.value, role: role.value, start: tidy(texts.start), end: tidy(texts.end) === '' ? null : tidy(texts.end) }
}
