import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'

/** Some rows of the body, the last not included. */
export type Rows = { readonly first: number; readonly last: number }

/** Where the body came to rest. */
export type Rest = Rows & {
  /** Pixels it is scrolled to the right. */
  readonly left: number
}

type Ground = {
  readonly body: () => HTMLElement
  readonly rows: Accessor<number>
  readonly rowHeight: number
  /** Pixels at the left that stay in place. */
  readonly headWidth: number
}

/** Rows come into sight in steps: between two of them a picture of the scroll is no work at all. */
export const rowStep = 8
/** Milliseconds without a scroll after which the body rests. */
const restAfter = 120

/** What of the body is in sight, in steps; and where it rests, null while it is scrolled. */
export function createSight({ body, rows, rowHeight, headWidth }: Ground) {
  const [inSight, setInSight] = createSignal<Rows>({ first: 0, last: 0 }, { equals: sameRows })
  const [rest, setRest] = createSignal<Rest | null>(null, { equals: (a, b) => a?.left === b?.left && sameRows(a, b) })
  let scroller: HTMLElement | null = null
  /** Pixels of the body that can be in sight: read when a size changes, for reading it lays the page out. */
  let room = { width: 0, height: 0 }
  let scrolledAt = 0
  let waiting: ReturnType<typeof setTimeout> | undefined

  const look = () => {
    if (!scroller) return
    const top = scroller.scrollTop
    const first = Math.max(0, Math.floor(top / rowHeight / rowStep) * rowStep)
    const last = Math.min(rows(), Math.ceil((top + room.height) / rowHeight / rowStep) * rowStep)
    setInSight({ first, last })
  }
  const settle = () => {
    waiting = undefined
    const since = performance.now() - scrolledAt
    if (since < restAfter) waiting = setTimeout(settle, restAfter - since)
    else if (scroller) setRest({ ...inSight(), left: scroller.scrollLeft })
  }
  const hear = () => {
    scrolledAt = performance.now()
    setRest(null)
    look()
    waiting ??= setTimeout(settle, restAfter)
  }
  const measure = () => {
    if (!scroller) return
    room = { width: scroller.clientWidth - headWidth, height: scroller.clientHeight - body().offsetTop }
    look()
    settle()
  }

  /** Brings a cell into sight, clear of what stays in place at the top and at the left; the body rests there at once. */
  const reveal = (row: number, left: number, width: number) => {
    if (!scroller) return
    const { scrollTop, scrollLeft } = scroller
    const top = row * rowHeight
    if (top < scrollTop) scroller.scrollTop = top
    else if (top + rowHeight > scrollTop + room.height) scroller.scrollTop = top + rowHeight - room.height
    if (left < scrollLeft) scroller.scrollLeft = left
    else if (left + width > scrollLeft + room.width) scroller.scrollLeft = left + width - room.width
    look()
    setRest({ ...inSight(), left: scroller.scrollLeft })
  }

  onMount(() => {
    scroller = body().closest<HTMLElement>('.roster-scroll')
    if (!scroller) return
    scroller.scrollTop = 0
    const sizes = new ResizeObserver(measure)
    sizes.observe(scroller)
    sizes.observe(body())
    scroller.addEventListener('scroll', hear, { passive: true })
    measure()
    onCleanup(() => {
      sizes.disconnect()
      scroller?.removeEventListener('scroll', hear)
      clearTimeout(waiting)
    })
  })
  return { inSight, rest, reveal }
}

const sameRows = (a: Rows | null, b: Rows | null) => a?.first === b?.first && a?.last === b?.last
