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

type Corner = { readonly top: number; readonly left: number }
type Size = { readonly width: number; readonly height: number }

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
  let room: Size = { width: 0, height: 0 }
  /** Where it is scrolled to as far as it is known here: reading that lays the page out too. */
  let at: Corner = { top: 0, left: 0 }
  let scrolledAt = 0
  let waiting: ReturnType<typeof setTimeout> | undefined

  const look = () => setInSight(rowsIn(at.top, room.height, rowHeight, rows()))
  const settle = () => {
    waiting = undefined
    const since = performance.now() - scrolledAt
    if (since < restAfter) waiting = setTimeout(settle, restAfter - since)
    else setRest({ ...inSight(), left: at.left })
  }
  const hear = () => {
    if (!scroller) return
    const { scrollTop: top, scrollLeft: left } = scroller
    // What a cell was brought into sight with is no scroll of the hand: the body rests there already.
    if (top === at.top && left === at.left) return
    at = { top, left }
    scrolledAt = performance.now()
    setRest(null)
    look()
    waiting ??= setTimeout(settle, restAfter)
  }
  const measure = () => {
    if (!scroller) return
    room = { width: scroller.clientWidth - headWidth, height: scroller.clientHeight - body().offsetTop }
    at = { top: scroller.scrollTop, left: scroller.scrollLeft }
    look()
    settle()
  }

  /** Brings a cell into sight, clear of what stays in place at the top and at the left; the body rests there at once. */
  const reveal = (row: number, left: number, width: number) => {
    if (!scroller) return
    const to = nearestWith({ top: row * rowHeight, left, width, height: rowHeight }, at, room)
    if (to.top !== at.top) scroller.scrollTop = to.top
    if (to.left !== at.left) scroller.scrollLeft = to.left
    at = to
    look()
    setRest({ ...inSight(), left: at.left })
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

/** The place nearest to `at` from which a cell is wholly in sight. */
function nearestWith(cell: Corner & Size, at: Corner, room: Size): Corner {
  const near = (from: number, size: number, now: number, all: number) => Math.max(Math.min(now, from), from + size - all)
  return { top: near(cell.top, cell.height, at.top, room.height), left: near(cell.left, cell.width, at.left, room.width) }
}

/** The rows that these pixels of the body touch, in steps. */
function rowsIn(top: number, height: number, rowHeight: number, rows: number): Rows {
  const step = rowHeight * rowStep
  return { first: Math.max(0, Math.floor(top / step) * rowStep), last: Math.min(rows, Math.ceil((top + height) / step) * rowStep) }
}
