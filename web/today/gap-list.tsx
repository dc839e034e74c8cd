import { A } from '@solidjs/router'
import { createMemo, For, Show } from 'solid-js'
import { GapMark } from '../ui/gap-mark.tsx'
import type { GapLine } from './gap-line.ts'
import { t } from './words.ts'
import './gap-list.css'
import './urgency.css'

/**
 * The work: every cause once, the least time left first. A line leads to the place where it is mended. A line that is told
 * again, each minute or by the server, stays the same element: whoever stands on it keeps the focus.
 */
export function GapList(props: { readonly lines: readonly GapLine[] }) {
  const byId = createMemo(() => new Map(props.lines.map((line) => [line.group.first.id, line])))
  const ids = createMemo(() => [...byId().keys()])
  return (
    <>
      <div class="gap-heads" aria-hidden="true">
        <span>{t('col.can')}</span>
        <span>{t('col.left')}</span>
      </div>
      <ol class="gap-list">
        <For each={ids()}>
          {(id) => {
            const line = createMemo((before: GapLine) => byId().get(id) ?? before, byId().get(id)!)
            return <GapRow line={line()} />
          }}
        </For>
      </ol>
    </>
  )
}

function GapRow(props: { readonly line: GapLine }) {
  return (
    <li>
      <A href={props.line.href} data-gap={props.line.group.first.id}>
        <GapMark kind={props.line.group.first.kind} missing={props.line.group.missing} />
        <span class="gap-what">
          <b>{props.line.title}</b>
          <small>{props.line.detail}</small>
        </span>
        <span class="gap-can">
          <Show when={props.line.candidates !== ''}>
            {props.line.candidates}
            <span class="sr"> {t('col.can')}</span>
          </Show>
        </span>
        <em class={props.line.tone} title={props.line.tone === 'late' ? t('late.label') : undefined}>
          <span class="sr">{props.line.tone === 'late' ? t('late') : t('col.left')}: </span>
          {props.line.left}
        </em>
      </A>
    </li>
  )
}
