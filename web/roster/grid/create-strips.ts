import { type Accessor, onCleanup } from 'solid-js'
import { createColours } from '../people/colours.ts'
import type { Speaking } from './create-speaking.ts'

/** A painted line as the grid around it needs it. */
type Strip = {
  readonly paint: () => void
  /** Makes the node of every cell. */
  readonly fill: () => void
  /** Makes the node of one cell, if it is not there yet. */
  readonly nodeAt: (column: number) => HTMLElement
}

/** The painted lines of a grid: painted together before the next picture, and given their nodes once they are in sight. */
export function createStrips(speaking: Speaking, scroller: Accessor<Element | null>) {
  const known = new Map<Element, Strip>()
  const stale = new Set<() => void>()
  /** Takes the filling of a line off the list. */
  const filling = new Map<Element, () => void>()
  let asked = 0
  let sight: IntersectionObserver | undefined
  const paintAll = () => {
    asked = 0
    for (const paint of stale) paint()
    stale.clear()
  }
  const paintSoon = (paint: () => void) => {
    stale.add(paint)
    asked ||= requestAnimationFrame(paintAll)
  }
  const colours = createColours(() => known.forEach(({ paint }) => paintSoon(paint)))
  const comeIntoSight = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      const strip = isIntersecting && known.get(target)
      if (!strip) continue
      sight?.unobserve(target)
      filling.set(target, speaking.soon(strip.fill))
    }
  }
  const watch = (element: Element, strip: Strip) => {
    known.set(element, strip)
    queueMicrotask(() => {
      sight ??= new IntersectionObserver(comeIntoSight, { root: scroller(), rootMargin: '100px' })
      if (known.has(element)) sight.observe(element)
    })
    return () => {
      known.delete(element)
      filling.get(element)?.()
      filling.delete(element)
      stale.delete(strip.paint)
      sight?.unobserve(element)
    }
  }
  onCleanup(() => {
    cancelAnimationFrame(asked)
    sight?.disconnect()
  })
  return {
    colours,
    paintSoon,
    watch,
    nodeIn: (element: Element | null, column: number) => (element ? (known.get(element)?.nodeAt(column) ?? null) : null),
  }
}

export type Strips = ReturnType<typeof createStrips>
