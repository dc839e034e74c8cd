import './grid.css'
import { createMemo, Index } from 'solid-js'
import type { Desk } from '../desk.ts'
import { t } from '../words.ts'
import { createCursorLooks } from './create-cursor-looks.ts'
import { isPanned, type Room } from './create-room.ts'
import { createSpeaking } from './create-speaking.ts'
import { createStrips } from './create-strips.ts'
import { GridHead } from './grid-head.tsx'
import type { Spot } from './model.ts'
import { PostRows } from './post-rows.tsx'
import { companyOf } from './seen.ts'
import { periodTitle } from './titles.ts'
import type { CellContext } from './cell-context.ts'
import { columnWidths, tableWidth } from './measures.ts'

function spotUnder(event: MouseEvent): Spot | null {
  const target = event.target instanceof Element ? event.target : null
  const cell = target?.closest<HTMLElement>('[data-spot]')
  const strip = cell ? null : target?.closest<HTMLElement>('.strip')
  if (strip) {
    const column = Math.floor((event.clientX - strip.getBoundingClientRect().left) / columnWidths.quarter)
    return { line: Number(strip.dataset['line']), column }
  }
  const [line, column] = (cell?.dataset['spot'] ?? '').split('/').map(Number)
  return cell && line !== undefined && column !== undefined ? { line, column } : null
}

/**
 * Shifts by days in plain DOM: one table, roving focus on the cells. It paints the grid model and reports what the hand
 * does; what that means is decided by the page.
 */
export function ShiftsGrid(props: {
  readonly desk: Desk
  readonly onKey: (event: KeyboardEvent) => void
  readonly onCell: (spot: Spot, event: MouseEvent) => void
  readonly onOpen: (spot: Spot) => void
  readonly room: Room
  readonly ref?: (table: HTMLTableElement) => void
}) {
  let table!: HTMLTableElement
  const speaking = createSpeaking()
  const strips = createStrips(speaking, () => table.closest('.roster-scroll'))
  const company = createMemo(() => companyOf(props.desk))
  const context: CellContext = {
    get desk() {
      return props.desk
    },
    company,
    speaking,
    strips,
  }
  createCursorLooks(
    () => props.desk,
    () => table,
    context,
    () => props.room,
  )
  const period = () => periodTitle(props.desk.view(), props.desk.grid().days)

  return (
    <table
      ref={(element) => {
        table = element
        props.ref?.(element)
      }}
      role="grid"
      class={`shifts ${props.desk.view().zoom}`}
      aria-label={t('grid.label', { period: period() })}
      style={{ width: `${tableWidth(props.desk)}px` }}
      data-panned={isPanned(tableWidth(props.desk), props.room) ? '' : undefined}
      aria-multiselectable="true"
      onKeyDown={(event) => props.onKey(event)}
      onClick={(event) => {
        const spot = spotUnder(event)
        if (spot) props.onCell(spot, event)
      }}
      onDblClick={(event) => {
        const spot = spotUnder(event)
        if (spot) props.onOpen(spot)
      }}
    >
      <GridHead desk={props.desk} />
      <Index each={props.desk.grid().posts}>{(post) => <PostRows post={post()} context={context} />}</Index>
    </table>
  )
}
