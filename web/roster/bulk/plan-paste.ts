import type { Code } from '../../../api/domain/model/code.ts'
import type { Wish } from '../../../api/domain/roster/fill.ts'
import type { Match } from '../../../api/domain/roster/match-names.ts'
import type { GridPlace } from '../grid/model.ts'
import { isOneCell, type Range } from './range.ts'
import { type Cells, openWord } from './table-text.ts'

/** A pasted cell that is not understood at once: several people fit, or nobody. */
export type Unclear = { readonly place: GridPlace; readonly text: string; readonly candidates: readonly Code[] }

/** What a paste means, before the rules look at it. */
export type Paste = {
  readonly wishes: readonly Wish[]
  readonly unclear: readonly Unclear[]
  /** Cells with a name where nothing is asked, or beyond the edge. */
  readonly outside: readonly string[]
}

/**
 * Lays cells over places from a corner on. An empty cell leaves what stands; `open` empties; a code or a name places. One
 * cell fills the whole range. Who is not sure is asked, never guessed.
 */
export function planPaste(
  cells: Cells,
  range: Range,
  placeAt: (line: number, column: number) => GridPlace | null,
  linesFrom: (line: number) => readonly number[],
  match: (text: string) => Match,
): Paste {
  const wishes: Wish[] = []
  const unclear: Unclear[] = []
  const outside: string[] = []
  const isSingle = cells.length === 1 && cells[0]!.length === 1
  const repeats = isSingle && !isOneCell(range)
  const lines = linesFrom(range.top)
  const depth = repeats ? lines.findLastIndex((line) => line <= range.bottom) + 1 : cells.length
  for (let row = 0; row < depth; row++) {
    const texts = repeats ? Array.from({ length: range.right - range.left + 1 }, () => cells[0]![0]!) : cells[row]!
    texts.forEach((text, column) => {
      if (text === '') return
      const line = lines[row]
      const place = line === undefined ? null : placeAt(line, range.left + column)
      if (!place) {
        if (!repeats && text.toLowerCase() !== openWord) outside.push(text)
        return
      }
      const wish = { shift: place.shift.id, position: place.position }
      if (text.toLowerCase() === openWord) return wishes.push({ ...wish, practitioner: null })
      const found = match(text)
      if (found.kind === 'one') return wishes.push({ ...wish, practitioner: found.code })
      return unclear.push({ place, text, candidates: found.candidates })
    })
  }
  return { wishes, unclear, outside }
}
