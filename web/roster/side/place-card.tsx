import { createMemo, For, Show } from 'solid-js'
import { dayShort, momentNear, dayIn } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { language } from '../../i18n/language.ts'
import type { Choosing } from '../create-choosing.ts'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../create-desk.ts'
import type { Hand } from '../create-hand.ts'
import { mayPass } from '../draft/rules.ts'
import { dayPartOf } from '../grid/day-part.ts'
import type { GridPlace } from '../grid/model.ts'
import { answerOf, hoursOf, wishOf } from '../pick/facts.ts'
import { t } from '../words.ts'
import { gapKindWord } from './gap-words.ts'
import { WhyNot } from './why-not.tsx'

type CardProps = { readonly desk: Desk; readonly hand: Hand; readonly choosing: Choosing; readonly commands: Commands }

/** The chosen cell: what it is, what is wrong, the best candidate, why the others cannot, and everything the keys can do. */
export function PlaceCard(props: CardProps) {
  return (
    <section class="place-card">
      <Show when={props.desk.place()} fallback={<p>{props.desk.spot() ? t('card.noShift') : t('card.empty')}</p>}>
        {(place) => <Card place={place()} {...props} />}
      </Show>
    </section>
  )
}

function Card(props: CardProps & { readonly place: GridPlace }) {
  const shift = () => props.place.shift
  const held = createMemo(() => props.desk.draft.heldNow(shift().id, props.place.position))
  const gap = () => props.desk.gap()
  const post = () => props.desk.region().posts.find((one) => one.code === shift().post)?.name ?? shift().post
  const deadline = () => {
    const one = gap()
    if (!one) return ''
    if (one.decideBefore <= props.desk.now()) return t('gap.late')
    const { zone } = props.desk.region()
    return t('gap.decide', { moment: momentNear(one.decideBefore, dayIn(props.desk.now(), zone), zone) })
  }
  const isAbsent = () => held().some(props.desk.draft.isAbsent)
  const rules = createMemo(() => held().flatMap((one) => props.desk.draft.findingsAt(one.practitioner, shift().id)))
  return (
    <>
      <Show when={gap()}>
        {(one) => (
          <span class="tag" classList={{ bad: one().kind === 'open' || one().kind === 'rule', warn: one().kind === 'short' }}>
            {gapKindWord(one())}
          </span>
        )}
      </Show>
      <h2>
        {dayShort(shift().date)}, {t(`part.${dayPartOf(shift())}`).toLowerCase()} {shift().start}–{shift().end}
      </h2>
      <p class="where">
        {roleName(shift().role)}, {post()}
      </p>
      <Show when={deadline()}>
        <p class="deadline">{deadline()}</p>
      </Show>
      <Show when={held().length > 0}>
        <p class="holder">
          {t('card.holder', {
            name: held()
              .map((one) => props.desk.draft.nameOf(one.practitioner))
              .join(', '),
          })}
        </p>
        <Show when={rules().length > 0}>
          <ul class="rules" aria-label={t('card.rules')}>
            <For each={rules()}>{(finding) => <li class={finding.level}>{finding.says[language()]}</li>}</For>
          </ul>
        </Show>
      </Show>
      <Show when={held().length === 0 || isAbsent()}>
        <Best {...props} />
      </Show>
      <Actions {...props} isHeld={held().length > 0} isLocked={held().some((one) => one.locked)} />
      <Show when={gap() || held().length === 0}>
        <WhyNot choosing={props.choosing} />
      </Show>
    </>
  )
}

function Best(props: CardProps & { readonly place: GridPlace }) {
  const best = createMemo(() => props.choosing.best()[0])
  const answer = createMemo(() => answerOf(best()?.findings ?? []))
  const facts = () => {
    const one = best()
    return one ? [wishOf(one), hoursOf(one)] : []
  }
  return (
    <Show when={props.place.shift.needed > 0 && best()}>
      {(one) => (
        <div class="best" classList={{ hard: one().group !== 'can' }}>
          <Show when={one().group === 'cannot'}>
            <p>{t('card.none')}</p>
          </Show>
          <b>1. {one().practitioner.name}</b>
          <ul>
            <For each={facts()}>{(fact) => <li>{fact}</li>}</For>
            <Show when={answer().facts}>
              <li class="w">
                <u>{answer().verdict}</u> {answer().facts}
              </li>
            </Show>
          </ul>
          <Show when={one().group !== 'cannot' || mayPass(one())}>
            <button type="button" class="btn primary" onClick={() => props.commands.take(one())}>
              {t('card.place')} <kbd>{one().group === 'can' ? 'Enter' : 'Alt Enter'}</kbd>
            </button>
          </Show>
        </div>
      )}
    </Show>
  )
}

/** Every key of the grid as a button, so that nothing needs a keyboard. */
function Actions(props: CardProps & { readonly place: GridPlace; readonly isHeld: boolean; readonly isLocked: boolean }) {
  return (
    <div class="place-actions">
      <button type="button" class="btn small" onClick={() => props.commands.run({ do: 'type', text: '' })}>
        {t('card.replace')}
      </button>
      <Show when={props.isHeld}>
        <button type="button" class="btn small" onClick={() => props.hand.clear(props.place)}>
          {t('card.clear')}
        </button>
        <button type="button" class="btn small" onClick={() => props.hand.toggleLock(props.place)}>
          {t(props.isLocked ? 'card.unlock' : 'card.lock')}
        </button>
        <button type="button" class="btn small" aria-pressed={props.commands.waitsForOther()} onClick={() => props.commands.askOther()}>
          {t('card.exchange')}
        </button>
      </Show>
      <Show when={!props.isHeld && props.place.shift.needed > 0}>
        <button type="button" class="btn small" onClick={() => props.hand.setNeeded(props.place, 0)}>
          {t('card.notNeeded')}
        </button>
      </Show>
      <Show when={props.place.shift.needed === 0}>
        <button type="button" class="btn small" onClick={() => props.hand.setNeeded(props.place, 1)}>
          {t('card.neededAgain')}
        </button>
      </Show>
      <Show when={props.commands.waitsForOther()}>
        <p role="status">{t('card.exchangeWith')}</p>
      </Show>
    </div>
  )
}
