import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'

/** Rows of the body that are in the document: those in sight and some on either side. */
export type Rows = { readonly first: number; readonly last: number }

type Ground = {
  readonly body: () => HTMLElement
  readonly rows: Accessor<number>
  readonly rowHeight: number
  /** Pixels at the left that stay in place. */
  readonly headWidth: number
}

/** Rows come and go in steps, so that not every picture changes the document, and each time few of them do. */
export const rowStep = 4
/** Rows beyond what is in sight that are there already, on either side. */
const beyond = 2 * rowStep
/** Milliseconds of rest after which the readable layer is filled in. */
const rest = 150

/** What of the body is in sight: for the painter and the document in steps, for readers at rest. */
export function createWindow({ body, rows, rowHeight, headWidth }: Ground) {
  const [inDocument, setInDocument] = createSignal<Rows>({ first: 0, last: 0 }, { equals: sameRows })
  const [readable, setReadable] = createSignal<Rows>({ first: 0, last: 0 }, { equals: sameRows })
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
    const { top, height } = sight()
    const first = Math.max(0, Math.floor(top / rowHeight / rowStep) * rowStep - beyond)
    const last = Math.min(rows(), Math.ceil((top + height) / rowHeight / rowStep) * rowStep + beyond)
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
  return { inDocument, readable, reveal, lookSoon }
}

const sameRows = (a: Rows, b: Rows) => a.first === b.first && a.last === b.last
