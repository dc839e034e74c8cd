import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createMemo, For, Show } from 'solid-js'
import type { Gap } from '../../../api/domain/cover/gap.ts'
import type { Day } from '../../../api/domain/time/instant.ts'
import { dayLong, hourShort } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { PartMark } from '../../ui/part-mark.tsx'
import { countOf, gapsPerDay, postOf } from '../create-desk.ts'
import { t } from '../words.ts'
import { BeforeMark } from './before-mark.tsx'
import { GridCell } from './grid-cell.tsx'
import type { GridLine, GridPart, GridPost } from './model.ts'
import type { CellContext } from './shifts-grid.tsx'
import './post-rows.css'

/** A post: its head with fold and count, then its day parts; folded it still shows its gaps per day. */
export function PostRows(props: { readonly post: GridPost; readonly context: CellContext }) {
  const desk = () => props.context.desk
  const isFolded = () => desk().isFolded(props.post.post)
  const gaps = createMemo(() =>
    desk()
      .gaps()
      .filter((gap) => postOf(gap) === props.post.post),
  )
  const perDay = createMemo(() => gapsPerDay(gaps(), desk()))
  const total = () => totalOn(desk().grid().days, perDay())
  const label = () => t(isFolded() ? 'unfold' : 'fold', { post: props.post.name })

  return (
    <tbody>
      <tr class="post">
        <th scope="rowgroup">
          <div>
            <button type="button" aria-expanded={!isFolded()} aria-label={label()} onClick={() => desk().fold(props.post.post)}>
              {isFolded() ? <ChevronRight size={14} aria-hidden="true" /> : <ChevronDown size={14} aria-hidden="true" />}
            </button>
            <span>{props.post.name}</span>
            <b classList={{ none: total() === 0 }}>{total() === 0 ? t('covered') : total()}</b>
          </div>
        </th>
        <For each={desk().grid().days}>
          {(day) => (
            <td classList={{ gap: isFolded() && perDay().has(day) }}>
              <Show when={isFolded()}>
                <span class="sr">{dayLong(day)}: </span>
                {countOf(perDay().get(day) ?? []) || '✓'}
              </Show>
            </td>
          )}
        </For>
      </tr>
      <Show when={!isFolded()}>
        <For each={props.post.parts}>
          {(part) => (
            <>
              <PartHead part={part} columns={desk().grid().days.length} />
              <For each={part.lines}>{(line) => <LineRow line={line} context={props.context} />}</For>
            </>
          )}
        </For>
      </Show>
    </tbody>
  )
}

const totalOn = (days: readonly Day[], perDay: ReadonlyMap<Day, readonly Gap[]>): number =>
  days.reduce((sum, day) => sum + countOf(perDay.get(day) ?? []), 0)

function PartHead(props: { readonly part: GridPart; readonly columns: number }) {
  const note = () =>
    props.part.part === 'standby' ? t('part.standby.note') : `${hourShort(props.part.start)}–${hourShort(props.part.end)}`
  return (
    <tr class="part-head">
      <th scope="rowgroup">
        {t(`part.${props.part.part}`)} <span>{note()}</span>
      </th>
      <td colSpan={props.columns} />
    </tr>
  )
}

function LineRow(props: { readonly line: GridLine; readonly context: CellContext }) {
  const index = createMemo(() => props.context.desk.grid().lines.indexOf(props.line))
  const isLast = () => props.line.number === props.line.ofRole
  return (
    <tr classList={{ inner: !isLast() }}>
      <th scope="row">
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
      <For each={props.line.cells}>
        {(place, column) => <GridCell place={place} line={props.line} spot={{ line: index(), column: column() }} context={props.context} />}
      </For>
    </tr>
  )
}
