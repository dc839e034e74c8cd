import { useSearchParams } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { Shift } from '../../api/domain/model/roster.ts'
import { leastReason } from '../../api/domain/roster/new-findings.ts'
import { isSoon } from '../../api/domain/roster/publish-at-once.ts'
import { dayShort } from '../format.ts'
import { language } from '../i18n/language.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import type { Desk } from './desk.ts'
import type { Question } from './create-hand.ts'
import { shortName } from './grid/spoken.ts'
import type { NowWish } from './publish/create-at-once.ts'
import { t as told } from './versions/words.ts'
import { t } from './words.ts'

type Props = {
  readonly question: Question
  readonly desk: Desk
  readonly onNow: (wish: NowWish) => void
  readonly onClose: () => void
}

/** Asks why: a rule is passed or the past corrected; and where readers act on it soon, whether they see it at once. Enter answers. */
export function Reason(props: Props) {
  const [text, setText] = createSignal('')
  const [isShort, setShort] = createSignal(false)
  const [isAlso, setAlso] = createSignal(true)
  const [params] = useSearchParams()
  let input: HTMLInputElement | undefined
  const words = () => wordsOf(props.question, props.desk)
  // In a scenario nothing changes for readers.
  const asksAlso = () => params['scenario'] === undefined && isKnownSoon(props.desk, props.question.shift)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const reason = text().trim()
    if (reason.length < leastReason) {
      setShort(true)
      input?.focus()
      return
    }
    const isNow = asksAlso() && isAlso()
    const before = props.desk.draft.made()
    props.question.answer(reason)
    if (isNow && props.desk.draft.made() !== before) props.onNow({ reason })
    props.onClose()
  }
  return (
    <Dialog open title={words().title} onClose={() => props.onClose()}>
      <form class="ask-reason" onSubmit={submit}>
        <p>{shortName(props.question.shift, dayShort)}</p>
        <Show when={props.question.findings.length > 0}>
          <ul class="rules">
            <For each={props.question.findings}>{(finding) => <li class={finding.level}>{finding.says[language()]}</li>}</For>
          </ul>
        </Show>
        <p>{words().text}</p>
        <Field label={t('anyway.label')} fault={isShort() ? t('anyway.short') : undefined}>
          {(tied) => (
            <input
              class="input"
              ref={input}
              autofocus
              value={text()}
              maxLength={300}
              onInput={(event) => setText(event.currentTarget.value)}
              {...tied}
            />
          )}
        </Field>
        <Show when={asksAlso()}>
          <label>
            <input type="checkbox" checked={isAlso()} onChange={(event) => setAlso(event.currentTarget.checked)} /> {told('now.also')}
          </label>
        </Show>
        <button type="submit" class="btn primary">
          {words().go}
        </button>
      </form>
    </Dialog>
  )
}

function wordsOf({ why, who }: Question, desk: Desk): { readonly title: string; readonly text: string; readonly go: string } {
  if (why === 'past') return { title: t('past.title'), text: t('past.text'), go: t('past.do') }
  return {
    title: t('anyway.title'),
    text: t('anyway.text'),
    go: who ? t('anyway.place', { name: desk.draft.nameOf(who) }) : t('anyway.do'),
  }
}

/** Readers know the shift and will act on it soon. */
const isKnownSoon = (desk: Desk, shift: Shift): boolean =>
  desk.draft.publishedAt(shift.id, 1) !== undefined && isSoon(shift, desk.region().policy, desk.now())
