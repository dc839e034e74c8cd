import './here.css'
import { createMemo, For, Show } from 'solid-js'
import { t } from '../i18n/common.ts'
import { type Colleague, colleagues, initials } from '../live-here.ts'

/** Who else works in a roster now: their initials, in the colour their cell has in the grid. */
export function Here() {
  const people = createMemo(() => eachOnce(colleagues()))
  return (
    <Show when={people().length > 0}>
      <ul class="here" aria-label={t('here.title')}>
        <For each={people()}>
          {(one) => (
            <li class={`here-${one.tone}`} title={t('here.one', { name: one.name })}>
              <span aria-hidden="true">{initials(one.name)}</span>
              <span class="sr">{one.name}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}

/** A person with two windows is one person. */
const eachOnce = (all: readonly Colleague[]): readonly Colleague[] =>
  all.filter((one, at) => all.findIndex(({ name }) => name === one.name) === at)
