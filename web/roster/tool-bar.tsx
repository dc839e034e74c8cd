import ChevronLeft from 'lucide-solid/icons/chevron-left'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import Printer from 'lucide-solid/icons/printer'
import Redo from 'lucide-solid/icons/redo-2'
import Undo from 'lucide-solid/icons/undo-2'
import { For, Suspense } from 'solid-js'
import { Segmented } from '../ui/segmented.tsx'
import type { Commands } from './create-commands.ts'
import type { Desk } from './desk.ts'
import { periodTitle } from './grid/titles.ts'
import { around } from './after-grid.ts'
import { viewKinds } from './view.ts'
import { stepName } from './steps/step-name.ts'
import { t as told } from './steps/words.ts'
import { laterPart } from '../ui/later-part.ts'
import { t } from './words.ts'

const DraftBar = laterPart(() => around().then((part) => ({ default: part.DraftBar })))

/** Above the grid: where we are in time, what is shown, undo, and how far the draft is from what is published. */
export function ToolBar(props: {
  readonly desk: Desk
  readonly commands: Commands
  readonly onPublish: () => void
  readonly onVersions: () => void
}) {
  const zoom = () => props.desk.view().zoom
  const title = () => periodTitle(props.desk.view(), props.desk.grid().days)
  const step = (by: 1 | -1) => props.commands.run({ do: 'period', by })
  return (
    <div class="tool-bar" role="toolbar" aria-label={t('title')}>
      <button type="button" class="btn icon-only" aria-label={t(`period.${zoom()}.before`)} onClick={() => step(-1)}>
        <ChevronLeft size={16} aria-hidden="true" />
      </button>
      <h1>{title()}</h1>
      <button type="button" class="btn icon-only" aria-label={t(`period.${zoom()}.after`)} onClick={() => step(1)}>
        <ChevronRight size={16} aria-hidden="true" />
      </button>
      <WhatIsShown desk={props.desk} commands={props.commands} />
      <span class="spring" />
      <History desk={props.desk} commands={props.commands} />
      <button
        type="button"
        class="btn icon-only"
        aria-label={t('print')}
        title={`${t('print')} (Ctrl P)`}
        onClick={() => props.commands.run({ do: 'print' })}
      >
        <Printer size={16} aria-hidden="true" />
      </button>
      <span class="draft-bar">
        <Suspense>
          <DraftBar desk={props.desk} onPublish={props.onPublish} onVersions={props.onVersions} />
        </Suspense>
      </span>
    </div>
  )
}

/** How far, in which view, and of which post. */
function WhatIsShown(props: { readonly desk: Desk; readonly commands: Commands }) {
  return (
    <>
      <Segmented
        label={t('zoom')}
        value={props.desk.view().zoom}
        options={[
          { value: 'week', label: t('zoom.week') },
          { value: 'month', label: t('zoom.month') },
          { value: 'quarter', label: t('zoom.quarter') },
        ]}
        onChoose={(value) => props.commands.zoom(value)}
      />
      <Segmented
        label={t('views')}
        value={props.desk.view().view}
        options={viewKinds.map((view) => ({ value: view, label: t(`view.${view}`) }))}
        onChoose={(view) => props.commands.run({ do: 'view', view })}
      />
      <select
        class="input post-choice"
        aria-label={t('posts.choose')}
        value={props.desk.view().post ?? ''}
        onChange={(event) => props.desk.show({ post: event.currentTarget.value || null })}
      >
        <option value="">{t('posts.all')}</option>
        <For each={props.desk.region().posts}>{(post) => <option value={post.code}>{post.name}</option>}</For>
      </select>
    </>
  )
}

function History(props: { readonly desk: Desk; readonly commands: Commands }) {
  const label = (which: 'undo' | 'redo') => {
    const past = which === 'undo' ? props.desk.draft.nextUndo() : props.desk.draft.nextRedo()
    return past ? told(`${which}.step`, { step: stepName(props.desk, past) }) : t(which)
  }
  return (
    <>
      <button
        type="button"
        class="btn icon-only"
        aria-label={label('undo')}
        title={`${label('undo')} (Ctrl Z)`}
        aria-disabled={!props.desk.draft.nextUndo()}
        onClick={() => props.commands.history('undo')}
      >
        <Undo size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        class="btn icon-only"
        aria-label={label('redo')}
        title={`${label('redo')} (Ctrl Y)`}
        aria-disabled={!props.desk.draft.nextRedo()}
        onClick={() => props.commands.history('redo')}
      >
        <Redo size={16} aria-hidden="true" />
      </button>
    </>
  )
}
