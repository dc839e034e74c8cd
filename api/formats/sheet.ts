/**
 * One table as its file holds it, before anybody knows what it means. Every cell is text; numbers of a spreadsheet are
 * written with a point, its dates as `YYYY-MM-DD`, its times as `HH:MM`.
 */
export type Sheet = {
  readonly file: string
  /** The name of the sheet inside a workbook; absent for CSV. */
  readonly sheet?: string
  /** Row 1 of the spreadsheet is `rows[0]`; empty rows are kept, so that numbers stay those a spreadsheet shows. */
  readonly rows: readonly (readonly string[])[]
  /** Merged areas, both ends included, counted from 0. */
  readonly merges: readonly Area[]
  /** Cells whose value the file does not tell, by address (`G8`). */
  readonly untold: ReadonlyMap<string, 'formula' | 'error'>
}

export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** A file that cannot be read as a table at all, and where it went wrong if that is known. */
export type Unreadable = { readonly file: string; readonly sheet?: string; readonly row: number; readonly code: UnreadableCode }

export type UnreadableCode = 'corrupt' | 'too-large' | 'quote-open' | 'old-excel' | 'not-text'

/** What a person uploads or a folder holds. */
export type SourceFile = { readonly name: string; readonly bytes: Uint8Array }

/** `A`, `Z`, `AA` for a column counted from 0. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last
}

/** `G8`: a column counted from 0, a row as the spreadsheet shows it. */
export const addressOf = (column: number, row: number): string => `${columnLetters(column)}${row}`

/** The column and row of an address, both counted from 0; null when it is none. */
export function fromAddress(address: string): { readonly column: number; readonly row: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (!match) return null
  let column = 0
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { column: column - 1, row: Number(match[2]) - 1 }
}

const areasOfSheets = new WeakMap<Sheet, ReadonlyMap<number, readonly Area[]>>()

/** The merged area a cell belongs to. Areas are looked up by row: a long sheet can have thousands. */
export function areaAt(sheet: Sheet, row: number, column: number): Area | undefined {
  if (sheet.merges.length === 0) return undefined
  const known = areasOfSheets.get(sheet) ?? areasByRow(sheet)
  return known.get(row)?.find((area) => area.left <= column && column <= area.right)
}

function areasByRow(sheet: Sheet): ReadonlyMap<number, readonly Area[]> {
  const rows = new Map<number, Area[]>()
  for (const area of sheet.merges) {
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
      const areas = rows.get(row)
      if (areas) areas.push(area)
      else rows.set(row, [area])
    }
  }
  areasOfSheets.set(sheet, rows)
  return rows
}
