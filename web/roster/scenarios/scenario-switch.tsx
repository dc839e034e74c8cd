import GitBranch from 'lucide-solid/icons/git-branch'
import { useSearchParams } from '@solidjs/router'
import { createEffect, For, onCleanup, Show } from 'solid-js'
import { announce } from '../../ui/announce.ts'
import type { Desk } from '../desk.ts'
import { createScenarioList } from './scenario-list.ts'
import { t } from './words.ts'
import './scenarios.css'

/** What is edited: the draft, or a scenario beside it; and the way to where they are compared. */
export function ScenarioSwitch(props: { readonly desk: Desk }) {
  const [, setParams] = useSearchParams()
  const id = () => props.desk.draft.roster().id
  const { list, origin } = createScenarioList(id)
  const isInside = () => list().some((one) => one.id === id())
  createEffect(() => {
    if (!isInside()) return
    announce(t('inside'))
    document.body.classList.add('in-scenario')
    onCleanup(() => document.body.classList.remove('in-scenario'))
  })
  const choose = (side: string) => setParams({ scenario: side === origin() ? null : side })
  const compare = () => setParams({ scenarios: isInside() ? id() : '1', scenario: null })
  return (
    <>
      <Show when={list().length > 0}>
        <select class="input scenario-switch" aria-label={t('switch')} onChange={(event) => choose(event.currentTarget.value)}>
          <option value={origin()} selected={!isInside()}>
            {t('draft')}
          </option>
          <For each={list()}>
            {(one) => (
              <option value={one.id} selected={one.id === id()}>
                {one.name}
              </option>
            )}
          </For>
        </select>
      </Show>
      <button type="button" class="btn icon-only" aria-label={t('manage')} title={t(isInside() ? 'inside' : 'manage')} onClick={compare}>
        <GitBranch size={16} aria-hidden="true" />
      </button>
    </>
  )
}
