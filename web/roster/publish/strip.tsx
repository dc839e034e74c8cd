import { type Accessor, createMemo, For } from 'solid-js'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Shift } from '../../../api/domain/model/roster.ts'
import { addDays, type Day } from '../../../api/domain/time/instant.ts'
import { dateNumber, isWeekend, weekdayShort } from '../../format.ts'
import { PartMark } from '../../ui/part-mark.tsx'
import type { Desk } from '../create-desk.ts'
import { t } from './words.ts'
import './strip.css'

/** Who works what on a day, as one side of the comparison has it. */
export type DutiesOn = (code: Code, day: Day) => readonly Shift[]

const around = [-3, -2, -1, 0, 1, 2, 3]

/** The days around a change as somebody has them and will have them. The words beside it say the same. */
export function Strip(props: { readonly code: Code; readonly day: Day; readonly before: DutiesOn; readonly after: DutiesOn }) {
  const days = () => around.map((by) => addDays(props.day, by))
  return (
    <table class="strip" aria-hidden="true">
      <thead>
        <tr>
          <td />
          <For each={days()}>
            {(day) => (
              <th classList={{ here: day === props.day, 'is-weekend': isWeekend(day) }}>
                {weekdayShort(day)} {dateNumber(day)}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <Side says={t('strip.before')} days={days()} here={props.day} dutiesOn={(day) => props.before(props.code, day)} />
        <Side says={t('strip.after')} days={days()} here={props.day} dutiesOn={(day) => props.after(props.code, day)} />
      </tbody>
    </table>
  )
}

function Side(props: {
  readonly says: string
  readonly days: readonly Day[]
  readonly here: Day
  readonly dutiesOn: (day: Day) => readonly Shift[]
}) {
  return (
    <tr>
      <th>{props.says}</th>
      <For each={props.days}>
        {(day) => (
          <td classList={{ here: day === props.here, 'is-weekend': isWeekend(day) }}>
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
