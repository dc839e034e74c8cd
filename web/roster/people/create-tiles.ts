import { type Accessor, createEffect, on, onCleanup } from 'solid-js'
import { createColours } from './colours.ts'
import type { Rest, Rows } from './create-sight.ts'
import { createSlices } from './create-slices.ts'
import { paintPeople } from './paint.ts'
import type { Picture, Scene } from './scene.ts'
import { keepTiles, nearestTo, tileRows, tilesIn } from './tiles.ts'

/** Milliseconds after a change or a scroll before what is out of sight is painted: whoever holds a key waits for nothing. */
const aheadAfter = 300
/** Pictures beyond what is in sight that a scroll finds painted. */
const margin = 4

type Place = {
  readonly host: () => HTMLElement
  readonly scene: Accessor<Scene>
  readonly inSight: Accessor<Rows>
  readonly rest: Accessor<Rest | null>
}

/**
 * The body as pictures of a few rows each. What is in sight is painted before the next frame, and while it is scrolled one
 * picture a frame of what comes next; the rest of the body while it rests, so that a scroll only moves what stands there. A picture is handed to
 * its canvas whole: a canvas that is drawn on costs at every frame.
 */
export function createTiles({ host, scene, inSight, rest }: Place): void {
  const colours = createColours(() => {
    tiles.forget()
    paintSoon()
    paintAllAhead()
  })
  const canvases = new Map<number, HTMLCanvasElement>()
  const pen = createPen()
  const tiles = keepTiles((index, picture) => {
    const canvas = canvases.get(index) ?? host().appendChild(document.createElement('canvas'))
    canvases.set(index, canvas)
    pen(canvas, index, picture, (on) => paintPeople(on, picture, colours()))
  })
  const nearest = () => nearestTo(inSight(), scene(), devicePixelRatio || 1)
  let asked = 0
  const paintSight = () => {
    asked = 0
    const now = scene()
    const near = nearest()
    const seen = tilesIn(inSight()).length
    const isPainted = (index: number) => tiles.put(index, now)
    // All of what is in sight, however far the scroll jumped: nobody looks at nothing.
    const inSightToo = near.slice(0, seen).filter(isPainted).length > 0
    if (!rest() && (inSightToo || near.slice(seen, seen + margin).some(isPainted))) paintSoon()
    for (const index of tiles.keep(near)) {
      canvases.get(index)?.remove()
      canvases.delete(index)
    }
  }
  /** A scroll is heard of before the frames are: what it brings into sight is painted in that same frame. */
  const paintSoon = () => {
    asked ||= requestAnimationFrame(paintSight)
  }
  /** What is still to be looked at of the pictures that may stand. */
  let left: readonly number[] = []
  const ahead = createSlices(() => {
    const [next, ...others] = left
    if (rest() === null || next === undefined) return false
    left = others
    tiles.put(next, scene())
    return others.length > 0
  })
  const paintAllAhead = () => {
    left = nearest()
    ahead.start()
  }
  createEffect(on([scene, inSight], paintSoon))
  createEffect(() => {
    scene()
    ahead.stop()
    if (!rest()) return
    const wait = setTimeout(paintAllAhead, aheadAfter)
    onCleanup(() => clearTimeout(wait))
  })
  onCleanup(() => {
    cancelAnimationFrame(asked)
    ahead.stop()
  })
}

/** Draws a picture in pixels of the page, beside the document, lays its canvas in place and hands it over. */
function createPen() {
  let paper: OffscreenCanvas | null = null
  return (canvas: HTMLCanvasElement, index: number, { ground, rows }: Picture, draw: (pen: OffscreenCanvasRenderingContext2D) => void) => {
    const scale = devicePixelRatio || 1
    const [width, height] = [ground.columns.length * ground.columnWidth, rows.length * ground.rowHeight]
    canvas.style.cssText = `top:${index * tileRows * ground.rowHeight}px;width:${width}px;height:${height}px`
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
