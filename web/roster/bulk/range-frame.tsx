import { createEffect, createSignal, Show } from 'solid-js'
import type { Desk } from '../desk.ts'
import { columnWidths, headWidth } from '../grid/measures.ts'
import { rowHeight } from '../../ui/sizes.ts'
import { isOneCell, type Range } from './range.ts'
import './range-frame.css'

type Frame = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** The frame around the chosen cells; it lies over the grid and takes no part in it. */
export function RangeFrame(props: { readonly desk: Desk; readonly range: Range | null; readonly grid: () => HTMLElement | undefined }) {
  const [frame, setFrame] = createSignal<Frame | null>(null)
  createEffect(() => {
    const now = props.range
    const desk = props.desk
    desk.sheet()
    const grid = props.grid()
    queueMicrotask(() => setFrame(now && !isOneCell(now) ? frameOf(desk, now, grid) : null))
  })
  return (
    <Show when={frame()}>
      {(box) => (
        <div
          class="range-frame"
          aria-hidden="true"
          style={{ left: `${box().left}px`, top: `${box().top}px`, width: `${box().width}px`, height: `${box().height}px` }}
        />
      )}
    </Show>
  )
}

/** Columns have one width; rows stand where the document put them, or in equal steps where they are painted. */
function frameOf(desk: Desk, range: Range, grid: HTMLElement | undefined): Frame | null {
  if (!grid) return null
  const width = columnWidths[desk.view().zoom]
  const left = headWidth + range.left * width
  const across = (range.right - range.left + 1) * width
  if (desk.view().view === 'practitioners') {
    const body = grid.querySelector<HTMLElement>('.people-body')
    const top = (body?.offsetTop ?? 0) + range.top * rowHeight()
    return { left, top, width: across, height: (range.bottom - range.top + 1) * rowHeight() }
  }
  const cellOf = (line: number) => grid.querySelector<HTMLElement>(`[data-spot="${line}/${range.left}"], [data-line="${line}"]`)
  const [first, last] = [cellOf(range.top), cellOf(range.bottom)]
  if (!first || !last) return null
  const base = grid.getBoundingClientRect().top
  const top = first.getBoundingClientRect().top - base
  return { left, top, width: across, height: last.getBoundingClientRect().bottom - base - top }
}
