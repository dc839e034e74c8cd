import { createMemo, createResource, For, Show } from 'solid-js'
import { cellsOf, type Clash } from './draft/step.ts'
import type { Desk } from './create-desk.ts'
import type { Refused } from './draft/create-outcomes.ts'
import { dayShort } from '../format.ts'
import { shortName } from './grid/spoken.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { whoChanged } from './who-changed.ts'
import { t } from './words.ts'

/** What could not be kept: somebody was first, or the server said no. Nothing is dropped silently; each asks for a word. */
export function ClashNote(props: { readonly desk: Desk }) {
  return (
    <Show when={props.desk.draft.clashes().length > 0 || props.desk.draft.refused().length > 0}>
      <div class="clashes" role="region" aria-label={t('clash.label')}>
        <For each={props.desk.draft.clashes()}>{(clash) => <ClashCard clash={clash} desk={props.desk} />}</For>
        <For each={props.desk.draft.refused()}>{(refused) => <RefusedCard refused={refused} desk={props.desk} />}</For>
      </div>
    </Show>
  )
}

function ClashCard(props: { readonly clash: Clash; readonly desk: Desk }) {
  const roster = createMemo(() => props.desk.draft.roster().id)
  const asked = createMemo(() => ({ roster: roster(), cells: cellsOf(props.clash.change) }))
  const [who] = createResource(asked, ({ roster, cells }) => whoChanged(roster, cells))
  const nameOf = (code: string | null) => (code === null ? t('clash.nobody') : props.desk.draft.nameOf(code))
  const shift = createMemo(() => props.desk.shiftOf(props.clash.place.shift))
  const holder = () => nameOf(props.clash.holder)
  const wanted = () => nameOf(props.clash.wanted)
  return (
    <div class="clash" role="alert">
      <Show when={shift()}>{(one) => <small>{shortName(one(), dayShort)}</small>}</Show>
      <p>{t('clash.mine', { who: who() ?? t('clash.someone'), holder: holder(), wanted: wanted() })}</p>
      <div>
        <button type="button" class="btn primary small" onClick={() => props.desk.draft.settle(props.clash, 'keep')}>
          {t('clash.keep', { holder: holder() })}
        </button>
        <button type="button" class="btn small" onClick={() => props.desk.draft.settle(props.clash, 'make')}>
          {t('clash.make', { wanted: wanted() })}
        </button>
      </div>
    </div>
  )
}

function RefusedCard(props: { readonly refused: Refused; readonly desk: Desk }) {
  const shift = createMemo(() => props.desk.shiftOf(props.refused.place?.shift ?? ''))
  return (
    <div class="clash" role="alert">
      <Show when={shift()}>{(one) => <small>{t('refused.head', { shift: shortName(one(), dayShort) })}</small>}</Show>
      <p>{refusalSentence(props.refused.refusal)}</p>
      <button type="button" class="btn small" onClick={() => props.desk.draft.dismiss(props.refused)}>
        {t('refused.close')}
      </button>
    </div>
  )
}
