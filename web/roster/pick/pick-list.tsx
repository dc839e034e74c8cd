import { createMemo, createSignal, For } from 'solid-js'
import type { Candidate } from '../../../api/domain/roster/candidates.ts'
import type { Instant } from '../../../api/domain/time/instant.ts'
import { mayPass } from '../draft/rules.ts'
import { t } from '../words.ts'
import { answerOf, factsOf } from './facts.ts'
import { matching } from './match.ts'

/** The same choice as the type-ahead, for a thumb: a search field and large rows in three groups. */
export function PickList(props: {
  readonly choices: readonly Candidate[]
  readonly at: Instant
  readonly onPick: (choice: Candidate) => void
}) {
  const [typed, setTyped] = createSignal('')
  const groups = createMemo(() => matching(props.choices, typed()))
  return (
    <div class="pick-rows">
      <input
        class="input"
        type="search"
        aria-label={t('pick.input')}
        placeholder={t('pick.input')}
        value={typed()}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <For each={groups()} fallback={<p>{t('pick.nobody')}</p>}>
        {(group) => (
          <section>
            <h3>{t(`pick.${group.group}`)}</h3>
            <ul>
              <For each={group.choices}>{(choice) => <Row choice={choice} at={props.at} onPick={() => props.onPick(choice)} />}</For>
            </ul>
          </section>
        )}
      </For>
    </div>
  )
}

function Row(props: { readonly choice: Candidate; readonly at: Instant; readonly onPick: () => void }) {
  const answer = () => answerOf(props.choice.findings)
  const isShut = () => props.choice.group !== 'can' && !mayPass(props.choice)
  return (
    <li>
      <button type="button" class={props.choice.group} aria-disabled={isShut()} onClick={() => !isShut() && props.onPick()}>
        <b>{props.choice.practitioner.name}</b>
        <small>
          {props.choice.group === 'can' ? factsOf(props.choice, props.at).join(' · ') : `${answer().verdict} ${answer().facts}`}
        </small>
      </button>
    </li>
  )
}
