import { createMemo, For, Show, Suspense } from 'solid-js'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Assignment } from '../../../api/domain/model/roster.ts'
import { reasonsFor } from '../../../api/domain/roster/candidate-reasons.ts'
import { dayShort, momentNear, dayIn } from '../../format.ts'
import { roleName } from '../../i18n/common.ts'
import { language } from '../../i18n/language.ts'
import type { Choosing } from '../create-choosing.ts'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../desk.ts'
import type { Hand } from '../create-hand.ts'
import { createSettled } from '../draft/create-settled.ts'
import { sameList } from '../draft/held.ts'
import { mayPass } from '../draft/rules.ts'
import { dayPartOf } from '../grid/day-part.ts'
import type { GridPlace } from '../grid/model.ts'
import { answerOf } from '../pick/facts.ts'
import { besides } from '../source.ts'
import { t as cell } from '../cell/words.ts'
import { t as close } from '../repairs/words.ts'
import { t } from '../words.ts'
import { gapKindWord } from './gap-words.ts'
import { WhyNot } from './why-not.tsx'
import { laterPart } from '../../ui/later-part.ts'

const RepairPanel = laterPart(() => import('../repairs/repair-panel.tsx').then((part) => ({ default: part.RepairPanel })))

type CardProps = { readonly desk: Desk; readonly hand: Hand; readonly choosing: Choosing; readonly commands: Commands }

/**
 * The chosen cell: what it is, what is wrong, the best candidate, why the others cannot, and everything the keys can do. It follows
 * a moment after the cursor and the cell, which the hand waits for.
 */
export function PlaceCard(props: CardProps) {
  const chosen = createSettled(() => chosenOn(props.desk), besides)
  return (
    <section class="place-card">
      <Show when={chosen()}>
        {(now) => (
          <Show when={now().place} fallback={<p>{now().spot ? t('card.noShift') : t('card.empty')}</p>}>
            {(place) => <Card {...props} place={place()} gap={now().gap} held={now().held} rules={now().rules} />}
          </Show>
        )}
      </Show>
    </section>
  )
}

function chosenOn({ draft, place, gap, spot }: Desk) {
  const at = place()
  const held = at ? draft.heldNow(at.shift.id, at.position) : []
  const rules = at ? held.flatMap((one) => draft.findingsAt(one.practitioner, at.shift.id)) : []
  return { place: at, gap: gap(), spot: spot(), held, rules }
}

type Chosen = Pick<ReturnType<typeof chosenOn>, 'gap' | 'held' | 'rules'>

