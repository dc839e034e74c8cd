import { Index, Show } from 'solid-js'
import type { DutyAnswer } from '../answers.ts'
import { PhoneLink } from './duty-rows.tsx'
import { t } from './words.ts'
import './call-strip.css'

/** Whom to call if somebody does not come: always there, always in the same place, in calling order. */
export function CallStrip(props: { readonly duty: DutyAnswer }) {
  return (
    <section class="call-strip" aria-labelledby="board-call">
      <div>
        <h2 id="board-call">{t('call.title')}</h2>
        <p>{props.duty.escalation.length > 0 ? t('call.how') : t('call.none')}</p>
      </div>
      <ol>
        <Index each={props.duty.escalation}>
          {(step, index) => (
            <li>
              <i aria-hidden="true">{index + 1}</i>
              <span>
                <Show when={step().phone} fallback={<b>{t('call.noNumber')}</b>}>
                  <PhoneLink phone={step().phone} who={step().label} />
                </Show>
                <small>{step().label}</small>
              </span>
            </li>
          )}
        </Index>
      </ol>
    </section>
  )
}
