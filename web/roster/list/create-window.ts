import { type Accessor, createMemo, createSignal, onCleanup, onMount, untrack } from 'solid-js'
import type { Room } from '../grid/create-room.ts'
import { afterPicture } from '../source.ts'

/** Rows beyond what is in sight, so that a quick scroll shows no empty stretch. */
const beyond = 12

export type Sight = {
  readonly scroller: () => HTMLElement
  /** What stands in sight of it. */
  readonly room: Accessor<Room>
  /** Pixels of a row. */
  readonly rowHeight: number
}

/**
 * Which of many rows of one height are in the document, and how high the stretches above and below them are. It begins about
 * where the row `at` comes into sight, with what is in sight only: the first picture waits for no other row.
 */
export function createWindow({ scroller, room, rowHeight }: Sight, rows: Accessor<number>, at: number) {
  const [height, setHeight] = createSignal(untrack(room).height)
  const [top, setTop] = createSignal(Math.max(0, (at + 1) * rowHeight - untrack(height)))
  const [around, setAround] = createSignal(0)
  const first = createMemo(() => Math.max(0, Math.min(rows(), Math.floor(top() / rowHeight)) - around()))
  const last = createMemo(() => Math.min(rows(), Math.ceil((top() + height()) / rowHeight) + around()))
  const look = () => {
    setTop(scroller().scrollTop)
    setHeight(scroller().clientHeight)
  }
  let detach = () => {}
  let asked = 0
  /** What is still being loaded is not in the document yet, and has no scroller of its own. */
  const attach = () => {
    const box = scroller()
    if (!box.isConnected) return void (asked = requestAnimationFrame(attach))
    const size = new ResizeObserver(look)
    box.addEventListener('scroll', look, { passive: true })
    size.observe(box)
    detach = () => {
      box.removeEventListener('scroll', look)
      size.disconnect()
    }
  }
  onMount(attach)
  afterPicture(() => setAround(beyond))
  onCleanup(() => {
    cancelAnimationFrame(asked)
    detach()
  })

  /** Brings a row into sight, clear of the heading that stays in place. */
  const reveal = (row: number, headHeight: number) => {
    const box = scroller()
    const at = row * rowHeight
    if (at < box.scrollTop) box.scrollTop = at
    else if (at + rowHeight + headHeight > box.scrollTop + box.clientHeight) box.scrollTop = at + rowHeight + headHeight - box.clientHeight
    look()
  }
  return { first, last, reveal }
}
