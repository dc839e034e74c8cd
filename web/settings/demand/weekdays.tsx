import { createUniqueId, For, Show } from 'solid-js'
import { addDays, type Weekday } from '../../../api/domain/time/instant.ts'
import { weekdayShort } from '../../format.ts'
import { t } from './words.ts'

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const aMonday = '2026-11-23'

export const weekdayName = (weekday: Weekday): string => weekdayShort(addDays(aMonday, weekday - 1))

/** `ma–vr`, `za zo`, `elke dag`: days in a row as a stretch. */
export function weekdaysText(weekdays: readonly Weekday[]): string {
  if (weekdays.length === 7) return t('daily')
  const runs: Weekday[][] = []
  for (const day of [...weekdays].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  return runs
    .map((run) => (run.length > 2 ? `${weekdayName(run[0]!)}–${weekdayName(run.at(-1)!)}` : run.map(weekdayName).join(' ')))
    .join(' ')
}

/** The days of the week as boxes in a row. */
export function Weekdays(props: {
  readonly value: readonly Weekday[]
  readonly fault: string | undefined
  readonly onChange: (weekdays: readonly Weekday[]) => void
}) {
  const id = createUniqueId()
  const turn = (day: Weekday, on: boolean) => props.onChange(on ? [...props.value, day] : props.value.filter((one) => one !== day))
  return (
    <fieldset class="weekdays" aria-describedby={props.fault ? id : undefined}>
      <legend>{t('field.weekdays')}</legend>
      <For each={week}>
        {(day) => (
          <label>
            <input type="checkbox" checked={props.value.includes(day)} onChange={(event) => turn(day, event.currentTarget.checked)} />
            {weekdayName(day)}
          </label>
        )}
      </For>
      <Show when={props.fault}>
        <span class="fault" id={id} role="alert">
          {props.fault}
        </span>
      </Show>
    </fieldset>
  )
}
