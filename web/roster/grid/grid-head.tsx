import { createMemo, For, Show } from 'solid-js'
import { holidayName, holidayOn } from '../../../api/domain/time/holidays.ts'
import { type Day, weekdayOf } from '../../../api/domain/time/instant.ts'
import { dateNumber, dayIn, dayLong, isWeekend, weekdayShort } from '../../format.ts'
import { language } from '../../i18n/language.ts'
import { countOf, type Desk, gapsPerDay } from '../create-desk.ts'
import { t } from '../words.ts'
import { weeksOf } from './titles.ts'
import './grid-head.css'

/** Weeks, days with holidays, and the gaps of all posts per day: no fold, filter or scroll hides a gap. */
export function GridHead(props: { readonly desk: Desk }) {
  return (
    <thead role="rowgroup">
      <WeekRow desk={props.desk} />
      <DayRow desk={props.desk} />
      <GapRow desk={props.desk} />
    </thead>
  )
}

function WeekRow(props: { readonly desk: Desk }) {
  const weeks = createMemo(() => weeksOf(props.desk.grid().days))
  return (
    <tr class="weeks" role="row">
      <td role="gridcell" class="corner" />
      <For each={weeks()}>
        {(week) => (
          <th role="columnheader" aria-colspan={week.days} colSpan={week.days} scope="colgroup" title={t('week', { week: week.week })}>
            {week.days > 1 ? t('week', { week: week.week }) : week.week}
          </th>
        )}
      </For>
    </tr>
  )
}

function DayRow(props: { readonly desk: Desk }) {
  const today = createMemo(() => dayIn(props.desk.now(), props.desk.region().zone))
  const chosen = () => props.desk.spot()?.column
  const holiday = (day: Day) => {
    const found = holidayOn(props.desk.region().holidays, day, props.desk.view().post)
    return found && holidayName(found)[language()]
  }
  return (
    <tr class="days" role="row">
      <td role="gridcell" class="corner" />
      <For each={props.desk.grid().days}>
        {(day, column) => (
          <th
            role="columnheader"
            scope="col"
            classList={{
              'is-weekend': isWeekend(day) || holiday(day) !== null,
              'is-chosen': chosen() === column(),
              'is-today': day === today(),
              'is-monday': weekdayOf(day) === 1,
              'has-comment': props.desk.marks.hasDayComment(day),
            }}
            title={[dayLong(day), holiday(day)].filter(Boolean).join(', ')}
          >
            <span>{weekdayShort(day)}</span>
            <b>{dateNumber(day)}</b>
            <Show when={holiday(day)}>
              {(one) => (
                <em>
                  <span aria-hidden="true">★</span>
                  <span class="sr">{one()}</span>
                </em>
              )}
            </Show>
          </th>
        )}
      </For>
    </tr>
  )
}

function GapRow(props: { readonly desk: Desk }) {
  const perDay = createMemo(() => gapsPerDay(props.desk.gaps(), props.desk))
  return (
    <tr class="per-day" role="row">
      <th role="rowheader" scope="row" class="corner">
        {t('gaps.perDay')}
      </th>
      <For each={props.desk.grid().days}>
        {(day) => (
          <td role="gridcell" aria-label={dayGaps(day, countOf(perDay().get(day) ?? []))}>
            <Show when={perDay().get(day)}>
              {(gaps) => (
                <span classList={{ bad: gaps().some((gap) => gap.kind === 'open' || gap.kind === 'rule') }}>{countOf(gaps())}</span>
              )}
            </Show>
          </td>
        )}
      </For>
    </tr>
  )
}

const dayGaps = (day: Day, count: number) =>
  count === 0 ? t('gaps.dayFine', { day: dayLong(day) }) : t('gaps.onDay', { day: dayLong(day), count })
