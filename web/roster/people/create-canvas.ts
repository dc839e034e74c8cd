import { type Accessor, createEffect, onCleanup } from 'solid-js'
import { createColours } from './colours.ts'
import { paintPeople } from './paint.ts'
import type { Box, Scene } from './scene.ts'

/**
 * Keeps a canvas painted: at most once per picture, when the scene, the part in sight or the theme changed. It lies where
 * it was painted for, so that scrolling moves it with its rows until it is painted again.
 */
export function createCanvas(canvas: () => HTMLCanvasElement, scene: Accessor<Scene>, box: Accessor<Box>): void {
  let asked = 0
  let wanted: { readonly scene: Scene; readonly box: Box } | null = null

  const paint = () => {
    asked = 0
    if (!wanted || wanted.box.width <= 0) return
    const element = canvas()
    const scale = devicePixelRatio || 1
    const { left, top, width, height } = wanted.box
    const [wide, high] = [Math.round(width * scale), Math.round(height * scale)]
    if (element.width !== wide || element.height !== high) {
      element.width = wide
      element.height = high
      element.style.width = `${width}px`
      element.style.height = `${height}px`
    }
    element.style.transform = `translate(${left}px, ${top}px)`
    const pen = element.getContext('2d', { alpha: false })
    if (!pen) return
    pen.setTransform(scale, 0, 0, scale, 0, 0)
    paintPeople(pen, wanted.scene, wanted.box, colours())
  }
  const paintSoon = () => {
    asked ||= requestAnimationFrame(paint)
  }
  const colours = createColours(paintSoon)

  createEffect(() => {
    wanted = { scene: scene(), box: box() }
    paintSoon()
  })
  onCleanup(() => cancelAnimationFrame(asked))
}
