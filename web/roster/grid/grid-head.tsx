import { createMemo, createRenderEffect, For, type JSX } from 'solid-js'
import { holidayName, holidayOn } from '../../../api/domain/time/holidays.ts'
import { type Day, weekdayOf } from '../../../api/domain/time/instant.ts'
import { dateNumber, dayIn, dayLong, isWeekend, weekdayShort } from '../../format.ts'
import { language } from '../../i18n/language.ts'
import type { Desk } from '../desk.ts'
import { countOf, gapsPerDay } from '../gaps.ts'
import { t } from '../words.ts'
import { weeksOf } from './titles.ts'
import './grid-head.css'

/** Weeks, days with holidays, and the gaps of all posts per day: no fold, filter or scroll hides a gap. */
export function GridHead(props: { readonly desk: Desk; readonly corner?: JSX.Element }) {
  return (
    <thead role="rowgroup">
      <WeekRow desk={props.desk} />
      <DayRow {...props} />
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
          <th
            role="columnheader"
            aria-colspan={week.days}
            colSpan={week.days}
            scope="colgroup"
            style={{ '--days': week.days }}
            title={t('week', { week: week.week })}
          >
            {week.days > 1 ? t('week', { week: week.week }) : week.week}
          </th>
        )}
      </For>
    </tr>
  )
}

/** The days are made as a whole; what comes and goes over them (the chosen one, today, a comment) is put on their nodes. */
function DayRow(props: { readonly desk: Desk; readonly corner?: JSX.Element }) {
  const days = createMemo(() => props.desk.grid().days)
  const post = createMemo(() => props.desk.view().post)
  const today = createMemo(() => dayIn(props.desk.now(), props.desk.region().zone))
  const heads = createMemo(() => {
    const [{ holidays }, lang, ofPost] = [props.desk.region(), language(), post()]
    return days().map((day) => {
      const holiday = holidayOn(holidays, day, ofPost)
      return dayHead(day, holiday && holidayName(holiday)[lang])
    })
  })
  const chosen = createMemo(() => props.desk.spot()?.column ?? -1)
  createRenderEffect(() => {
    const marked = today()
    const shown = days()
    const isCommented = props.desk.marks.dayComments()
    heads().forEach((head, column) => {
      head.classList.toggle('is-today', shown[column] === marked)
      head.classList.toggle('has-comment', isCommented.has(shown[column]!))
    })
  })
  createRenderEffect<Element | undefined>((before) => {
    const head = heads()[chosen()]
    before?.classList.remove('is-chosen')
    head?.classList.add('is-chosen')
    return head
  })
  return (
    <tr class="days" role="row">
      <td role="gridcell" class="corner">
        {props.corner}
      </td>
      {heads()}
    </tr>
  )
}

function dayHead(day: Day, holiday: string | null): HTMLElement {
  const looks = [isWeekend(day) || holiday !== null ? 'is-weekend' : '', weekdayOf(day) === 1 ? 'is-monday' : ''].filter(Boolean).join(' ')
  const title = [dayLong(day), holiday].filter(Boolean).join(', ')
  const [weekday, date] = [weekdayShort(day), dateNumber(day)]
  const star =
    holiday === null ? null : (
      <em>
        <span aria-hidden="true">★</span>
        <span class="sr">{holiday}</span>
      </em>
    )
  return (
    <th role="columnheader" scope="col" class={looks} title={title}>
      <span>{weekday}</span>
      <b>{date}</b>
      {star}
    </th>
  ) as HTMLElement
}

function GapRow(props: { readonly desk: Desk }) {
  const cells = createMemo(() => props.desk.grid().days.map(() => (<td role="gridcell" />) as HTMLElement))
  const perDay = createMemo(() => gapsPerDay(props.desk.gaps(), props.desk))
  createRenderEffect(() => {
    const { days } = props.desk.grid()
    const gapsOn = perDay()
    cells().forEach((cell, column) => {
      const gaps = gapsOn.get(days[column]!)
      sayGaps(cell, days[column]!, gaps ? countOf(gaps) : 0, gaps?.some((gap) => gap.kind === 'open' || gap.kind === 'rule') ?? false)
    })
  })
  return (
    <tr class="per-day" role="row">
      <th role="rowheader" scope="row" class="corner">
        {t('gaps.perDay')}
      </th>
      {cells()}
    </tr>
  )
}

/** A day whose count stands as it stood is left alone. */
function sayGaps(cell: HTMLElement, day: Day, count: number, isBad: boolean): void {
  const label = count === 0 ? t('gaps.dayFine', { day: dayLong(day) }) : t('gaps.onDay', { day: dayLong(day), count })
  const look = isBad ? 'bad' : ''
  const mark = cell.firstElementChild
  if (cell.getAttribute('aria-label') === label && (mark?.className ?? '') === look) return
  cell.setAttribute('aria-label', label)
  cell.replaceChildren(...(count === 0 ? [] : [(<span class={look}>{count}</span>) as Node]))
}
