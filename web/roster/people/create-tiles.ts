import { type Accessor, createEffect, on, onCleanup } from 'solid-js'
import { createColours } from './colours.ts'
import { type Rest, type Rows, rowStep } from './create-sight.ts'
import { createSlices } from './create-slices.ts'
import { paintPeople } from './paint.ts'
import type { Box, Scene } from './scene.ts'

type Tile = { readonly canvas: HTMLCanvasElement; shown: Scene | null }

/** Rows of a canvas. */
const tileRows = 2 * rowStep
/** Pixels of the screen that may stand painted: a quarter of 400 people three times over, some 100 MB. */
const most = 24_000_000

/** Milliseconds after a change or a scroll before what is out of sight is painted: whoever holds a key waits for nothing. */
const aheadAfter = 300

type Ground = {
  readonly host: () => HTMLElement
  readonly scene: Accessor<Scene>
  readonly inSight: Accessor<Rows>
  readonly rest: Accessor<Rest | null>
}

/**
 * The body as pictures of a few rows each. What is in sight is painted at once; the rest of the body while it rests, so that
 * a scroll only moves what stands there. A picture is handed to its canvas whole: a canvas that is drawn on costs at every frame.
 */
export function createTiles({ host, scene, inSight, rest }: Ground): void {
  const tiles = new Map<number, Tile>()
  const pen = createPen()
  let asked = 0

  const paintSight = () => {
    asked = 0
    const now = scene()
    for (const index of tilesIn(inSight())) paint(index, now)
    drop(now)
  }
  const paintSoon = () => {
    asked ||= requestAnimationFrame(paintSight)
  }
  /** The nearest to what is in sight that does not stand as it is now; false where all of it does. */
  const paintAhead = (): boolean => {
    const now = scene()
    const next = nearestTo(inSight(), now).find((index) => tiles.get(index)?.shown !== now)
    if (rest() === null || next === undefined) return false
    paint(next, now)
    return true
  }
  const ahead = createSlices(paintAhead)

  /** Canvases of rows that are gone or too far away leave the document. */
  const drop = (now: Scene) => {
    const kept = new Set(nearestTo(inSight(), now))
    for (const [index, { canvas }] of tiles) {
      if (kept.has(index)) continue
      tiles.delete(index)
      canvas.remove()
    }
  }
  const paint = (index: number, now: Scene) => {
    const tile = tiles.get(index) ?? { canvas: host().appendChild(document.createElement('canvas')), shown: null }
    tiles.set(index, tile)
    if (tile.shown === now) return
    tile.shown = now
    const box = boxOf(index, now)
    lay(tile.canvas, box)
    pen(box, tile.canvas, (on) => paintPeople(on, now, box, colours()))
  }
  const repaint = () => {
    for (const tile of tiles.values()) tile.shown = null
    paintSoon()
    ahead.start()
  }
  const colours = createColours(repaint)
  createEffect(on(inSight, paintSight))
  createEffect(on(scene, paintSoon, { defer: true }))
  createEffect(() => {
    scene()
    ahead.stop()
    if (!rest()) return
    const wait = setTimeout(ahead.start, aheadAfter)
    onCleanup(() => clearTimeout(wait))
  })
  onCleanup(() => {
    cancelAnimationFrame(asked)
    ahead.stop()
  })
}

const pixelsOf = ({ columns, columnWidth, rowHeight }: Scene) =>
  Math.max(1, columns.length * columnWidth * tileRows * rowHeight * (devicePixelRatio || 1) ** 2)

/** The numbers of the canvases that hold these rows. */
const tilesIn = ({ first, last }: Rows): readonly number[] => {
  const from = Math.floor(first / tileRows)
  return Array.from({ length: Math.max(0, Math.ceil(last / tileRows) - from) }, (_, at) => from + at)
}

/** The tiles that may stand, those in sight first. */
function nearestTo(rows: Rows, now: Scene): readonly number[] {
  const seen = tilesIn(rows)
  const middle = ((seen[0] ?? 0) + (seen.at(-1) ?? 0)) / 2
  const all = [...tilesIn({ first: 0, last: now.rows })].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
  return all.slice(0, Math.max(seen.length, Math.floor(most / pixelsOf(now))))
}

/** Where a canvas lies in the body. */
const boxOf = (index: number, { rows, rowHeight, columns, columnWidth }: Scene): Box => {
  const first = index * tileRows
  return { left: 0, top: first * rowHeight, width: columns.length * columnWidth, height: Math.min(tileRows, rows - first) * rowHeight }
}

function lay(canvas: HTMLCanvasElement, { top, width, height }: Box): void {
  canvas.style.cssText = `top:${top}px;width:${width}px;height:${height}px`
}

/** Draws a picture in pixels of the page, beside the document, and hands it to a canvas. */
function createPen() {
  let paper: OffscreenCanvas | null = null
  return ({ width, height }: Box, canvas: HTMLCanvasElement, draw: (pen: OffscreenCanvasRenderingContext2D) => void): void => {
    const scale = devicePixelRatio || 1
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
    if (wide === 0 || high === 0) return
    if (!paper || paper.width !== wide || paper.height !== high) paper = new OffscreenCanvas(wide, high)
    const pen = paper.getContext('2d', { alpha: false })
    if (!pen) return
    pen.setTransform(scale, 0, 0, scale, 0, 0)
    draw(pen)
    if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high]
    canvas.getContext('bitmaprenderer', { alpha: false })?.transferFromImageBitmap(paper.transferToImageBitmap())
  }
}
