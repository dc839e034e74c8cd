import { createMemo, createSignal, type JSX, Match, Suspense, Show, Switch } from 'solid-js'
import type { Comments } from '../comments/create-comments.ts'
import { t as comment } from '../comments/words.ts'
import type { Choosing } from '../create-choosing.ts'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../desk.ts'
import { countOf } from '../gaps.ts'
import type { Hand } from '../create-hand.ts'
import { changesOf } from '../draft/differences.ts'
import { t } from '../words.ts'
import { ChangesList } from './changes-list.tsx'
import { GapList } from './gap-list.tsx'
import { PlaceCard } from './place-card.tsx'
import { PlacePast } from '../versions/place-past.tsx'
import './side.css'
import { laterPart } from '../../ui/later-part.ts'

const CommentsPanel = laterPart(() => import('../comments/comments-panel.tsx').then((part) => ({ default: part.CommentsPanel })))

type TabName = 'gaps' | 'changes' | 'comments'

/** Beside the grid: what is wrong and who can mend it, what changed since the last publication, or what colleagues wrote. */
export function Side(props: {
  readonly desk: Desk
  readonly hand: Hand
  readonly choosing: Choosing
  readonly commands: Commands
  readonly comments: Comments
}) {
  const [tab, setTab] = createSignal<TabName>('gaps')
  const hidden = () => props.desk.gaps().length - props.desk.shownGaps().length
  const changes = createMemo(() => changesOf(props.desk.draft).length)
  return (
    <aside class="side" aria-label={t('side.label')}>
      <div class="side-tabs" role="tablist" aria-label={t('side.label')}>
        <Tab name="gaps" isOpen={tab() === 'gaps'} onOpen={setTab}>
          {t('side.gaps')} <span class="count bad">{countOf(props.desk.gaps())}</span>
        </Tab>
        <Tab name="changes" isOpen={tab() === 'changes'} onOpen={setTab}>
          {t('side.changes')} <span class="count">{changes()}</span>
        </Tab>
        <Tab name="comments" isOpen={tab() === 'comments'} onOpen={setTab}>
          {comment('tab')} <span class="count">{props.comments.open().length}</span>
        </Tab>
      </div>
      <Switch>
        <Match when={tab() === 'gaps'}>
          <div role="tabpanel" id="panel-gaps" aria-labelledby="tab-gaps" class="side-panel">
            <div class="side-place">
              <PlaceCard desk={props.desk} hand={props.hand} choosing={props.choosing} commands={props.commands} />
              <PlacePast desk={props.desk} />
            </div>
            <div class="side-list">
              <Show when={hidden() > 0}>
                <p class="side-hidden">{t('side.hidden', { all: props.desk.gaps().length, count: hidden() })}</p>
              </Show>
              <GapList desk={props.desk} onChoose={props.commands.focusGrid} />
            </div>
          </div>
        </Match>
        <Match when={tab() === 'changes'}>
          <div role="tabpanel" id="panel-changes" aria-labelledby="tab-changes" class="side-panel">
            <ChangesList desk={props.desk} />
          </div>
        </Match>
        <Match when={tab() === 'comments'}>
          <div role="tabpanel" id="panel-comments" aria-labelledby="tab-comments" class="side-panel">
            <Suspense>
              <CommentsPanel
                desk={props.desk}
                comments={props.comments}
                onWrite={props.commands.comment}
                onGone={props.commands.focusGrid}
              />
            </Suspense>
          </div>
        </Match>
      </Switch>
    </aside>
  )
}

function Tab(props: {
  readonly name: TabName
  readonly isOpen: boolean
  readonly onOpen: (name: TabName) => void
  readonly children: JSX.Element
}) {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${props.name}`}
      aria-selected={props.isOpen}
      aria-controls={`panel-${props.name}`}
      onClick={() => props.onOpen(props.name)}
    >
      {props.children}
    </button>
  )
}
