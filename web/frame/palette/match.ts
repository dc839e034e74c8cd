import { plain } from '../../plain-text.ts'
import type { PaletteRow } from './registry.ts'

const mostRows = 50

const order: readonly PaletteRow['kind'][] = ['command', 'screen', 'date', 'person', 'shift', 'setting']

/**
 * The rows in which every word typed begins a word; those whose label begins with what was typed first, then by kind, then as
 * they came. Dates and shifts were looked for by who brings them. At most fifty: who sees fifty types on.
 */
export function matchingRows(rows: readonly PaletteRow[], typed: string): readonly PaletteRow[] {
  const text = plain(typed)
  const words = text.split(/\s+/).filter(Boolean)
  const found = rows.flatMap((row, at) => {
    const all = plain(`${row.label} ${row.more ?? ''}`)
    const begins = ` ${all.replace(/[^\p{L}\p{N}]+/gu, ' ')}`
    const isFound = row.kind === 'date' || row.kind === 'shift'
    if (!isFound && !words.every((word) => begins.includes(` ${word}`) || all.includes(` ${word}`))) return []
    return [{ row, at, rank: text !== '' && plain(row.label).startsWith(text) ? 0 : 1 }]
  })
  found.sort((a, b) => a.rank - b.rank || order.indexOf(a.row.kind) - order.indexOf(b.row.kind) || a.at - b.at)
  return found.slice(0, mostRows).map(({ row }) => row)
}
