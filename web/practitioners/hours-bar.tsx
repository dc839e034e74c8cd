import { Show } from 'solid-js'
import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import { workHours } from '../format.ts'
import { t } from './words.ts'

/** Hours of the roster against the person's own minimum and maximum, in words and as a bar. */
export function HoursBar(props: { readonly one: Practitioner; readonly minutes: number | null }) {
  const most = () => props.one.maxHours ?? null
  const isOver = () => most() !== null && (props.minutes ?? 0) > most()! * 60
  const isUnder = () => props.one.minHours !== undefined && (props.minutes ?? 0) < props.one.minHours * 60
  const filled = () => (most() ? Math.min(100, ((props.minutes ?? 0) / (most()! * 60)) * 100) : 0)
  const says = () => {
    const done = workHours(props.minutes ?? 0)
    const limits = most() === null ? done : t('hours.of', { done, most: workHours(most()! * 60) })
    if (isOver()) return `${limits}, ${t('hours.over')}`
    return isUnder() ? `${limits}, ${t('hours.under')}` : limits
  }
  return (
    <Show when={props.minutes !== null} fallback={<span class="muted">–</span>}>
      <span class="own-hours" classList={{ over: isOver() }}>
        <span>{says()}</span>
        <Show when={most() !== null}>
          <span class="own-bar" aria-hidden="true">
            <i style={{ width: `${filled()}%` }} />
          </span>
        </Show>
      </span>
    </Show>
  )
}
