import { createEffect, createMemo, Match, on, Show, Switch } from 'solid-js'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import type { Zone } from '../../api/domain/time/zone.ts'
import type { DutyAnswer } from '../answers.ts'
import { clock, dayIn, dayNear, momentNear, phonePairs } from '../format.ts'
import { roleName } from '../i18n/common.ts'
import { alarm } from '../ui/announce.ts'
import { CallStrip } from './call-strip.tsx'
import { DutyRows } from './duty-rows.tsx'
import { freshnessOf, secondsBetween } from './freshness.ts'
import { NextRows } from './next-rows.tsx'
import { t } from './words.ts'
import './board-body.css'

/** Now, next, and whom to call. Who is missing is said aloud once. */
export function BoardBody(props: {
  readonly duty: DutyAnswer
  readonly live: boolean
  readonly now: string
  readonly phone: string | undefined
  readonly name: string
}) {
  const today = () => dayIn(props.now, props.duty.zone)
  const stale = () => props.live && freshnessOf(secondsBetween(props.duty.asOf, props.now)) === 'stale'
  const missing = createMemo(() =>
    props.live ? props.duty.now.filter((line) => !line.practitioner).map((line) => roleName(line.role)) : [],
  )
  createEffect(
    on(
      () => missing().join(', '),
      (roles) => roles && alarm(t('nobody.alarm', { role: roles, post: props.name })),
    ),
  )
  return (
    <div class="board-body" classList={{ stale: stale() }}>
      <section class="card board-now" aria-labelledby="board-now">
        <header>
          <h2 id="board-now">{props.live ? t('now') : t('then')}</h2>
          <Show when={props.duty.state === 'open' && props.duty.nextChange}>
            {(at) => <span>{handover(at(), today(), props.duty.zone)}</span>}
          </Show>
        </header>
        <Switch>
          <Match when={props.duty.state === 'unknown'}>
            <div class="board-unknown">
              <p>{t('state.unknown')}</p>
              <Show when={props.phone}>{(phone) => <p>{t('state.unknown.call', { phone: phonePairs(phone()) })}</p>}</Show>
            </div>
          </Match>
          <Match when={props.duty.state === 'closed' && props.duty.now.length === 0}>
            <p class="board-empty">
              {props.duty.nextChange
                ? t('state.closed.next', { moment: momentNear(props.duty.nextChange, today(), props.duty.zone) })
                : t('state.closed')}
            </p>
          </Match>
          <Match when={true}>
            <DutyRows duty={props.duty} now={props.live ? props.now : null} />
          </Match>
        </Switch>
      </section>
      <NextRows duty={props.duty} today={today()} now={props.live ? props.now : null} />
      <CallStrip duty={props.duty} />
    </div>
  )
}

const handover = (at: Instant, today: Day, zone: Zone): string =>
  dayIn(at, zone) === today
    ? t('handover.today', { time: clock(at, zone) })
    : t('handover.day', { day: dayNear(dayIn(at, zone), today), time: clock(at, zone) })