function Card(props: CardProps & Chosen & { readonly place: GridPlace }) {
  const shift = () => props.place.shift
  const held = createMemo(() => props.held, undefined, { equals: sameList })
  const gap = () => props.gap
  const post = () => props.desk.region().posts.find((one) => one.code === shift().post)?.name ?? shift().post
  const deadline = () => {
    const one = gap()
    if (!one) return ''
    if (one.decideBefore <= props.desk.now()) return t('gap.late')
    const { zone } = props.desk.region()
    return t('gap.decide', { moment: momentNear(one.decideBefore, dayIn(props.desk.now(), zone), zone) })
  }
  const isAbsent = () => held().some(props.desk.draft.isAbsent)
  const rules = createMemo(() => props.rules, undefined, { equals: sameList })
  /** Once a cell had something to repair the panel stays, so that its thread does. */
  const mayAskRepairs = createMemo<boolean>((was) => was || gap() !== null || rules().some(({ cause }) => cause === 'surgery'), false)
  return (
    <>
      <Show when={gap()}>
        {(one) => (
          <span
            class="tag"
            classList={{
              bad: one().kind === 'open' || one().kind === 'rule',
              qual: one().kind === 'unqualified',
              warn: one().kind === 'short' || one().kind === 'at-risk',
            }}
          >
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
      <Holder desk={props.desk} held={held()} rules={rules()} />
      <Show when={held().length === 0 || isAbsent()}>
        <Best {...props} />
      </Show>
      <Actions {...props} isHeld={held().length > 0} isLocked={held().some((one) => one.locked)} />
      <Show when={gap() || held().length === 0}>
        <WhyNot choosing={props.choosing} />
      </Show>
      <Show when={mayAskRepairs()}>
        <Suspense>
          <RepairPanel initialDesk={props.desk} hand={props.hand} commands={props.commands} />
        </Suspense>
      </Show>
    </>
  )
}

/** Who holds the place now, and what the rules say of it. */
function Holder(props: { readonly desk: Desk; readonly held: readonly Assignment[]; readonly rules: readonly Finding[] }) {
  return (
    <Show when={props.held.length > 0}>
      <p class="holder">
        {t('card.holder', {
          name: props.held.map((one) => props.desk.draft.nameOf(one.practitioner)).join(', '),
        })}
      </p>
      <Show when={props.rules.length > 0}>
        <ul class="rules" aria-label={t('card.rules')}>
          <For each={props.rules}>
            {(finding) => (
              <li class={finding.level}>
                {finding.says[language()]} <a href={`/rules#${finding.rule}`}>{finding.rule}</a>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Show>
  )
}

/** The candidate in focus, the best unless another row has it: why there, as ticks and dashes, and what the rules say. */
function Best(props: CardProps & { readonly place: GridPlace }) {
  const one = () => props.choosing.focused()
  const answer = createMemo(() => answerOf(one()?.findings ?? []))
  /** What puts them there, as ticks and dashes. */
  const reasons = createMemo(() => {
    const [chosen, ground] = [one(), props.choosing.ground()]
    return chosen && ground ? reasonsFor(chosen, ground.roster, ground.region, ground.place.shift) : []
  })
  const rank = () => props.choosing.choices().findIndex(({ practitioner }) => practitioner.code === one()?.practitioner.code) + 1
  const isAnyPossible = () => props.choosing.counts().can + props.choosing.counts().but > 0
  return (
    <Show when={props.place.shift.needed > 0 && one()}>
      {(candidate) => (
        <div class="best" classList={{ hard: candidate().group !== 'can' }}>
          <Show when={!isAnyPossible()}>
            <p>{t('card.none')}</p>
          </Show>
          <b>
            {rank()}. {candidate().practitioner.name}
          </b>
          <ul>
            <Show when={answer().facts}>
              <li class="w">
                <u>{answer().verdict}</u> {answer().facts}
              </li>
            </Show>
            <For each={reasons()}>
              {(reason) => (
                <li classList={{ w: !reason.isGood }}>
                  <span class="sr">{close(reason.isGood ? 'reason.good' : 'reason.bad')}: </span>
                  {reason.says[language()]}
                </li>
              )}
            </For>
          </ul>
          <Show when={candidate().group !== 'cannot' || mayPass(candidate())}>
            <button type="button" class="btn primary" onClick={() => props.commands.take(candidate())}>
              {t('card.place')}{' '}
              <kbd>{candidate().group === 'can' && rank() === 1 ? 'Enter' : candidate().group === 'can' ? rank() : 'Alt Enter'}</kbd>
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
        <button type="button" class="btn small" onClick={() => props.commands.run({ do: 'ask', what: 'move' })}>
          {cell('move')}
        </button>
        <button type="button" class="btn small" onClick={() => props.hand.clear(props.place)}>
          {t('card.clear')}
        </button>
        <button type="button" class="btn small" onClick={() => props.hand.toggleLock(props.place)}>
          {t(props.isLocked ? 'card.unlock' : 'card.lock')}
        </button>
        <button type="button" class="btn small" onClick={() => props.commands.run({ do: 'exchange' })}>
          {t('card.exchange')}
        </button>
      </Show>
      <Show when={!props.isHeld && props.place.shift.needed > 0}>
        <button type="button" class="btn small" onClick={() => props.commands.run({ do: 'ask', what: 'needed' })}>
          {t('card.notNeeded')}
        </button>
      </Show>
      <Show when={props.place.shift.needed === 0}>
        <button type="button" class="btn small" onClick={() => props.commands.run({ do: 'ask', what: 'needed' })}>
          {t('card.neededAgain')}
        </button>
      </Show>
      <button type="button" class="btn small" onClick={() => props.commands.run({ do: 'ask', what: 'menu' })}>
        {cell('more')}
      </button>
    </div>
  )
}
