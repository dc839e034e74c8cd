import Lock from 'lucide-solid/icons/lock'
import { createMemo, Show } from 'solid-js'
import { dayShort } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { PartMark } from '../../ui/part-mark.tsx'
import type { Desk } from '../desk.ts'
import type { Spot } from '../grid/model.ts'
import { cellKey } from '../grid/measures.ts'
import { spokenPlace } from '../grid/spoken.ts'
import { t as roster } from '../words.ts'
import { reasonOf } from './reason.ts'
import type { ListRow } from './rows.ts'
import { StateMark } from './state-mark.tsx'
import { t } from './words.ts'

/** One place. The cell that says who holds it has the focus, and speaks the whole row. */
export function ListLine(props: {
  readonly desk: Desk
  readonly row: ListRow
  readonly line: number
  readonly isChosen: boolean
  readonly isMarked: boolean
  readonly isEntry: boolean
  readonly onCell: (spot: Spot, event: MouseEvent) => void
  readonly onOpen: (spot: Spot) => void
}) {
  const shift = () => props.row.place.shift
  const spot = (): Spot => ({ line: props.line, column: 0 })
  const seat = () => ({ shift: shift().id, position: props.row.place.position })
  const post = () => props.desk.region().posts.find((one) => one.code === shift().post)?.name ?? shift().post
  const reason = createMemo(() => reasonOf(props.desk, props.row))
  return (
    <tr
      class={props.row.look.kind}
      classList={{
        'is-chosen': props.isChosen,
        marked: props.isMarked,
        changed: props.row.look.isChanged,
        waiting: props.desk.draft.isWaiting(props.row.place),
        'is-found': props.desk.marks.isFound(seat()),
      }}
      aria-rowindex={props.line + 2}
      aria-selected={props.isChosen || props.isMarked}
      onClick={(event) => props.onCell(spot(), event)}
      onDblClick={() => props.onOpen(spot())}
    >
      <td class="date">{dayShort(shift().date)}</td>
      <td class="part-times">
        <PartMark role={shift().role} start={shift().start} /> {roster(`part.${props.row.part}`)} {shift().start}–{shift().end}
      </td>
      <td>{roleName(shift().role)}</td>
      <td>{post()}</td>
      <td
        class="who"
        classList={{ 'has-comment': props.desk.marks.hasComment(seat()) }}
        data-spot={cellKey(spot())}
        data-place={props.row.key}
        tabIndex={props.isEntry ? 0 : -1}
        aria-label={spokenPlace(props.desk, props.row.place, props.row.look)}
      >
        {props.row.names || <span class="nobody">{t('who.nobody')}</span>}
        <Show when={props.row.look.isLocked}>
          <Lock class="locked" size={11} aria-hidden="true" />
        </Show>
      </td>
      <td class="state">
        <StateMark state={props.row.state} missing={1} />
      </td>
      <td class="reason" title={reason() || undefined}>
        {reason()}
      </td>
    </tr>
  )
}
