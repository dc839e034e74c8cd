import ChevronDown from 'lucide-solid/icons/chevron-down'
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { possibleIf } from '../../../api/domain/roster/candidate-reasons.ts'
import { type Candidate, openPart } from '../../../api/domain/roster/candidates.ts'
import { language } from '../../i18n/language.ts'
import type { Choosing } from '../create-choosing.ts'
import { type Reason, reasonOf } from '../draft/rules.ts'
import { t as close } from '../repairs/words.ts'
import { t } from '../words.ts'
import './why-not.css'

/** "Waarom kunnen 207 huisartsen niet?": counts that add up to everybody, as a bar and as a list that opens. */
export function WhyNot(props: { readonly choosing: Choosing }) {
  const counts = () => props.choosing.counts()
  const [open, setOpen] = createSignal<Reason | null>(null)
  createEffect(
    on(
      () => props.choosing.choices(),
      () => setOpen(null),
      { defer: true },
    ),
  )
  return (
    <Show when={props.choosing.choices().length > 0}>
      <div class="why-cannot">
        <h3>{t('card.why', { count: counts().cannot })}</h3>
        <div class="stack" aria-hidden="true">
          <i class="by-can" style={{ 'flex-grow': counts().can }} />
          <i class="by-but" style={{ 'flex-grow': counts().but }} />
          <For each={counts().reasons}>
            {(one) => <i class={`by-${one.reason}`} style={{ 'flex-grow': one.count }} onClick={() => setOpen(one.reason)} />}
          </For>
        </div>
        <ul class="why-counts">
          <Counted kind="can" count={counts().can} />
          <Counted kind="but" count={counts().but} />
          <For each={counts().reasons}>
            {(one) => (
              <li>
                <button
                  type="button"
                  aria-expanded={open() === one.reason}
                  aria-label={close('why.show', { reason: t(`reason.${one.reason}`), count: one.count })}
                  onClick={() => setOpen((known) => (known === one.reason ? null : one.reason))}
                >
                  <i class={`by-${one.reason}`} /> {t(`reason.${one.reason}`)}
                  <ChevronDown size={13} aria-hidden="true" />
                </button>
                <b>{one.count}</b>
                <Show when={open() === one.reason}>
                  <People choosing={props.choosing} reason={one.reason} />
                </Show>
              </li>
            )}
          </For>
          <li class="all">
            <span>{close('why.all', { count: props.choosing.choices().length })}</span>
          </li>
        </ul>
      </div>
    </Show>
  )
}

/** Those who can: a plain line of the list. */
function Counted(props: { readonly kind: 'can' | 'but'; readonly count: number }) {
  return (
    <Show when={props.kind === 'can' || props.count > 0}>
      <li>
        <span>
          <i class={`by-${props.kind}`} /> {t(`card.${props.kind}`)}
        </span>
        <b>{props.count}</b>
      </li>
    </Show>
  )
}

const mostPeople = 12

/** What would have to change for somebody who cannot, else what stands in the way, in a sentence. */
function nearestOf(choosing: Choosing, { practitioner, findings }: Candidate): { readonly isNear: boolean; readonly text: string } {
  const ground = choosing.ground()
  const part = ground && openPart(ground.roster, ground.place.shift, ground.place.position)
  const possible = part && possibleIf(ground.roster, ground.region, ground.place.shift, part, practitioner.code)
  return { isNear: Boolean(possible), text: (possible ?? findings[0])?.says[language()] ?? '' }
}

/** Those one reason keeps away: first whom a single duty of their own stands in the way, then in the order of the ranking. */
function People(props: { readonly choosing: Choosing; readonly reason: Reason }) {
  const people = createMemo(() => {
    const kept = props.choosing.choices().filter((one) => one.group === 'cannot' && reasonOf(one.findings[0]?.cause) === props.reason)
    const told = kept.map((one) => ({ one, ...nearestOf(props.choosing, one) }))
    return [...told.filter(({ isNear }) => isNear), ...told.filter(({ isNear }) => !isNear)]
  })
  return (
    <ul class="why-people" aria-label={close('why.people', { reason: t(`reason.${props.reason}`) })}>
      <For each={people().slice(0, mostPeople)}>
        {({ one, isNear, text }) => (
          <li classList={{ near: isNear }}>
            <b>{one.practitioner.name}</b> {text}
          </li>
        )}
      </For>
      <Show when={people().length > mostPeople}>
        <li>{close('why.more', { count: people().length - mostPeople })}</li>
      </Show>
    </ul>
  )
}
