import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Difference } from '../../../api/domain/roster/diff.ts'
import { publishMessages } from '../../../api/domain/says/publish-message.ts'
import { Segmented } from '../../ui/segmented.tsx'
import type { Desk } from '../desk.ts'
import { t } from '../versions/words.ts'

/** What each person will read about this publication; nothing is sent from here. */
export function MessagePreview(props: { readonly desk: Desk; readonly differences: readonly Difference[] }) {
  const [language, setLanguage] = createSignal<'nl' | 'en'>('nl')
  const [chosen, setChosen] = createSignal<string>()
  const messages = createMemo(() => publishMessages(props.differences, props.desk.draft.roster(), props.desk.region()))
  const shown = createMemo(() => messages().find((one) => one.practitioner === chosen()) ?? messages()[0])
  return (
    <section class="card message" aria-labelledby="pub-message">
      <header>
        <h2 id="pub-message">{t('message.title')}</h2>
        <span>{t('message.people', { count: messages().length })}</span>
      </header>
      <p>{t('message.unsent')}</p>
      <Show when={shown()}>
        {(message) => (
          <>
            <div class="message-tools">
              <select
                class="input"
                aria-label={t('message.who')}
                value={message().practitioner}
                onChange={(event) => setChosen(event.currentTarget.value)}
              >
                <For each={messages()}>
                  {(one) => <option value={one.practitioner}>{props.desk.draft.nameOf(one.practitioner)}</option>}
                </For>
              </select>
              <Segmented
                label={t('message.language')}
                value={language()}
                options={[
                  { value: 'nl', label: 'Nederlands' },
                  { value: 'en', label: 'English' },
                ]}
                onChoose={setLanguage}
              />
            </div>
            <pre lang={language()} tabIndex={0} aria-label={t('message.text')}>
              {message().text[language()]}
            </pre>
          </>
        )}
      </Show>
    </section>
  )
}
