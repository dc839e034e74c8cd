import { createMemo } from 'solid-js'
import { dayLong } from '../../format.ts'
import type { Desk } from '../desk.ts'
import { t } from '../words.ts'
import type { GridPlace } from './model.ts'

/** Who works the night that began before the first visible day: a shift over midnight is never out of sight. */
export function BeforeMark(props: { readonly place: GridPlace; readonly desk: Desk }) {
  const held = createMemo(() => props.desk.draft.heldNow(props.place.shift.id, props.place.position))
  const codes = () => held().map((one) => one.practitioner)
  const names = () => codes().map((code) => props.desk.draft.nameOf(code))
  const label = () => t('before.label', { day: dayLong(props.place.shift.date), name: names().join(', ') || t('before.open') })
  return (
    <i class="before" classList={{ open: codes().length === 0 && props.place.shift.needed > 0 }} title={label()}>
      <span aria-hidden="true">{`‹ ${codes()[0]?.slice(0, 4) ?? t('before.open')}`}</span>
      <span class="sr">{label()}</span>
    </i>
  )
}
