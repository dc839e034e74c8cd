import { sameList } from '../draft/held.ts'
import type { Grid, GridLine, GridPart, GridPlace, GridPost } from './model.ts'

/**
 * A layout in which everything that stands as it stood is the very same object as before: what is painted by object is then
 * painted again only where something moved, and the cell with the focus stays the node it was.
 */
export function keepLines(before: Grid | undefined, after: Grid): Grid {
  if (!before || !sameList(before.days, after.days)) return after
  const known = new Map(before.lines.map((line) => [line.key, line]))
  const posts = after.posts.map((post): GridPost => {
    const parts = post.parts.map((part): GridPart => ({ ...part, lines: part.lines.map((line) => keptLine(known.get(line.key), line)) }))
    return { ...post, parts }
  })
  return { days: after.days, posts, lines: posts.flatMap((post) => post.parts.flatMap((part) => part.lines)) }
}

function keptLine(before: GridLine | undefined, after: GridLine): GridLine {
  const isSame =
    before !== undefined &&
    before.start === after.start &&
    before.end === after.end &&
    before.ofRole === after.ofRole &&
    samePlace(before.before, after.before) &&
    before.cells.length === after.cells.length &&
    before.cells.every((cell, column) => samePlace(cell, after.cells[column]!))
  return isSame ? before : after
}

const samePlace = (a: GridPlace | null, b: GridPlace | null) =>
  a === b || (a !== null && b !== null && a.shift === b.shift && a.position === b.position)
