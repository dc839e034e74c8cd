import { createEffect, createSignal, Show } from 'solid-js'
import type { Desk } from '../desk.ts'
import { columnWidths, headWidth } from '../grid/measures.ts'
import { rowHeight } from '../../ui/sizes.ts'
import type { Sheet } from '../grid/sheet.ts'
import { isOneCell, type Range } from './range.ts'
import type { Block } from './state.ts'
import './range-frame.css'

type Frame = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

type Props = { readonly desk: Desk; readonly grid: () => HTMLElement | undefined }

/** The frames around the chosen cells, and around those that wait to be exchanged; they lie over the grid and take no part in it. */
export function RangeFrame(props: Props & { readonly range: Range | null; readonly block: Block | null }) {
  return (
    <>
      <Around desk={props.desk} grid={props.grid} range={props.range && !isOneCell(props.range) ? props.range : null} />
      <Around desk={props.desk} grid={props.grid} range={props.block && whereIs(props.block, props.desk.sheet())} isHeld />
    </>
  )
}

/** Where the cells of a block lie now; null where they are not in sight. */
function whereIs({ rows, corner }: Block, sheet: Sheet): Range | null {
  const at = sheet.spotOf(corner)
  if (!at) return null
  return { top: at.line, left: at.column, bottom: at.line + rows.length - 1, right: at.column + (rows[0]?.length ?? 1) - 1 }
}

function Around(props: Props & { readonly range: Range | null; readonly isHeld?: boolean }) {
  const [frame, setFrame] = createSignal<Frame | null>(null)
  createEffect(() => {
    const now = props.range
    const desk = props.desk
    desk.sheet()
    const grid = props.grid()
    queueMicrotask(() => setFrame(now ? frameOf(desk, now, grid) : null))
  })
  return (
    <Show when={frame()}>
      {(box) => (
        <div
          class="range-frame"
          classList={{ held: props.isHeld === true }}
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
