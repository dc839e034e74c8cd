import { createEffect, createMemo, createSignal, lazy, on, Show } from 'solid-js'
import { dayShort } from '../../format.ts'
import type { Choosing } from '../create-choosing.ts'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../create-desk.ts'
import type { Hand } from '../create-hand.ts'
import { cellKey } from '../grid/shifts-grid.tsx'
import { shortName } from '../grid/spoken.ts'
import { Pick } from './pick.tsx'

const PickShift = lazy(() => import('../people/pick-shift.tsx').then((part) => ({ default: part.PickShift })))

const width = 452
const height = 330

/** Puts the type-ahead at the chosen cell, on the side where there is room. */
export function PickAt(props: {
  readonly desk: Desk
  readonly commands: Commands
  readonly hand: Hand
  readonly choosing: Choosing
  readonly table: () => HTMLElement | undefined
}) {
  const [where, setWhere] = createSignal({ left: 0, top: 0 })
  createEffect(
    on(
      () => props.commands.editing(),
      (editing) => {
        const spot = props.desk.spot()
        const cell = editing && spot ? props.table()?.querySelector<HTMLElement>(`[data-spot="${cellKey(spot)}"]`) : null
        if (cell) setWhere(besides(cell))
      },
    ),
  )
  const ofPeople = () => props.desk.view().view === 'practitioners'
  const place = createMemo(() => (props.commands.editing() && !ofPeople() ? props.desk.place() : null))
  const person = createMemo(() => {
    const spot = props.commands.editing() && ofPeople() ? props.desk.spot() : null
    const row = spot && props.desk.people.rows()[spot.line]
    return row ? { row, column: spot.column } : null
  })
  const close = () => {
    props.commands.stopEditing()
    props.commands.focusGrid()
  }
  const choices = createMemo(() => {
    const at = place()
    return at ? props.choosing.choicesNow(at.shift, at.position) : []
  })
  return (
    <>
      <Show when={person()} keyed>
        {({ row, column }) => (
          <div class="pick-at" style={{ left: `${where().left}px`, top: `${where().top}px` }}>
            <PickShift desk={props.desk} commands={props.commands} hand={props.hand} row={row} column={column} onClose={close} />
          </div>
        )}
      </Show>
      <Show when={place()} keyed>
        {(at) => (
          <div class="pick-at" style={{ left: `${where().left}px`, top: `${where().top}px` }}>
            <Pick
              label={shortName(at.shift, dayShort)}
              choices={choices()}
              initialTyped={props.commands.editing()?.typed ?? ''}
              at={at.shift.from}
              current={props.hand.holderOf(at) ?? undefined}
              onPick={props.commands.picked}
              onAnyway={(choice) => {
                props.commands.stopEditing()
                props.hand.place(at, choice.practitioner.code)
              }}
              onClose={close}
            />
          </div>
        )}
      </Show>
    </>
  )
}

/** Below the cell, or above it near the bottom; never over the edge of what scrolls. */
function besides(cell: HTMLElement, wide = width, high = height): { readonly left: number; readonly top: number } {
  const scroller = cell.closest('.roster-scroll')
  const box = cell.getBoundingClientRect()
  const around = scroller?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight)
  const isLow = box.bottom + high > innerHeight && box.top - high > 0
  const left = Math.max(8, Math.min(box.left - 110 - around.left, around.width - wide - 8))
  const top = isLow ? box.top - around.top - high - 4 : box.bottom - around.top + 4
  return { left: left + (scroller?.scrollLeft ?? 0), top: top + (scroller?.scrollTop ?? 0) }
}
