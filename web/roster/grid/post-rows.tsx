import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createMemo, For, Show, untrack } from 'solid-js'
import type { Gap } from '../../../api/domain/cover/gap.ts'
import type { Day } from '../../../api/domain/time/instant.ts'
import { dayLong, hourShort } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { PartMark } from '../../ui/part-mark.tsx'
import { countOf, gapsPerDay, postOf } from '../gaps.ts'
import { t } from '../words.ts'
import { BeforeMark } from './before-mark.tsx'
import { createLineCells } from './line-cells.ts'
import { createPaintedLine } from './painted-line.tsx'
import type { GridLine, GridPart, GridPost } from './model.ts'
import type { CellContext } from './cell-context.ts'
import './post-rows.css'

/** A post: its head with fold and count, then its day parts; folded it still shows its gaps per day. */
export function PostRows(props: { readonly post: GridPost; readonly context: CellContext }) {
  const desk = () => props.context.desk
  const isFolded = createMemo(() => desk().isFolded(props.post.post))
  const gaps = createMemo(() =>
    desk()
      .gaps()
      .filter((gap) => postOf(gap) === props.post.post),
  )
  const perDay = createMemo(() => gapsPerDay(gaps(), desk()))
  const total = () => totalOn(desk().grid().days, perDay())
  const label = () => t(isFolded() ? 'unfold' : 'fold', { post: props.post.name })
  const rows = createMemo(() => (isFolded() ? [] : props.post.parts.flatMap((part) => [part, ...part.lines])))

  return (
    <tbody role="rowgroup">
      <tr class="post" role="row">
        <th role="rowheader" scope="rowgroup">
          <div>
            <button type="button" aria-expanded={!isFolded()} aria-label={label()} onClick={() => desk().fold(props.post.post)}>
              {isFolded() ? <ChevronRight size={14} aria-hidden="true" /> : <ChevronDown size={14} aria-hidden="true" />}
            </button>
            <span>{props.post.name}</span>
            <b classList={{ none: total() === 0 }}>{total() === 0 ? t('covered') : total()}</b>
          </div>
        </th>
        <Show when={isFolded()} fallback={<td role="gridcell" colSpan={desk().grid().days.length} />}>
          <FoldedDays days={desk().grid().days} perDay={perDay()} />
        </Show>
      </tr>
      <For each={rows()}>
        {(row) =>
          'lines' in row ? <PartHead part={row} columns={desk().grid().days.length} /> : <LineRow line={row} context={props.context} />
        }
      </For>
    </tbody>
  )
}

/** The days of a post's head: while it is folded a tick or a count, and a word for the ear which day that is. */
function FoldedDays(props: { readonly days: readonly Day[]; readonly perDay: ReadonlyMap<Day, readonly Gap[]> }) {
  return (
    <For each={props.days}>
      {(day) => (
        <td role="gridcell" classList={{ gap: props.perDay.has(day) }}>
          <span class="sr">{dayLong(day)}: </span>
          {countOf(props.perDay.get(day) ?? []) || '✓'}
        </td>
      )}
    </For>
  )
}

const totalOn = (days: readonly Day[], perDay: ReadonlyMap<Day, readonly Gap[]>): number =>
  days.reduce((sum, day) => sum + countOf(perDay.get(day) ?? []), 0)

function PartHead(props: { readonly part: GridPart; readonly columns: number }) {
  const note = () =>
    props.part.part === 'standby' ? t('part.standby.note') : `${hourShort(props.part.start)}–${hourShort(props.part.end)}`
  return (
    <tr class="part-head" role="row">
      <th role="rowheader" scope="rowgroup">
        {t(`part.${props.part.part}`)} <span>{note()}</span>
      </th>
      <td role="gridcell" colSpan={props.columns} />
    </tr>
  )
}

function LineRow(props: { readonly line: GridLine; readonly context: CellContext }) {
  const index = createMemo(() => props.context.desk.grid().lines.indexOf(props.line))
  // A line is laid out for one zoom: another has other days, and so other lines.
  const make = untrack(() => (props.context.desk.view().zoom === 'quarter' ? createPaintedLine : createLineCells))
  const cells = untrack(() => make(props.line, index, props.context))
  const isLast = () => props.line.number === props.line.ofRole
  return (
    <tr role="row" classList={{ inner: !isLast() }}>
      <th role="rowheader" scope="row">
        <div class="row-head">
          <Show when={props.line.number === 1} fallback={<span class="sr">{`${roleName(props.line.role)} ${props.line.number}`}</span>}>
            <PartMark role={props.line.role} start={props.line.start} />
            <span>{roleName(props.line.role)}</span>
            <Show when={props.line.ofRole > 1}>
              <small>{t('needed', { count: props.line.ofRole })}</small>
            </Show>
          </Show>
          <Show when={props.line.before}>{(place) => <BeforeMark place={place()} desk={props.context.desk} />}</Show>
        </div>
      </th>
      {cells}
    </tr>
  )
}
