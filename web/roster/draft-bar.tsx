import { useSearchParams } from '@solidjs/router'
import Past from 'lucide-solid/icons/layers'
import { createMemo, Show } from 'solid-js'
import type { Desk } from './create-desk.ts'
import { changesOf } from './draft/differences.ts'
import { ScenarioSwitch } from './scenarios/scenario-switch.tsx'
import { t as scenario } from './scenarios/words.ts'
import { t as told } from './steps/words.ts'
import { t } from './words.ts'

/** What is edited, how far it is from what readers see, and the way there: a draft is published, a scenario taken over. */
export function DraftBar(props: { readonly desk: Desk; readonly onPublish: () => void; readonly onVersions: () => void }) {
  const changes = createMemo(() => changesOf(props.desk.draft).length)
  const [params] = useSearchParams()
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
        <span class="draft-pill" classList={{ equal: changes() === 0 }}>
          {t('draft')} <span>{state()}</span>
        </span>
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
