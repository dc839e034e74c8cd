import { createEffect, createMemo, on, Show } from 'solid-js'
import type { Instant } from '../../api/domain/time/instant.ts'
import type { DutyAnswer } from '../answers.ts'
import { clock } from '../format.ts'
import { alarm } from '../ui/announce.ts'
import { freshnessOf, secondsBetween } from './freshness.ts'
import { t } from './words.ts'

const age = (seconds: number) => (seconds < 60 ? t('seconds', { count: seconds }) : t('minutes', { count: Math.floor(seconds / 60) }))

/** How old the board is, in words: old data must look old. */
export function FreshnessPill(props: { readonly duty: DutyAnswer; readonly now: Instant }) {
  const seconds = () => secondsBetween(props.duty.asOf, props.now)
  const state = () => freshnessOf(seconds())
  const time = () => clock(props.duty.asOf, props.duty.zone)
  return (
    <Show when={props.duty.source === 'live'} fallback={<span class="pill warn">{t('fresh.snapshot', { time: time() })}</span>}>
      <Show when={state() === 'live' || state() === 'slow'} fallback={<span class="pill bad">{t('fresh.old', { time: time() })}</span>}>
        <span class={`pill ${state() === 'live' ? 'good' : 'warn'}`}>
          {t(state() === 'live' ? 'fresh.live' : 'fresh.slow', { age: age(seconds()) })}
        </span>
      </Show>
    </Show>
  )
}

/** Over the whole board when it is older than two minutes; said once to a screen reader. The names stay. */
export function OldBand(props: { readonly duty: DutyAnswer; readonly now: Instant }) {
  const old = createMemo(() => ['old', 'stale'].includes(freshnessOf(secondsBetween(props.duty.asOf, props.now))))
  const text = () => t('fresh.old.call', { time: clock(props.duty.asOf, props.duty.zone) })
  createEffect(on(old, (now) => now && alarm(text())))
  return (
    <Show when={old()}>
      <p class="band">{text()}</p>
    </Show>
  )
}
