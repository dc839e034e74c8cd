import { type Accessor, createMemo, createSignal, onCleanup, onMount } from 'solid-js'

/** Rows beyond what is in sight, so that a quick scroll shows no empty stretch. */
const beyond = 12

/** Which of many rows of one height are in the document, and how high the stretches above and below them are. */
export function createWindow(scroller: () => HTMLElement, rows: Accessor<number>, rowHeight: number) {
  const [top, setTop] = createSignal(0)
  const [height, setHeight] = createSignal(0)
  const first = createMemo(() => Math.max(0, Math.min(rows(), Math.floor(top() / rowHeight)) - beyond))
  const last = createMemo(() => Math.min(rows(), Math.ceil((top() + height()) / rowHeight) + beyond))
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
    look()
  }
  onMount(attach)
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
