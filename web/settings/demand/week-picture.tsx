import './week-picture.css'
import { createMemo, For, Show } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import { holidayName, holidayOn } from '../../../api/domain/time/holidays.ts'
import { type Day, instantOf } from '../../../api/domain/time/instant.ts'
import { bandOf, clock, dayShort, duration } from '../../format.ts'
import { roleLetter, roleName } from '../../i18n/common.ts'
import { language } from '../../i18n/language.ts'
import { type Bar, briefTime, type DayRow, weekRows } from './week-rows.ts'
import { t } from './words.ts'

/** A week of a post and its next holiday, from 08:00 to 08:00, as the templates ask for it; what nobody is asked for is hatched. */
export function WeekPicture(props: { readonly region: Region; readonly post: Code; readonly monday: Day; readonly caption: string }) {
  const rows = createMemo(() => weekRows(props.region, props.post, props.monday))
  return (
    <table class="week-picture">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('day')}</th>
          <th scope="col">
            <Axis row={rows()[0]!} />
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>{(row) => <Row row={row} region={props.region} post={props.post} />}</For>
      </tbody>
    </table>
  )
}

function Axis(props: { readonly row: DayRow }) {
  return (
    <span class="week-axis">
      <span class="sr">{t('axis')}</span>
      <span aria-hidden="true">08</span>
      <For each={props.row.ticks}>
        {({ time, left }) => (
          <span aria-hidden="true" style={{ left: `${left}%` }}>
            {briefTime(time)}
          </span>
        )}
      </For>
    </span>
  )
}

function Row(props: { readonly row: DayRow; readonly region: Region; readonly post: Code }) {
  const holiday = () => (props.row.isHoliday ? holidayOn(props.region.holidays, props.row.day, props.post) : null)
  const zone = () => props.region.zone
  const holes = () =>
    props.row.holes.map(({ from, until }) => `${briefTime(clock(instantOf(from), zone()))}–${briefTime(clock(instantOf(until), zone()))}`)
  const sentence = () => {
    const shifts = props.row.bars.map(({ shift }) => barText(shift)).join(', ')
    return `${shifts || t('nobody')}. ${holes().length > 0 ? t('holes', { times: holes().join(', ') }) : t('whole')}`
  }
  return (
    <tr classList={{ holiday: props.row.isHoliday }}>
      <th scope="row">
        {dayShort(props.row.day)}
        <Show when={holiday()}>{(found) => <small>★ {holidayName(found())[language()]}</small>}</Show>
        <Show when={props.row.minutes !== 1440}>
          <small>{duration(props.row.minutes)}</small>
        </Show>
      </th>
      <td>
        <div class="week-strip" role="img" aria-label={sentence()} style={{ height: `${Math.max(1, props.row.lanes) * 20 + 8}px` }}>
          <For each={props.row.ticks}>{({ left }) => <i style={{ left: `${left}%` }} />}</For>
          <For each={props.row.holes}>{({ left, width }) => <b class="hole" style={{ left: `${left}%`, width: `${width}%` }} />}</For>
          <For each={props.row.bars}>{(bar) => <BarOf bar={bar} />}</For>
        </div>
        <Show when={holes().length > 0}>
          <span class="week-holes" aria-hidden="true">
            {t('holes', { times: holes().join(', ') })}
          </span>
        </Show>
      </td>
    </tr>
  )
}

type Barred = Bar['shift']

const barText = ({ role, start, end, needed }: Barred): string => `${roleName(role)} ${briefTime(start)}–${briefTime(end)} × ${needed}`

function BarOf(props: { readonly bar: Bar }) {
  const shift = () => props.bar.shift
  return (
    <span
      class={`week-bar ${bandOf(shift().start)}`}
      title={barText(shift())}
      style={{ left: `${props.bar.left}%`, width: `${props.bar.width}%`, top: `${props.bar.lane * 20 + 4}px` }}
    >
      {roleLetter(shift().role)}
      <Show when={shift().needed > 1}> ×{shift().needed}</Show>
      <Show when={props.bar.width > 16}>
        <small>
          {briefTime(shift().start)}–{briefTime(shift().end)}
        </small>
      </Show>
    </span>
  )
}
