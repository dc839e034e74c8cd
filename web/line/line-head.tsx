import { For, Show } from 'solid-js'
import type { Day } from '../../api/domain/time/instant.ts'
import { dateNumber, dayLong, isWeekend, weekdayShort } from '../format.ts'
import { type AxisDay, type LineZoom, percent } from './axis.ts'
import { Choices } from '../ui/choices.tsx'
import { createDrag } from './create-drag.ts'
import type { Line, LineView } from './create-line.ts'
import { groupings } from './grouping.ts'
import type { ShowLine } from './show-line.ts'
import { t } from './words.ts'
import './line-head.css'

const minutesPerDay = 1440

/** By what the lines stand together, and what the row of counts below it is. */
function Corner(props: { readonly view: LineView; readonly show: ShowLine }) {
  return (
    <div class="line-corner">
      <Choices
        tied={{ 'aria-label': t('group') }}
        value={props.view.group}
        choices={groupings.map((value) => ({ value, label: t(`group.${value}`) }))}
        onChange={(value) => props.show({ group: value === 'municipality' ? null : value })}
      />
      <span class="line-head-title">{t('perDay.title')}</span>
    </div>
  )
}

/** The days with their hours, and how many practices have a gap on each. */
export function LineHead(props: {
  readonly line: Line
  readonly today: Day
  readonly view: LineView
  readonly onStep: (by: number) => void
  readonly show: ShowLine
}) {
  const axis = () => props.line.axis()
  const label = (day: Day, count: number) =>
    count === 0 ? t('perDay.fine', { day: dayLong(day) }) : t('perDay.some', { day: dayLong(day), count })
  return (
    <div class={`line-head ${props.view.zoom}`}>
      <Corner view={props.view} show={props.show} />
      <div class="line-track" ref={(track) => createDrag(track, () => props.onStep)}>
        <For each={axis().days}>
          {(day, index) => (
            <div
              class="line-day"
              classList={{ 'is-weekend': isWeekend(day.day), 'is-today': day.day === props.today }}
              style={{ left: percent(axis(), day.start), width: percent(axis(), day.length) }}
            >
              <button
                type="button"
                class="line-day-name"
                title={t('head.day', { day: dayLong(day.day) })}
                onClick={() => props.show({ from: day.day, zoom: axis().days.length === 1 ? null : 'day' })}
              >
                <Show when={props.view.zoom !== 'month'}>{weekdayShort(day.day)} </Show>
                {dateNumber(day.day)}
              </button>
              <DayNote day={day} isToday={day.day === props.today} zoom={props.view.zoom} />
              <span class="line-day-count" aria-label={label(day.day, props.line.picture().perDay[index()] ?? 0)} role="img">
                <Show when={(props.line.picture().perDay[index()] ?? 0) > 0} fallback={<i class="fine">✓</i>}>
                  <i classList={{ many: (props.line.picture().perDay[index()] ?? 0) > 4 }}>{props.line.picture().perDay[index()]}</i>
                </Show>
              </span>
            </div>
          )}
        </For>
        <For each={axis().days.filter((day) => day.length !== minutesPerDay && props.view.zoom !== 'month')}>
          {(day) => (
            <span class="line-tick odd" style={{ left: percent(axis(), day.jumpsAt) }} aria-hidden="true">
              {day.length > minutesPerDay ? '+1' : '−1'}
            </span>
          )}
        </For>
        <For each={axis().days.flatMap((day) => day.ticks)}>
          {(tick) => (
            <span class="line-tick" style={{ left: percent(axis(), tick.at) }} aria-hidden="true">
              {tick.label}
            </span>
          )}
        </For>
      </div>
    </div>
  )
}

/** "25 uur" on the day the clock goes back, "23 uur" when it goes forward, else "vandaag". */
function DayNote(props: { readonly day: AxisDay; readonly isToday: boolean; readonly zoom: LineZoom }) {
  return (
    <Show
      when={props.day.length !== minutesPerDay}
      fallback={<Show when={props.isToday && props.zoom !== 'month'}>{<span class="line-day-note">{t('today')}</span>}</Show>}
    >
      <span class="line-day-note odd">{props.zoom === 'month' ? props.day.length / 60 : t('hours', { count: props.day.length / 60 })}</span>
    </Show>
  )
}
