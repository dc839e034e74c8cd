import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import type { Box } from './scene.ts'

/** Rows of the body that are in the document: those in sight and some on either side. */
export type Rows = { readonly first: number; readonly last: number }

type Ground = {
  readonly body: () => HTMLElement
  readonly rows: Accessor<number>
  readonly rowHeight: number
  /** Pixels at the left that stay in place. */
  readonly headWidth: number
}

/** Painted beyond what is in sight, so that what scrolls in before the next picture is there already. */
const margin = 120
/** Rows come and go in steps, so that not every picture changes the document. */
const step = 8
/** Milliseconds of rest after which the readable layer is filled in. */
const rest = 150

/** What of the body is in sight: for the painter at every picture, for the document in steps, for readers at rest. */
export function createWindow({ body, rows, rowHeight, headWidth }: Ground) {
  const [inDocument, setInDocument] = createSignal<Rows>({ first: 0, last: 0 }, { equals: sameRows })
  const [readable, setReadable] = createSignal<Rows>({ first: 0, last: 0 }, { equals: sameRows })
  const [box, setBox] = createSignal<Box>({ left: 0, top: 0, width: 0, height: 0 })
  let scroller: HTMLElement | null = null
  let atRest: ReturnType<typeof setTimeout> | undefined
  let asked = 0

  const sight = () => {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller!
    return { left: scrollLeft, top: scrollTop, width: clientWidth - headWidth, height: clientHeight - body().offsetTop }
  }
  const look = () => {
    asked = 0
    if (!scroller) return
    const { left, top, width, height } = sight()
    setBox({ left: Math.max(0, left - margin), top: Math.max(0, top - margin), width: width + 2 * margin, height: height + 2 * margin })
    const first = Math.max(0, Math.floor(top / rowHeight / step) * step - step)
    const last = Math.min(rows(), Math.ceil((top + height) / rowHeight / step) * step + step)
    setInDocument({ first, last })
    clearTimeout(atRest)
    atRest = setTimeout(() => setReadable({ first, last }), rest)
  }
  const lookSoon = () => {
    asked ||= requestAnimationFrame(look)
  }

  /** Brings a cell into sight, clear of what stays in place at the top and at the left. */
  const reveal = (row: number, left: number, width: number) => {
    if (!scroller) return
    const seen = sight()
    const top = row * rowHeight
    if (top < seen.top) scroller.scrollTop = top
    else if (top + rowHeight > seen.top + seen.height) scroller.scrollTop = top + rowHeight - seen.height
    if (left < seen.left) scroller.scrollLeft = left
    else if (left + width > seen.left + seen.width) scroller.scrollLeft = left + width - seen.width
  }

  onMount(() => {
    scroller = body().closest<HTMLElement>('.roster-scroll')
    if (!scroller) return
    scroller.scrollTop = 0
    const size = new ResizeObserver(lookSoon)
    size.observe(scroller)
    scroller.addEventListener('scroll', lookSoon, { passive: true })
    look()
    onCleanup(() => {
      size.disconnect()
      scroller?.removeEventListener('scroll', lookSoon)
      cancelAnimationFrame(asked)
      clearTimeout(atRest)
    })
  })
  return { inDocument, readable, box, reveal, lookSoon }
}

const sameRows = (a: Rows, b: Rows) => a.first === b.first && a.last === b.last
