import { createSignal, For, Show } from 'solid-js'
import { dayShort } from '../format.ts'
import { language } from '../i18n/language.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import type { Desk } from './create-desk.ts'
import type { Question } from './create-hand.ts'
import { shortName } from './grid/spoken.ts'
import { t } from './words.ts'

const leastLetters = 3

/** Asks why: a rule is passed or the past corrected. Enter answers. */
export function Reason(props: { readonly question: Question; readonly desk: Desk; readonly onClose: () => void }) {
  const [text, setText] = createSignal('')
  const [isShort, setShort] = createSignal(false)
  let input: HTMLInputElement | undefined
  const words = () => {
    if (props.question.why === 'past') return { title: t('past.title'), text: t('past.text'), go: t('past.do') }
    const who = props.question.who
    return {
      title: t('anyway.title'),
      text: t('anyway.text'),
      go: who ? t('anyway.place', { name: props.desk.draft.nameOf(who) }) : t('anyway.do'),
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const reason = text().trim()
    if (reason.length < leastLetters) {
      setShort(true)
      input?.focus()
      return
    }
    props.question.answer(reason)
    props.onClose()
  }
  return (
    <Dialog open title={words().title} onClose={() => props.onClose()}>
      <form class="reason" onSubmit={submit}>
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
        <button type="submit" class="btn primary">
          {words().go}
        </button>
      </form>
    </Dialog>
  )
}
