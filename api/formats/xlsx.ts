import readWorkbook from 'read-excel-file/node'
import { type Archive, openArchive } from './zip.ts'
import { type Area, fromAddress, type Sheet, type Unreadable } from './sheet.ts'

/** Unpacked, more than this is no roster but an attack or an accident. */
const mostBytes = 600_000_000

/**
 * The sheets of an XLSX workbook. The library reads values and dates; merged areas, formulas without a stored value
 * and error cells, which it leaves out, are read from the sheet itself: an unread cell must never look like an empty one.
 */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<readonly Sheet[] | Unreadable> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { file, row: 1, code: 'old-excel' }
  const archive = openArchive(bytes)
  if (!archive) return { file, row: 1, code: 'corrupt' }
  if (archive.totalBytes > mostBytes) return { file, row: 1, code: 'too-large' }
  try {
    const paths = sheetPaths(archive)
    const read = await readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { trim: false })
    return read.map(({ sheet, data }) => ({
      file,
      sheet,
      rows: (data as readonly (readonly unknown[])[]).map((row) => row.map(cellText)),
      ...besidesValues(archive.read(paths.get(sheet) ?? '') ?? ''),
    }))
  } catch {
    return { file, row: 1, code: 'corrupt' }
  }
}

/** Where the archive keeps each sheet. */
function sheetPaths(archive: Archive): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const [, tag] of (archive.read('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)) {
    targets.set(attribute(tag!, 'Id'), attribute(tag!, 'Target').replace(/^\/?(xl\/)?/, 'xl/'))
  }
  const paths = new Map<string, string>()
  for (const [, tag] of (archive.read('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)) {
    paths.set(attribute(tag!, 'name'), targets.get(attribute(tag!, 'r:id')) ?? '')
  }
  return paths
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return unescaped(value?.[1] ?? value?.[2] ?? '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole)
  })
}

function besidesValues(xml: string): Pick<Sheet, 'merges' | 'untold'> {
  const merges: Area[] = []
  for (const [, tag] of xml.matchAll(/<(?:\w+:)?mergeCell\b([^>]*)>/g)) {
    const [from, to] = attribute(tag!, 'ref').split(':').map(fromAddress)
    if (from && to) merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column })
  }
  const untold = new Map<string, 'formula' | 'error'>()
  for (const [, tag, body] of xml.matchAll(/<(?:\w+:)?c\b([^>]*[^>/])>(.*?)<\/(?:\w+:)?c>/gs)) {
    if (attribute(tag!, 't') === 'e') untold.set(attribute(tag!, 'r'), 'error')
    else if (/<(?:\w+:)?f[\s>/]/.test(body!) && !/<(?:\w+:)?v>/.test(body!)) untold.set(attribute(tag!, 'r'), 'formula')
  }
  return { merges, untold }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return momentText(cell)
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(12)))
  return String(cell)
}

/** A spreadsheet keeps moments as days with a fraction, so a minute can be off by a rounding. Before 1901 it is a bare time. */
function momentText(date: Date): string {
  const minutes = Math.round(date.getTime() / 60_000)
  const text = new Date(minutes * 60_000).toISOString()
  if (date.getTime() < Date.UTC(1901, 0, 1)) return text.slice(11, 16)
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`
}
