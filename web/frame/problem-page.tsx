import { A } from '@solidjs/router'
import { onMount, Show } from 'solid-js'
import { problemIn } from '../client.ts'
import { t } from '../i18n/common.ts'
import { refusalText } from '../refusal-text.ts'

/** What stands in for a screen that failed: the sentence, the number to pass on, and a way on. */
export function ProblemPage(props: { readonly error: unknown; readonly again: () => void }) {
  const problem = () => problemIn(props.error)
  /** What is not allowed or does not exist stays so, however often it is asked. */
  const mayHelp = () => problem().code !== 'not-allowed' && problem().code !== 'not-found'
  onMount(() => console.error(props.error))
  return (
    <div class="page-problem card" role="alert">
      <div class="empty">
        <h1>{t('error.title')}</h1>
        <p>{refusalText(problem())}</p>
        <Show when={mayHelp()}>
          <Show when={problem().requestId} fallback={<p>{t('error.plain')}</p>}>
            {(id) => <p>{t('error.text', { id: id() })}</p>}
          </Show>
        </Show>
        <div class="actions">
          <Show when={mayHelp()}>
            <button type="button" class="btn primary" onClick={() => props.again()}>
              {t('error.again')}
            </button>
          </Show>
          <A class="btn" href="/">
            {t('error.home')}
          </A>
        </div>
      </div>
    </div>
  )
}
