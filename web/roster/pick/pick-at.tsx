import { createComputed, createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js'
import { dayShort } from '../../format.ts'
import type { Bulk } from '../bulk/create-bulk.ts'
import type { Choosing } from '../create-choosing.ts'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../desk.ts'
import type { Hand } from '../create-hand.ts'
import type { GridPlace } from '../grid/model.ts'
import { cellKey } from '../grid/measures.ts'
import { shortName } from '../grid/spoken.ts'
import { Pick } from './pick.tsx'
import { laterPart } from '../../ui/later-part.ts'

const PickShift = laterPart(() => import('../people/pick-shift.tsx').then((part) => ({ default: part.PickShift })))

const width = 452
const height = 330

/** Where something stands in what scrolls; above the cell `top` is its lower edge. `room`: pixels there are on that side. */
export type Beside = { readonly left: number; readonly top: number; readonly isAbove: boolean; readonly room: number }

type PickAtProps = {
  readonly desk: Desk
  readonly bulk: Bulk
  readonly commands: Commands
  readonly hand: Hand
  readonly choosing: Choosing
  readonly table: () => HTMLElement | undefined
}

/** Puts the type-ahead at the chosen cell, on the side where there is room: people for a place, shifts for somebody's day. */
export function PickAt(props: PickAtProps) {
  const [where, setWhere] = createSignal<Beside>({ left: 0, top: 0, isAbove: false, room: height })
  const cellNow = () => {
    const spot = props.commands.editing() && props.desk.spot()
    return spot ? props.table()?.querySelector<HTMLElement>(`[data-spot="${cellKey(spot)}"]`) : null
  }
  const stand = () => {
    const cell = cellNow()
    if (cell) setWhere(placeBeside(cell))
  }
  // Before the list is made: measured after it, everything would be laid out twice.
  createComputed(on(() => props.commands.editing(), stand))
  // The candidates come below the grid a moment later and leave it less room: the cell is brought into sight again.
  createEffect(() => {
    const scroller = props.commands.editing() ? props.table()?.closest('.roster-scroll') : null
    if (!scroller) return
    const sizes = new ResizeObserver(() => {
      cellNow()?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      stand()
    })
    sizes.observe(scroller)
    scroller.addEventListener('scroll', stand, { passive: true })
    onCleanup(() => {
      sizes.disconnect()
      scroller.removeEventListener('scroll', stand)
    })
  })
  const ofPeople = () => props.desk.view().view === 'practitioners'
  /** Of many chosen cells the first may be a day without a shift. */
  const asked = () => props.desk.place() ?? (props.commands.editing()?.isForAll ? props.bulk.places()[0] : null) ?? null
  const place = createMemo(() => (props.commands.editing() && !ofPeople() ? asked() : null))
  const person = createMemo(() => {
    const spot = props.commands.editing() && ofPeople() ? props.desk.spot() : null
    const row = spot && props.desk.people.rows()[spot.line]
    return row ? { row, column: spot.column } : null
  })
  const close = () => {
    props.commands.stopEditing()
    props.commands.focusGrid()
  }
  return (
    <div
      class="pick-at"
      classList={{ 'is-above': where().isAbove }}
      style={{ left: `${where().left}px`, top: `${where().top}px`, '--room': `${where().room}px` }}
    >
      <Show when={person()} keyed>
        {({ row, column }) => (
          <PickShift desk={props.desk} commands={props.commands} hand={props.hand} row={row} column={column} onClose={close} />
        )}
      </Show>
      <Show when={place()} keyed>
        {(at) => <PickPerson {...props} place={at} onClose={close} />}
      </Show>
    </div>
  )
}

function PickPerson(props: PickAtProps & { readonly place: GridPlace; readonly onClose: () => void }) {
  const choices = createMemo(() => props.choosing.choicesNow(props.place.shift, props.place.position))
  const isForAll = () => props.commands.editing()?.isForAll === true
  return (
    <Pick
      label={shortName(props.place.shift, dayShort)}
      choices={choices()}
      initialTyped={props.commands.editing()?.typed ?? ''}
      at={props.place.shift.from}
      current={props.hand.holderOf(props.place) ?? undefined}
      onPick={(choice, next) => (isForAll() ? props.commands.pickedForAll(choice) : props.commands.picked(choice, next))}
      onPickForAll={props.commands.pickedForAll}
      onAnyway={(choice) => {
        if (isForAll()) return props.commands.pickedForAll(choice)
        props.commands.stopEditing()
        props.hand.place(props.place, choice.practitioner.code)
      }}
      onClose={props.onClose}
    />
  )
}

/** Below the cell; or above it, growing upward, where what scrolls has no room below and more above. */
export function placeBeside(cell: HTMLElement, wide = width, high = height): Beside {
  const scroller = cell.closest('.roster-scroll')
  const box = cell.getBoundingClientRect()
  const around = scroller?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight)
  const [above, below] = [box.top - around.top - 4, around.bottom - box.bottom - 4]
  const isAbove = below < high && above > below
  const left = Math.max(8, Math.min(box.left - 110 - around.left, around.width - wide - 8))
  const top = (isAbove ? box.top - 4 : box.bottom + 4) - around.top
  return { left: left + (scroller?.scrollLeft ?? 0), top: top + (scroller?.scrollTop ?? 0), isAbove, room: isAbove ? above : below }
}
