/** Cells as a spreadsheet puts them on the clipboard: tabs between columns, lines between rows, quotes around both. */
export type Cells = readonly (readonly string[])[]

/** What the grid itself writes for a place nobody holds; pasted, it empties the place. */
export const openWord = 'open'

export const toTableText = (cells: Cells): string => cells.map((row) => row.map(quoted).join('\t')).join('\n')

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Reads what a spreadsheet wrote; a last empty line is no row. */
export function fromTableText(text: string): Cells {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at)
    rows.at(-1)!.push(cell)
    at = end
    if (text[at] === '\t') {
      at++
      if (at === text.length) rows.at(-1)!.push('')
    } else if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1
      rows.push([])
    }
  }
  return rows.filter((row, index) => row.length > 0 || index < rows.length - 1).map((row) => (row.length === 0 ? [''] : row))
}

function readPlain(text: string, from: number): readonly [string, number] {
  let end = from
  while (end < text.length && !'\t\n\r'.includes(text[end]!)) end++
  return [text.slice(from, end).trim(), end]
}

/** A quote that never closes is an ordinary letter. */
function readQuoted(text: string, from: number): readonly [string, number] {
  let cell = ''
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at]
    else if (text[at + 1] === '"') cell += text[++at]
    else return [cell.trim(), at + 1]
  }
  return readPlain(text, from)
}
