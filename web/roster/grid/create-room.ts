import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'

/** Pixels across that stand in sight of what scrolls; unbounded until it has been laid out. */
export function createRoom(scroller: Accessor<HTMLElement | undefined>): Accessor<number> {
  const [room, setRoom] = createSignal(Infinity)
  createEffect(() => {
    const element = scroller()
    if (!element) return
    const size = new ResizeObserver(() => setRoom(element.clientWidth))
    size.observe(element)
    onCleanup(() => size.disconnect())
  })
  return room
}

/** Pixels out of sight at which a head that moves along still stands in sight: as much as a scroll bar takes. */
const slack = 16

/**
 * Whether a table is to be panned. Only then its heads stay in sight at the side: each of them is a layer of its own, and a
 * hundred layers are looked at anew in every picture. Known from widths alone, so that the first picture has it.
 */
export const isPanned = (width: number, room: number): boolean => width > room + slack
