import { For, Show } from 'solid-js'
import { count, dayLong } from '../format.ts'
import { language } from '../i18n/language.ts'
import { Title } from '../ui/title.tsx'
import { measured } from './measured.ts'
import { t } from './words.ts'
import './accessibility.css'

const limits = ['limit.people', 'limit.axe', 'limit.browser', 'limit.canvas', 'limit.codes'] as const

/** What was measured of the accessibility of these screens, what is not right yet, and where to say so. Open to everybody. */
export function AccessibilityPage() {
  return (
    <article class="statement">
      <Title text={t('title')} />
      <h1>{t('title')}</h1>
      <p>{t('intro')}</p>
      <h2>{t('goal.title')}</h2>
      <p>{t('goal')}</p>
      <h2>{t('measured.title')}</h2>
      <Show when={measured.on} fallback={<p>{t('measured.none')}</p>}>
        {(day) => <Results on={day()} />}
      </Show>
      <h2>{t('limits.title')}</h2>
      <ul>
        <For each={limits}>{(limit) => <li>{t(limit)}</li>}</For>
      </ul>
      <h2>{t('report.title')}</h2>
      <p>{t('report')}</p>
    </article>
  )
}

function Results(props: { readonly on: string }) {
  const { axe, chromium, screens, faults } = measured
  const looks = () => count(screens.reduce((sum, { looks: times }) => sum + times, 0))
  return (
    <>
      <p>
        {t('measured.on', { day: dayLong(props.on, language(), true), axe, chromium, looks: looks(), screens: screens.length })}{' '}
        {t('measured.also')}
      </p>
      <Show when={faults.length > 0} fallback={<p>{t('measured.clean')}</p>}>
        <p>{t('measured.faults', { count: faults.length })}</p>
        <ul>
          <For each={faults}>
            {({ rule, impact, screens: where }) => <li>{t('measured.fault', { rule, impact, screens: where.join(', ') })}</li>}
          </For>
        </ul>
      </Show>
      <div class="statement-table" role="region" tabindex="0" aria-label={t('measured.title')}>
        <table class="table">
          <thead>
            <tr>
              <For each={['table.screen', 'table.states', 'table.looks', 'table.languages', 'table.themes', 'table.sizes'] as const}>
                {(head) => <th scope="col">{t(head)}</th>}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={screens}>
              {(one) => (
                <tr>
                  <th scope="row">{one.screen}</th>
                  <td>{one.states}</td>
                  <td>{one.looks}</td>
                  <td>{named(one.languages)}</td>
                  <td>{named(one.themes)}</td>
                  <td>{named(one.sizes)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </>
  )
}

const known = ['nl', 'en', 'light', 'dark', 'desk', 'phone'] as const

const named = (words: readonly string[]) =>
  known
    .filter((word) => words.includes(word))
    .map((word) => t(word))
    .join(', ')
