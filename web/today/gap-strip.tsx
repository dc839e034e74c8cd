import { For, Index, Show } from 'solid-js'
import type { Day } from '../../api/domain/time/instant.ts'
import { dateNumber, dayLong, isWeekend, weekdayShort } from '../format.ts'
import type { DayCell, DayRow } from './day-strip.ts'
import { t } from './words.ts'
import './gap-strip.css'
import './urgency.css'

/** Fourteen days at a glance: a row per post, one for the practices. A day with gaps filters the list below. */
export function GapStrip(props: {
  readonly rows: readonly DayRow[]
  readonly today: Day
  readonly chosen: Day | null
  readonly nameOf: (post: string) => string
  readonly onChoose: (day: Day | null) => void
}) {
  const days = () => props.rows[0]?.cells.map((cell) => cell.day) ?? []
  const label = (row: DayRow) => (row.post === null ? t('strip.practices') : props.nameOf(row.post))
  return (
    <div class="scroll-x strip-scroll" tabindex="0" role="region" aria-label={t('strip.caption')}>
      <table class="gap-strip">
        <caption class="sr">{t('strip.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="sr">{t('strip.where')}</span>
            </th>
            <For each={days()}>
              {(day) => (
                <th scope="col" classList={{ weekend: isWeekend(day), today: day === props.today }}>
                  <span>{weekdayShort(day)}</span>
                  {dateNumber(day)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <Index each={props.rows}>
            {(row) => (
              <tr>
                <th scope="row">{label(row())}</th>
                <Index each={row().cells}>
                  {(cell) => (
                    <td classList={{ weekend: isWeekend(cell().day) }}>
                      <Cell cell={cell()} where={label(row())} chosen={props.chosen === cell().day} onChoose={props.onChoose} />
                    </td>
                  )}
                </Index>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
    </div>
  )
}

function Cell(props: {
  readonly cell: DayCell
  readonly where: string
  readonly chosen: boolean
  readonly onChoose: (day: Day | null) => void
}) {
  return (
    <Show
      when={props.cell.urgency}
      fallback={
        <>
          <i aria-hidden="true">·</i>
          <span class="sr">{t('strip.noGap')}</span>
        </>
      }
    >
      {(urgency) => (
        <button
          type="button"
          class={`strip-count ${urgency()}`}
          aria-pressed={props.chosen}
          aria-label={t('strip.cell', { where: props.where, day: dayLong(props.cell.day), count: props.cell.count })}
          onClick={() => props.onChoose(props.chosen ? null : props.cell.day)}
        >
          {props.cell.count}
        </button>
      )}
    </Show>
  )
}
