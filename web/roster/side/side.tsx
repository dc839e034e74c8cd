import { createMemo, createSignal, Show } from 'solid-js'
import type { Choosing } from '../create-choosing.ts'
import type { Commands } from '../create-commands.ts'
import { countOf, type Desk } from '../create-desk.ts'
import type { Hand } from '../create-hand.ts'
import { changesOf } from '../draft/differences.ts'
import { t } from '../words.ts'
import { ChangesList } from './changes-list.tsx'
import { GapList } from './gap-list.tsx'
import { PlaceCard } from './place-card.tsx'
import './side.css'

/** Beside the grid: what is wrong and who can mend it, or what changed since the last publication. */
export function Side(props: { readonly desk: Desk; readonly hand: Hand; readonly choosing: Choosing; readonly commands: Commands }) {
  const [tab, setTab] = createSignal<'gaps' | 'changes'>('gaps')
  const hidden = () => props.desk.gaps().length - props.desk.shownGaps().length
  const changes = createMemo(() => changesOf(props.desk.draft).length)
  return (
    <aside class="side" aria-label={t('side.label')}>
      <div class="side-tabs" role="tablist" aria-label={t('side.label')}>
        <button
          type="button"
          role="tab"
          id="tab-gaps"
          aria-selected={tab() === 'gaps'}
          aria-controls="panel-gaps"
          onClick={() => setTab('gaps')}
        >
          {t('side.gaps')} <span class="count bad">{countOf(props.desk.gaps())}</span>
        </button>
        <button
          type="button"
          role="tab"
          id="tab-changes"
          aria-selected={tab() === 'changes'}
          aria-controls="panel-changes"
          onClick={() => setTab('changes')}
        >
          {t('side.changes')} <span class="count">{changes()}</span>
        </button>
      </div>
      <Show
        when={tab() === 'gaps'}
        fallback={
          <div role="tabpanel" id="panel-changes" aria-labelledby="tab-changes" class="side-panel">
            <ChangesList desk={props.desk} />
          </div>
        }
      >
        <div role="tabpanel" id="panel-gaps" aria-labelledby="tab-gaps" class="side-panel">
          <PlaceCard desk={props.desk} hand={props.hand} choosing={props.choosing} commands={props.commands} />
          <Show when={hidden() > 0}>
            <p class="side-hidden">{t('side.hidden', { all: props.desk.gaps().length, count: hidden() })}</p>
          </Show>
          <GapList desk={props.desk} onChoose={props.commands.focusGrid} />
        </div>
      </Show>
    </aside>
  )
}
