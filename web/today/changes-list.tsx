import { For, Show } from 'solid-js'
import type { TodayAnswer } from '../answers.ts'
import { clock, dayIn, dayNear } from '../format.ts'
import { language } from '../i18n/language.ts'
import { t } from './words.ts'
import './changes-list.css'

/** What was done last, by whom, in the words of the change itself. */
export function ChangesList(props: { readonly changes: TodayAnswer['changes']; readonly now: string; readonly zone: string }) {
  const when = (at: string) => {
    const day = dayIn(at, props.zone)
    const today = dayIn(props.now, props.zone)
    return day === today ? clock(at, props.zone) : `${dayNear(day, today)} ${clock(at, props.zone)}`
  }
  return (
    <section class="card" aria-labelledby="today-changes">
      <header>
        <h2 id="today-changes">{t('changes')}</h2>
      </header>
      <Show when={props.changes.length > 0} fallback={<p class="today-none">{t('changes.none')}</p>}>
        <ul class="change-list">
          <For each={props.changes}>
            {(change) => (
              <li>
                <time datetime={change.at}>{when(change.at)}</time>
                <b>{change.by}</b>
                <span>{change.says[language()]}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
