import './grid.css'
import { type Accessor, createMemo, Index } from 'solid-js'
import { type Colleague } from '../../live-here.ts'
import type { Day } from '../../../api/domain/time/instant.ts'
import type { Desk } from '../create-desk.ts'
import type { PlaceKey } from '../draft/held.ts'
import { t } from '../words.ts'
import { createCursorLooks } from './create-cursor-looks.ts'
import { isPanned, type Room } from './create-room.ts'
import { createSpeaking, type Speaking } from './create-speaking.ts'
import { createStrips, type Strips } from './create-strips.ts'
import { GridHead } from './grid-head.tsx'
import type { Spot } from './model.ts'
import type { Zoom } from '../view.ts'
import { PostRows } from './post-rows.tsx'
import { companyOf } from './seen.ts'
import { periodTitle } from './titles.ts'

/** What every cell needs from the grid around it. */
export type CellContext = {
  readonly desk: Desk
  /** Whose cursor rests where. */
  readonly company: Accessor<ReadonlyMap<PlaceKey, Colleague>>
  readonly speaking: Speaking
  readonly strips: Strips
}

export const cellKey = (spot: Spot): string => `${spot.line}/${spot.column}`

/** Pixels of the heads at the left. */
export const headWidth = 214

/** The width of a table over these days: candidates stand under exactly the same columns. */
export const tableWidth = (desk: Desk): number => widthOver(desk.grid().days, desk.view().zoom)
export const widthOver = (days: readonly Day[], zoom: Zoom): number => headWidth + days.length * columnWidths[zoom]

/** Pixels of a day (ux 2.2). */
export const columnWidths: Readonly<Record<Zoom, number>> = { quarter: 13, month: 37, week: 150 }

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
