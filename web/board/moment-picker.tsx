import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createSignal, Show } from 'solid-js'
import { addDays, type Instant, isDay } from '../../api/domain/time/instant.ts'
import { toInstant, toWall, type Zone } from '../../api/domain/time/zone.ts'
import { readClock } from './read-clock.ts'
import { t } from './words.ts'

/** Any instant: a day and a time of the cooperative's clock, whatever zone this computer is in. */
export function MomentPicker(props: {
  readonly shown: Instant
  readonly live: boolean
  readonly zone: Zone
  readonly onPick: (at: Instant | undefined) => void
}) {
  const wall = () => toWall(props.shown, props.zone)
  const [fault, setFault] = createSignal<string>()
  let date: HTMLInputElement | undefined
  let time: HTMLInputElement | undefined

  const pick = (event: SubmitEvent) => {
    event.preventDefault()
    const day = date?.value ?? ''
    const at = readClock(time?.value ?? '')
    setFault(!isDay(day) ? t('pick.dateFault') : at === null ? t('pick.timeFault') : undefined)
    if (isDay(day) && at !== null) props.onPick(toInstant(day, at, props.zone))
  }
  const step = (days: number) => props.onPick(toInstant(addDays(wall().day, days), wall().time, props.zone))

  return (
    <form class="moment no-print" aria-label={t('pick.title')} novalidate onSubmit={pick}>
      <button type="button" class="btn icon-only" aria-label={t('pick.before')} onClick={() => step(-1)}>
        <ChevronLeft class="icon" size={16} aria-hidden="true" />
      </button>
      <label>
        <span class="sr">{t('pick.date')}</span>
        <input ref={date} class="input" type="date" value={wall().day} required />
      </label>
      <label>
        <span class="sr">{t('pick.time')}</span>
        <input
          ref={time}
          class="input moment-time"
          value={wall().time}
          inputmode="numeric"
          aria-invalid={fault() ? true : undefined}
          aria-describedby={fault() ? 'moment-fault' : undefined}
        />
      </label>
      <button type="submit" class="btn">
        {t('pick.show')}
      </button>
      <button type="button" class="btn icon-only" aria-label={t('pick.after')} onClick={() => step(1)}>
        <ChevronRight class="icon" size={16} aria-hidden="true" />
      </button>
      <Show when={!props.live}>
        <button type="button" class="btn primary" onClick={() => props.onPick(undefined)}>
          {t('pick.now')}
        </button>
      </Show>
      <Show when={fault()}>
        <p id="moment-fault" class="moment-fault" role="alert">
          {fault()}
        </p>
      </Show>
    </form>
  )
}
