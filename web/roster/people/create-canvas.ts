import { type Accessor, createEffect, createMemo, onCleanup } from 'solid-js'
import { theme } from '../../ui/theme.ts'
import { coloursOf } from './colours.ts'
import { paintPeople } from './paint.ts'
import type { Box, Scene } from './scene.ts'

/**
 * Keeps a canvas painted: at most once per picture, when the scene, the part in sight or the theme changed. It lies where
 * it was painted for, so that scrolling moves it with its rows until it is painted again.
 */
export function createCanvas(canvas: () => HTMLCanvasElement, scene: Accessor<Scene>, box: Accessor<Box>): void {
  const systemTheme = matchMedia('(prefers-color-scheme: dark)')
  const colours = createMemo(() => {
    theme()
    return { of: null as ReturnType<typeof coloursOf> | null }
  })
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
    const dress = colours()
    dress.of ??= coloursOf(element)
    paintPeople(pen, wanted.scene, wanted.box, dress.of)
  }
  const paintSoon = () => {
    asked ||= requestAnimationFrame(paint)
  }
  const undress = () => {
    colours().of = null
    paintSoon()
  }

  createEffect(() => {
    colours()
    wanted = { scene: scene(), box: box() }
    paintSoon()
  })
  systemTheme.addEventListener('change', undress)
  void document.fonts.ready.then(paintSoon)
  onCleanup(() => {
    cancelAnimationFrame(asked)
    systemTheme.removeEventListener('change', undress)
  })
}
