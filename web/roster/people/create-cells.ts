import { type Accessor, createEffect, createMemo, on, onCleanup } from 'solid-js'
import type { Desk } from '../desk.ts'
import type { Heads } from './create-heads.tsx'
import type { Rest } from './create-sight.ts'
import { createLines, type Entry } from './create-lines.ts'
import { createSlices } from './create-slices.ts'

/** Rows that become readable at a time, and rows whose cells go. */
const slice = 6
const goneAtOnce = 12

type Ground = {
  readonly desk: Accessor<Desk>
  readonly heads: Heads
  /** Another value whenever a cell may say something else. */
  readonly scene: Accessor<unknown>
  readonly rest: Accessor<Rest | null>
}

/**
 * The readable layer: at rest a cell for every day in sight that says something, and always the one with the focus. They lie
 * transparent over the picture: readers, search and focus need elements, the eye does not. They are plain nodes that stay: the
 * cursor changes nothing but the cell it leaves and the one it comes to.
 */
export function createCells({ desk, heads, scene, rest }: Ground): void {
  const lines = createLines(desk, heads)
  const entry = createMemo(() => entryOf(desk()), undefined, {
    equals: (a, b) => a.line === b.line && a.column === b.column && a.isChosen === b.isChosen,
  })
  /** Lines that say what is no longer so. */
  let stale = new Set<number>()
  const show = (line: number, isReadable: boolean) => {
    stale.delete(line)
    lines.show(line, isReadable, entry())
  }
  const makeSome = (): boolean => {
    const at = rest()
    if (!at) return false
    const isInSight = (line: number) => line >= at.first && line < at.last
    const gone = lines.standing().filter((line) => !isInSight(line) && (line !== entry().line || stale.has(line)))
    gone.slice(0, goneAtOnce).forEach((line) => show(line, false))
    const next: number[] = []
    for (let line = at.first; line < at.last && next.length <= slice; line++)
      if (!lines.isReadable(line) || stale.has(line)) next.push(line)
    next.slice(0, slice).forEach((line) => show(line, true))
    return next.length > slice || gone.length > goneAtOnce
  }
  const more = createSlices(makeSome)
  createEffect(
    on(rest, (at) => {
      if (!at) return more.stop()
      lines.scrolledTo(at.left)
      more.start()
    }),
  )
  createEffect(
    on(scene, () => {
      lines.dropOthers()
      stale = new Set(lines.standing())
      show(entry().line, lines.isReadable(entry().line))
      if (rest()) more.start()
    }),
  )
  createEffect(
    on(entry, ({ line }, before) => {
      show(line, lines.isReadable(line))
      if (!before) return
      // To take the focus from a node, by a tabindex or by taking the node away, costs two layouts: it is handed on first.
      if (lines.hasFocus(before)) lines.focus(entry())
      lines.leave(before)
      // What says nothing goes later, with the next look at its line.
      stale.add(before.line)
      more.start()
    }),
  )
  onCleanup(more.stop)
}

function entryOf(desk: Desk): Entry {
  const spot = desk.spot()
  return spot ? { line: spot.line, column: spot.column, isChosen: true } : { line: 0, column: 0, isChosen: false }
}
