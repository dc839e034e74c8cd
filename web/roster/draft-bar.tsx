import { useSearchParams } from '@solidjs/router'
import Eye from 'lucide-solid/icons/eye'
import Past from 'lucide-solid/icons/layers'
import { createMemo, Show } from 'solid-js'
import type { Desk } from './desk.ts'
import { changesOf } from './draft/differences.ts'
import { ScenarioSwitch } from './scenarios/scenario-switch.tsx'
import { t as scenario } from './scenarios/words.ts'
import { t as told } from './steps/words.ts'
import { t } from './words.ts'

/** What is edited, how far it is from what readers see, and the way there: a draft is published, a scenario taken over. */
export function DraftBar(props: { readonly desk: Desk; readonly onPublish: () => void; readonly onVersions: () => void }) {
  const changes = createMemo(() => changesOf(props.desk.draft).length)
  const [params, setParams] = useSearchParams()
  const isPastShown = () => params['past'] === '1'
  const isScenario = () => params['scenario'] !== undefined
  const state = () => {
    const published = props.desk.draft.published()
    if (!published) return ''
    if (published.revision === null) return t('draft.never')
    return changes() === 0 ? t('draft.none') : t('draft.changes', { count: changes() })
  }
  return (
    <>
      <ScenarioSwitch desk={props.desk} />
      <Show when={!isScenario() && state()}>
        <span class="draft-pill" classList={{ equal: changes() === 0 }} title={state()}>
          {t('draft')} <span>{state()}</span>
        </span>
      </Show>
      <Show when={changes() > 0 || isPastShown()}>
        <button
          type="button"
          class="btn icon-only"
          aria-label={told('past.show')}
          title={`${told('past.show')} (Alt)`}
          aria-pressed={isPastShown()}
          onClick={() => setParams({ past: isPastShown() ? null : '1' }, { replace: true, scroll: false })}
        >
          <Eye size={16} aria-hidden="true" />
        </button>
      </Show>
      <button
        type="button"
        class="btn icon-only"
        aria-label={told('versions.open')}
        title={told('versions.open')}
        onClick={() => props.onVersions()}
      >
        <Past size={16} aria-hidden="true" />
      </button>
      <button type="button" class="btn primary" onClick={() => props.onPublish()}>
        {isScenario() ? scenario('compare') : t('publish')}
      </button>
    </>
  )
}
