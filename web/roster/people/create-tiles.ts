import { type Accessor, createEffect, on, onCleanup } from 'solid-js'
import { createColours } from './colours.ts'
import { type Rows, rowStep } from './create-window.ts'
import { paintPeople } from './paint.ts'
import type { Box, Scene } from './scene.ts'

type Tile = { readonly canvas: HTMLCanvasElement; shown: Scene | null }

/**
 * Keeps the rows in the document painted, on a canvas for every few of them. Each lies among its rows, so that scrolling moves
 * it and costs no painting: only what comes into the document is painted, on a canvas that left it. What changes is painted
 * at most once per picture.
 */
export function createTiles(host: () => HTMLElement, scene: Accessor<Scene>, rows: Accessor<Rows>): void {
  const tiles = new Map<number, Tile>()
  let asked = 0

  const paintAll = () => {
    asked = 0
    const [now, { first, last }] = [scene(), rows()]
    const wanted = tilesOf(first, Math.min(last, now.rows))
    const spare = [...tiles].filter(([index]) => !wanted.includes(index))
    for (const index of wanted) {
      if (!tiles.has(index)) tiles.set(index, take(spare.pop()))
      paint(tiles.get(index)!, index, now)
    }
    for (const [index, { canvas }] of spare) {
      tiles.delete(index)
      canvas.remove()
    }
  }
  const take = (left: readonly [number, Tile] | undefined): Tile => {
    if (!left) return { canvas: host().appendChild(document.createElement('canvas')), shown: null }
    const [index, { canvas }] = left
    tiles.delete(index)
    return { canvas, shown: null }
  }
  const paint = (tile: Tile, index: number, now: Scene) => {
    if (tile.shown === now) return
    tile.shown = now
    const pen = laid(tile.canvas, boxOf(index, now))
    if (pen) paintPeople(pen, now, boxOf(index, now), colours())
  }
  const repaint = () => {
    for (const tile of tiles.values()) tile.shown = null
    paintSoon()
  }
  const paintSoon = () => {
    asked ||= requestAnimationFrame(paintAll)
  }
  const colours = createColours(repaint)

  createEffect(on(rows, paintAll))
  createEffect(on(scene, paintSoon, { defer: true }))
  onCleanup(() => cancelAnimationFrame(asked))
}

/** The numbers of the canvases that hold these rows. */
const tilesOf = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.ceil(last / rowStep) - Math.floor(first / rowStep)) }, (_, at) => Math.floor(first / rowStep) + at)

/** Where a canvas lies in the body. */
const boxOf = (index: number, { rows, rowHeight, columns, columnWidth }: Scene): Box => {
  const first = index * rowStep
  return { left: 0, top: first * rowHeight, width: columns.length * columnWidth, height: Math.min(rowStep, rows - first) * rowHeight }
}

/** A pen in pixels of the page, on a canvas that lies and is as large as the box. */
function laid(canvas: HTMLCanvasElement, { left, top, width, height }: Box): CanvasRenderingContext2D | null {
  const scale = devicePixelRatio || 1
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide
    canvas.height = high
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  canvas.style.transform = `translate(${left}px, ${top}px)`
  const pen = canvas.getContext('2d', { alpha: false })
  pen?.setTransform(scale, 0, 0, scale, 0, 0)
  return pen
}
