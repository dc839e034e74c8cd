import { createMemo, For, Show } from 'solid-js'
import { dayShort } from '../../format.ts'
import type { Desk } from '../desk.ts'
import { changesByPerson, changesOf } from '../draft/differences.ts'
import { shortName } from '../grid/spoken.ts'
import { t } from '../words.ts'

const mostPeople = 60

/** The draft against what is published, by person. */
export function ChangesList(props: { readonly desk: Desk }) {
  const people = createMemo(() => changesByPerson(changesOf(props.desk.draft)))
  return (
    <Show when={props.desk.draft.published()} fallback={<p class="side-fine">{t('changes.loading')}</p>}>
      <Show when={people().length > 0} fallback={<p class="side-fine">{t('changes.none')}</p>}>
        <ul class="changes" aria-label={t('changes.list')}>
          <For each={people().slice(0, mostPeople)}>
            {([code, changes]) => (
              <li>
                <h3>
                  {code === null ? t('changes.other') : props.desk.draft.nameOf(code)}
                  <small>
                    {t('changes.person', {
                      plus: changes.filter((one) => one.sign === 'added').length,
                      minus: changes.filter((one) => one.sign === 'removed').length,
                    })}
                  </small>
                </h3>
                <ul>
                  <For each={changes}>
                    {(change) => (
                      <li class={change.sign}>
                        <b aria-hidden="true">{change.sign === 'added' ? '+' : change.sign === 'removed' ? '−' : '·'}</b>
                        <Show when={change.sign !== 'shift'}>
                          <span class="sr">{t(change.sign === 'added' ? 'changes.added' : 'changes.removed')}: </span>
                        </Show>
                        {shortName(change.difference.shift, dayShort)}
                      </li>
                    )}
                  </For>
                </ul>
              </li>
            )}
          </For>
        </ul>
        <Show when={people().length > mostPeople}>
          <p class="side-more">{t('more', { count: people().length - mostPeople })}</p>
        </Show>
      </Show>
    </Show>
  )
}
