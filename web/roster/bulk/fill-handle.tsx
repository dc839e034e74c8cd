import { createEffect, createSignal, on, Show } from 'solid-js'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../desk.ts'
import type { Spot } from '../grid/model.ts'
import { cellKey } from '../grid/measures.ts'
import { spotAt } from '../move/spot-at.ts'
import { afterPicture } from '../source.ts'
import type { Bulk } from './create-bulk.ts'
import { type Range, rangeOf } from './range.ts'
import './fill-handle.css'

type Props = { readonly desk: Desk; readonly bulk: Bulk; readonly commands: Commands; readonly grid: () => HTMLElement | undefined }

/**
 * The handle at the corner of the chosen cells, for whoever works by mouse: dragged down or to the right the cells go on, with
 * Alt the pattern of their week. Ctrl D, Ctrl R and Alt R do the same.
 */
export function FillHandle(props: Props) {
  const [corner, setCorner] = createSignal<{ readonly left: number; readonly top: number } | null>(null)
  const [source, setSource] = createSignal<Range | null>(null)
  const chosen = (): Range | null => props.bulk.range() ?? (props.desk.spot() ? rangeOf(props.desk.spot()!, props.desk.spot()!) : null)
  const look = () => setCorner(props.desk.view().view === 'shifts' ? cornerOf(chosen(), props.grid()) : null)
  createEffect(on([chosen, () => props.desk.sheet(), () => props.grid()], () => afterPicture(look)))

  const drag = (event: PointerEvent) => {
    const [from, grid] = [source(), props.grid()]
    const to = from && grid && spotAt(props.desk, grid, { x: event.clientX, y: event.clientY })
    if (from && to) props.desk.setExtent(farEnd(from, to))
  }
  const drop = (event: PointerEvent) => {
    const [from, whole] = [source(), props.bulk.range()]
    setSource(null)
    if (!from || !whole) return
    const [down, right] = [whole.bottom > from.bottom, whole.right > from.right]
    if (event.altKey) {
      props.desk.setExtent({ line: from.bottom, column: from.right })
      return props.commands.ask('repeat')
    }
    if (down) props.bulk.fill('down', from.bottom - from.top + 1)
    else if (right) props.bulk.fill('right', from.right - from.left + 1)
    props.commands.focusGrid()
  }
  return (
    <Show when={corner()}>
      {(at) => (
        <i
          class="fill-handle"
          classList={{ dragging: source() !== null }}
          aria-hidden="true"
          style={{ left: `${at().left}px`, top: `${at().top}px` }}
          onPointerDown={(event) => {
            event.preventDefault()
            event.currentTarget.setPointerCapture(event.pointerId)
            const range = chosen()
            if (range) props.desk.choose({ line: range.top, column: range.left })
            setSource(range)
          }}
          onPointerMove={drag}
          onPointerUp={drop}
        />
      )}
    </Show>
  )
}

/** Along the axis the pointer went furthest; never back over the pattern. */
function farEnd(from: Range, { line, column }: Spot): Spot {
  const [down, right] = [line - from.bottom, column - from.right]
  return down >= right
    ? { line: Math.max(line, from.bottom), column: from.right }
    : { line: from.bottom, column: Math.max(column, from.right) }
}

/** The lower right corner of the cells, in pixels of the grid; null where that cell is not in the document. */
function cornerOf(range: Range | null, grid: HTMLElement | undefined): { readonly left: number; readonly top: number } | null {
  const cell = range && grid?.querySelector<HTMLElement>(`[data-spot="${cellKey({ line: range.bottom, column: range.right })}"]`)
  if (!cell || !grid) return null
  const [base, box] = [grid.getBoundingClientRect(), cell.getBoundingClientRect()]
  return { left: box.right - base.left, top: box.bottom - base.top }
}
