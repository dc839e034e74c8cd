import { onCleanup } from 'solid-js'

/** Less than this part of the width is a click that slipped. */
const leastPart = 0.08

/** Dragging an axis sideways moves on in time, as `<` and `>` do; a click on a day stays a click. */
export function createDrag(track: HTMLElement, onStep: () => (by: number) => void): void {
  let start: number | null = null
  const onDown = (event: PointerEvent) => {
    if (event.button === 0) start = event.clientX
  }
  const onUp = (event: PointerEvent) => {
    if (start === null) return
    const part = (event.clientX - start) / track.clientWidth
    start = null
    if (Math.abs(part) < leastPart) return
    track.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true })
    onStep()(part < 0 ? 1 : -1)
  }
  const forget = () => {
    start = null
  }
  track.addEventListener('pointerdown', onDown)
  document.addEventListener('pointerup', onUp)
  document.addEventListener('pointercancel', forget)
  onCleanup(() => {
    document.removeEventListener('pointerup', onUp)
    document.removeEventListener('pointercancel', forget)
  })
}
