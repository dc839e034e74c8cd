import { type Accessor, createMemo, createSelector, untrack } from 'solid-js'
import type { Desk } from '../desk.ts'
import { createWindow, type Sight } from './create-window.ts'

/** The lines of the table: those in the document by key, so that a line keeps its element whatever changes on it. */
export function createLines(desk: Accessor<Desk>, sight: Sight) {
  const rows = createMemo(
    () =>
      new Map(
        desk()
          .list.rows()
          .map((row, line) => [row.key, { row, line }]),
      ),
  )
  const keys = createMemo(() => [...rows().keys()], [], { equals: (a, b) => a.length === b.length && a.every((key, at) => key === b[at]) })
  const chosen = createMemo(() => desk().spot()?.line ?? null)
  const { first, last, reveal } = createWindow(sight, () => keys().length, untrack(chosen) ?? 0)
  const shown = createMemo(() => keys().slice(first(), last()))
  const isChosen = createSelector(() => keys()[chosen() ?? -1])
  const isMarked = createSelector(() => keys()[desk().mark()?.line ?? -1])
  const isEntry = createSelector(() => keys()[chosen() ?? 0])
  return {
    rows,
    keys,
    shown,
    above: first,
    below: () => keys().length - last(),
    reveal,
    chosen,
    isChosen,
    isMarked,
    isEntry,
  }
}
