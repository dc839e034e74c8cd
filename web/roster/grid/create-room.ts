import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'

/** Pixels that stand in sight of what scrolls. */
export type Room = { readonly width: number; readonly height: number }

/** Known without asking the browser to lay anything out, and so in time for the first picture of another view. */
export function createRoom(scroller: Accessor<HTMLElement | undefined>): Accessor<Room> {
  const [room, setRoom] = createSignal<Room>({ width: Infinity, height: 0 })
  createEffect(() => {
    const element = scroller()
    if (!element) return
    const size = new ResizeObserver(() => setRoom({ width: element.clientWidth, height: element.clientHeight }))
    size.observe(element)
    onCleanup(() => size.disconnect())
  })
  return room
}

/** Pixels out of sight at which a head that moves along still stands in sight: as much as a scroll bar takes. */
const slack = 16

/**
 * Whether a table is to be panned. Only then its heads stay in sight at the side: each of them is a layer of its own, and a
 * hundred layers are looked at anew in every picture.
 */
export const isPanned = (width: number, room: Room): boolean => width > room.width + slack
