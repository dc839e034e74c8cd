import { CsvError, type Options } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { Sheet, Unreadable } from './sheet.ts'
import { decodeText } from './text.ts'

type Delimiter = ';' | ',' | '\t'

/** A CSV file as a table: UTF-8, UTF-16 or Windows-1252, with or without mark, `;`, `,` or tab between cells. */
export function readCsv(file: string, bytes: Uint8Array): Sheet | Unreadable {
  if (isBinary(bytes)) return { file, row: 1, code: 'not-text' }
  const text = decodeText(bytes)
  const { delimiter, from } = delimiterOf(text)
  const body = from === 0 ? text : text.slice(from)
  const rows = body.includes('"') ? quotedRows(body, delimiter) : plainRows(body, delimiter)
  if ('code' in rows) return { file, ...rows }
  return { file, rows, merges: [], untold: new Map() }
}

type Rows = readonly (readonly string[])[]

/** Where nothing is quoted, every line is a row and every delimiter ends a cell: a tenth of the work. */
function plainRows(text: string, delimiter: Delimiter): Rows {
  const rows: (readonly string[])[] = []
  const shared = sharedCells()
  const lineEnd = /\r\n|\n|\r/g
  for (let start = text.charCodeAt(0) === byteOrderMark ? 1 : 0; start < text.length; ) {
    const end = lineEnd.exec(text)
    const line = text.slice(start, end?.index ?? text.length)
    rows.push(line.split(delimiter).map(shared))
    start = end ? lineEnd.lastIndex : text.length
  }
  return rows
}

const byteOrderMark = 0xfeff

function quotedRows(text: string, delimiter: Delimiter): Rows | Pick<Unreadable, 'row' | 'code'> {
  const options: Options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  }
  try {
    const rows: string[][] = parse(text, options)
    const shared = sharedCells()
    for (const row of rows) for (let at = 0; at < row.length; at++) row[at] = shared(row[at]!)
    return rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { row: Number(error['records']) + 1, code: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-open' : 'corrupt' }
  }
}

/** A long roster holds the same dates, roles and names over and over: one string each keeps 50 MB of it small. */
function sharedCells(): (cell: string) => string {
  const known = new Map<string, string>()
  return (cell) => {
    if (cell.length > mostShared) return cell
    const first = known.get(cell)
    if (first !== undefined) return first
    if (known.size < 200_000) known.set(cell, cell)
    return cell
  }
}

const mostShared = 60

/** A workbook, a picture or a text file by its first bytes: text of ours holds no zero byte unless it is UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked) return false
  const end = Math.min(bytes.length, 4096)
  for (let at = 0; at < end; at++) if (bytes[at] === 0) return true
  return false
}

/** The delimiter that stands most often outside quotes in the first line that says anything; `sep=;` says it aloud. */
function delimiterOf(text: string): { delimiter: Delimiter; from: number } {
  const told = /^\ufeff?sep=([;,\t])\r?\n?/i.exec(text)
  if (told) return { delimiter: told[1] as Delimiter, from: told[0].length }
  const counts: Record<Delimiter, number> = { ';': 0, ',': 0, '\t': 0 }
  let quoted = false
  let said = false
  for (let at = 0; at < text.length && at < 100_000; at++) {
    const letter = text[at]!
    if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === '\n' || letter === '\r')) {
      if (said) break
    } else if (!quoted && letter in counts) counts[letter as Delimiter]++
    if (letter.trim() !== '' && letter !== '\ufeff') said = true
  }
  const delimiter = counts[';'] >= counts[','] && counts[';'] >= counts['\t'] ? ';' : counts[','] >= counts['\t'] ? ',' : '\t'
  return { delimiter, from: 0 }
}
