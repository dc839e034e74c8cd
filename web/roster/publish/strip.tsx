import { type Accessor, createMemo, For } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import { addDays, type Day } from '../../../api/domain/time/instant.ts'
import { dateNumber, isWeekend, weekdayShort } from '../../format.ts'
import { PartMark } from '../../ui/part-mark.tsx'
import type { Desk } from '../desk.ts'
import type { DutiesOn } from './part.ts'
import { reach, type Stretch } from './stretches.ts'
import { t } from './words.ts'
import './strip.css'

const around = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach)

/** The days around a change as somebody has them and will have them. The words beside it say the same. */
export function Strip(props: { readonly stretch: Stretch; readonly before: DutiesOn; readonly after: DutiesOn }) {
  const days = () => around.map((by) => addDays(props.stretch.day, by))
  const isChanged = (day: Day) => props.stretch.changed.has(day)
  return (
    <div class="around-change" aria-hidden="true">
      <table class="days-strip">
        <thead>
          <tr>
            <td />
            <For each={days()}>
              {(day) => (
                <th classList={{ here: isChanged(day), 'is-weekend': isWeekend(day) }}>
                  {weekdayShort(day)} {dateNumber(day)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <Side says={t('strip.before')} days={days()} isChanged={isChanged} dutiesOn={(day) => props.before(props.stretch.code, day)} />
          <Side says={t('strip.after')} days={days()} isChanged={isChanged} dutiesOn={(day) => props.after(props.stretch.code, day)} />
        </tbody>
      </table>
    </div>
  )
}

function Side(props: {
  readonly says: string
  readonly days: readonly Day[]
  readonly isChanged: (day: Day) => boolean
  readonly dutiesOn: (day: Day) => readonly Shift[]
}) {
  return (
    <tr>
      <th>{props.says}</th>
      <For each={props.days}>
        {(day) => (
          <td classList={{ here: props.isChanged(day), 'is-weekend': isWeekend(day) }}>
            <For each={props.dutiesOn(day)}>{(shift) => <PartMark role={shift.role} start={shift.start} />}</For>
          </td>
        )}
      </For>
    </tr>
  )
}

/** What readers see of somebody's days, from one pass over what is published. */
export function createPublishedDuties(desk: Accessor<Desk>): Accessor<DutiesOn> {
  const duties = createMemo(() => {
    const published = desk().draft.published()
    const shifts = new Map(published?.shifts.map((shift) => [shift.id, shift]))
    const days = new Map<string, Shift[]>()
    for (const { shift: id, practitioner } of published?.assignments ?? []) {
      const shift = shifts.get(id)
      if (!shift) continue
      const key = `${practitioner} ${shift.date}`
      const list = days.get(key)
      if (list) list.push(shift)
      else days.set(key, [shift])
    }
    return (code: Code, day: Day) => days.get(`${code} ${day}`) ?? []
  })
  return duties
}
