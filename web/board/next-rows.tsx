import { Index, Show } from 'solid-js'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import type { BoardLine, DutyAnswer } from '../answers.ts'
import { clock, duration, momentNear } from '../format.ts'
import { roleName } from '../i18n/common.ts'
import { PartMark } from '../ui/part-mark.tsx'
import { secondsBetween } from './freshness.ts'
import { PhoneLink } from './duty-rows.tsx'
import { t } from './words.ts'
import './next-rows.css'

/** The next hand-over: when, in how long, who comes and who stays. */
export function NextRows(props: { readonly duty: DutyAnswer; readonly today: Day; readonly now: Instant | null }) {
  const zone = () => props.duty.zone
  const stays = (line: BoardLine) =>
    props.duty.now.some((held) => held.role === line.role && held.practitioner?.code === line.practitioner?.code)
  return (
    <section class="card" aria-labelledby="board-next">
      <header>
        <h2 id="board-next">{t('soon')}</h2>
        <Show when={props.duty.nextChange}>
          {(at) => (
            <span>
              {t('from', { time: momentNear(at(), props.today, zone()) })}
              <Show when={props.now}>
                {(now) => <>, {t('handover.in', { left: duration(Math.ceil(secondsBetween(now(), at()) / 60)) })}</>}
              </Show>
            </span>
          )}
        </Show>
      </header>
      <Show
        when={props.duty.next.length > 0}
        fallback={<p class="board-empty">{props.duty.nextChange ? t('next.closed') : t('next.none')}</p>}
      >
        <ul class="next-rows">
          <Index each={props.duty.next}>
            {(line) => (
              <li classList={{ nobody: !line().practitioner }}>
                <PartMark role={line().role} start={clock(line().from, zone())} />
                <span>
                  <b>{line().practitioner?.name ?? t('nobody')}</b>
                  <small>
                    {roleName(line().role)},{' '}
                    {t(stays(line()) && line().practitioner ? 'stays' : 'until', { time: clock(line().until, zone()) })}
                  </small>
                </span>
                <Show when={line().practitioner && line().phone}>
                  {(phone) => <PhoneLink phone={phone()} who={line().practitioner!.name} />}
                </Show>
              </li>
            )}
          </Index>
        </ul>
      </Show>
    </section>
  )
}
