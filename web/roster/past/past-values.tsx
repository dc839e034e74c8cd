import { useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, For, on, onCleanup } from 'solid-js'
import type { Desk } from '../desk.ts'
import type { Spot } from '../grid/model.ts'
import { columnWidths, headWidth } from '../grid/measures.ts'
import { rowHeight } from '../../ui/sizes.ts'
import { createAltHeld } from './create-alt-held.ts'
import { type PastCell, pastCells } from './past-cells.ts'
import './past-values.css'

type Box = PastCell & { readonly left: number; readonly top: number; readonly width: number }

/**
 * What is published, under every changed cell: while Alt is held, or as long as the address says so. It lies over the grid
 * and takes no part in it; who listens hears the same in the history of a cell.
 */
export function PastValues(props: { readonly desk: Desk; readonly grid: () => HTMLElement | undefined }) {
  const [params] = useSearchParams()
  const isHeld = createAltHeld(() => props.grid())
  const [boxes, setBoxes] = createSignal<readonly Box[]>([])
  const isShown = () => (isHeld() || params['past'] === '1') && props.desk.view().view !== 'list'
  const look = () => {
    const grid = props.grid()
    setBoxes(grid && isShown() ? pastCells(props.desk).flatMap((cell) => boxOf(props.desk, cell, grid)) : [])
  }
  const state = { waiting: 0 }
  const lookSoon = () => {
    cancelAnimationFrame(state.waiting)
    state.waiting = requestAnimationFrame(look)
  }
  const seen = () => [isShown(), props.desk.sheet(), props.desk.draft.roster(), props.desk.draft.published()]
  createEffect(on(seen, lookSoon))
  onCleanup(() => cancelAnimationFrame(state.waiting))
  return (
    <For each={boxes()}>
      {(box) => (
        <span class="past-value" aria-hidden="true" style={{ left: `${box.left}px`, top: `${box.top}px`, 'min-width': `${box.width}px` }}>
          {box.text}
        </span>
      )}
    </For>
  )
}

function boxOf(desk: Desk, cell: PastCell, grid: HTMLElement): readonly Box[] {
  const width = columnWidths[desk.view().zoom]
  const bottom = bottomOf(desk, cell.spot, grid)
  return bottom === null ? [] : [{ ...cell, left: headWidth + cell.spot.column * width, top: bottom - 2, width: width - 2 }]
}

/** Where a row ends: as the document laid it, or in equal steps where rows are painted. */
function bottomOf(desk: Desk, { line }: Spot, grid: HTMLElement): number | null {
  if (desk.view().view === 'practitioners') {
    const body = grid.querySelector<HTMLElement>('.people-body')
    return (body?.offsetTop ?? 0) + (line + 1) * rowHeight()
  }
  const cell = grid.querySelector<HTMLElement>(`[data-spot^="${line}/"], [data-line="${line}"]`)
  return cell ? cell.getBoundingClientRect().bottom - grid.getBoundingClientRect().top : null
}
