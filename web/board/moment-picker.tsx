import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createSignal, Show } from 'solid-js'
import { addDays, type Instant, isDay } from '../../api/domain/time/instant.ts'
import { toInstant, toWall, type Zone } from '../../api/domain/time/zone.ts'
import { readClock } from './read-clock.ts'
import { t } from './words.ts'
import './moment-picker.css'

/** Any instant: a day and a time of the cooperative's clock, whatever zone this computer is in. */
export function MomentPicker(props: {
  readonly shown: Instant
  readonly live: boolean
  readonly zone: Zone
  readonly onPick: (at: Instant | undefined) => void
}) {
  const wall = () => toWall(props.shown, props.zone)
  const [fault, setFault] = createSignal<string>()
  // What is being typed stays when the clock moves on.
  const [typed, setTyped] = createSignal<{ readonly day?: string; readonly time?: string }>({})

  const go = (at: Instant | undefined) => {
    setTyped({})
    setFault(undefined)
    props.onPick(at)
  }
  const pick = (event: SubmitEvent) => {
    event.preventDefault()
    const day = typed().day ?? wall().day
    const at = readClock(typed().time ?? wall().time)
    if (isDay(day) && at !== null) return go(toInstant(day, at, props.zone))
    return void setFault(isDay(day) ? t('pick.timeFault') : t('pick.dateFault'))
  }
  const step = (days: number) => go(toInstant(addDays(wall().day, days), wall().time, props.zone))

  return (
    <form class="moment no-print" aria-label={t('pick.title')} novalidate onSubmit={pick}>
      <button type="button" class="btn icon-only" aria-label={t('pick.before')} onClick={() => step(-1)}>
        <ChevronLeft class="icon" size={16} aria-hidden="true" />
      </button>
      <label>
        <span class="sr">{t('pick.date')}</span>
        <input
          class="input"
          type="date"
          value={typed().day ?? wall().day}
          onInput={(event) => setTyped((before) => ({ ...before, day: event.currentTarget.value }))}
        />
      </label>
      <label>
        <span class="sr">{t('pick.time')}</span>
        <input
          class="input moment-time"
          value={typed().time ?? wall().time}
          onInput={(event) => setTyped((before) => ({ ...before, time: event.currentTarget.value }))}
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
      <BackToNow shown={!props.live} onGo={() => go(undefined)} />
      <Fault text={fault()} />
    </form>
  )
}

function Fault(props: { readonly text: string | undefined }) {
  return (
    <Show when={props.text}>
      <p id="moment-fault" class="moment-fault" role="alert">
        {props.text}
      </p>
    </Show>
  )
}

function BackToNow(props: { readonly shown: boolean; readonly onGo: () => void }) {
  return (
    <Show when={props.shown}>
      <button type="button" class="btn primary" onClick={() => props.onGo()}>
        {t('pick.now')}
      </button>
    </Show>
  )
}
