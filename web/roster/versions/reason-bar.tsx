import { useSearchParams } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { Desk } from '../create-desk.ts'
import { createReasons } from './create-reasons.ts'
import { reasonText, shortReasons } from './reasons.ts'
import { t } from './words.ts'
import './versions.css'

const leastLetters = 3

/** Asks why what readers have seen was changed, beside the work: nothing waits for the answer. */
export function ReasonBar(props: { readonly desk: Desk; readonly onDone: () => void }) {
  // One desk lives as long as this bar.
  // eslint-disable-next-line solid/reactivity
  const reasons = createReasons(props.desk)
  /** In a scenario nothing changes for readers. */
  const [params] = useSearchParams()
  const [isWriting, setWriting] = createSignal(false)
  const [text, setText] = createSignal('')
  const done = (reason: string) => {
    reasons.tell(reason)
    setWriting(false)
    setText('')
    props.onDone()
  }
  const keep = (event: SubmitEvent) => {
    event.preventDefault()
    if (text().trim().length >= leastLetters) done(text().trim())
  }
  const later = () => {
    reasons.later()
    props.onDone()
  }
  return (
    <Show when={params['scenario'] === undefined && reasons.open().length > 0}>
      <section class="why-bar no-print" aria-label={t('why.ask', { count: reasons.open().length })}>
        <b>{t('why.ask', { count: reasons.open().length })}</b>
        <For each={shortReasons}>
          {(reason) => (
            <button type="button" class="btn small" onClick={() => done(reasonText(reason))}>
              {reasonText(reason)}
            </button>
          )}
        </For>
        <Show
          when={isWriting()}
          fallback={
            <button type="button" class="btn small" onClick={() => setWriting(true)}>
              {t('why.other')}
            </button>
          }
        >
          <form onSubmit={keep}>
            <input
              class="input"
              aria-label={t('why.other')}
              maxLength={300}
              value={text()}
              ref={(input) => queueMicrotask(() => input.focus())}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <button type="submit" class="btn small">
              {t('why.keep')}
            </button>
          </form>
        </Show>
        <span class="spring" />
        <button type="button" class="btn quiet small" onClick={later}>
          {t('why.later')}
        </button>
      </section>
    </Show>
  )
}
