import Lock from 'lucide-solid/icons/lock'
import { createMemo, Show } from 'solid-js'
import { isWeekend } from '../../format.ts'
import { holidayOn } from '../../../api/domain/time/holidays.ts'
import { createCompany } from '../live/create-company.ts'
import { HeldBy } from '../live/held-by.tsx'
import { createLook } from './create-look.ts'
import { addressOf, type GridLine, type GridPlace, type Spot } from './model.ts'
import { cellKey, type CellContext } from './shifts-grid.tsx'
import { spokenEmpty, spokenPlace } from './spoken.ts'
import './grid-cell.css'

/** One cell: a place of a shift, or a day on which nothing is asked. */
export function GridCell(props: {
  readonly place: GridPlace | null
  readonly line: GridLine
  readonly spot: Spot
  readonly context: CellContext
}) {
  const key = () => cellKey(props.spot)
  const day = () => props.context.desk.grid().days[props.spot.column]!
  return (
    <Show
      when={props.place}
      fallback={
        <td
          role="gridcell"
          class="cell none"
          data-spot={key()}
          data-cell={addressOf(props.context.desk.grid(), props.spot)}
          tabIndex={props.context.isEntry(key()) ? 0 : -1}
          aria-selected={props.context.isChosen(key())}
          classList={{ 'is-chosen': props.context.isChosen(key()) }}
          aria-label={spokenEmpty(day())}
        />
      }
    >
      {(place) => <PlaceCell place={place()} line={props.line} spot={props.spot} context={props.context} />}
    </Show>
  )
}

function PlaceCell(props: { readonly place: GridPlace; readonly line: GridLine; readonly spot: Spot; readonly context: CellContext }) {
  const desk = () => props.context.desk
  const look = createLook(desk, () => props.place)
  const key = () => cellKey(props.spot)
  const day = () => desk().grid().days[props.spot.column]!
  const isTinted = createMemo(() => isWeekend(day()) || holidayOn(desk().region().holidays, day(), props.place.shift.post) !== null)
  const isWeek = () => desk().view().zoom === 'week'
  const names = () =>
    look()
      .holders.map((one) => desk().draft.nameOf(one.practitioner))
      .join(', ')
  const text = () => (isWeek() && look().holders.length > 0 ? names() : look().code)
  const seat = () => ({ shift: props.place.shift.id, position: props.place.position })
  const company = createCompany(desk, seat)
  const times = () => {
    const { start, end } = props.place.shift
    return isWeek() && (start !== props.line.start || end !== props.line.end) ? `${start}–${end}` : ''
  }
  return (
    <td
      role="gridcell"
      class="cell"
      classList={{
        // Not in `class`: what changes there would take the classes of this list along.
        [`${look().kind} ${company.look()}`.trim()]: true,
        'is-weekend': isTinted(),
        changed: look().isChanged,
        long: text().length > 3 && !isWeek(),
        'is-chosen': props.context.isChosen(key()),
        marked: props.context.isMarked(key()),
        waiting: desk().draft.isWaiting(props.place),
        'has-comment': desk().marks.hasComment(seat()),
        'is-found': desk().marks.isFound(seat()),
        'is-lately': company.isLately(),
      }}
      data-spot={key()}
      data-cell={addressOf(desk().grid(), props.spot)}
      tabIndex={props.context.isEntry(key()) ? 0 : -1}
      aria-selected={props.context.isChosen(key()) || props.context.isMarked(key())}
      aria-label={spokenPlace(desk(), props.place, look()) + company.spoken()}
      title={names() || undefined}
    >
      <Show when={look().glyph}>
        <i>{look().glyph}</i>
      </Show>
      {text()}
      <Show when={times()}>
        <small>{times()}</small>
      </Show>
      <Show when={look().isLocked}>
        <Lock class="locked" size={9} aria-hidden="true" />
      </Show>
      <Show when={company.colleague()}>{(one) => <HeldBy colleague={one()} />}</Show>
    </td>
  )
}
