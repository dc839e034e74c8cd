import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { GapMark } from '../ui/gap-mark.tsx'
import type { GapLine } from './gap-line.ts'
import { t } from './words.ts'
import './gap-list.css'
import './urgency.css'

/** The work: every cause once, the least time left first. A line leads to the place where it is mended. */
export function GapList(props: { readonly lines: readonly GapLine[] }) {
  return (
    <>
      <div class="gap-heads" aria-hidden="true">
        <span>{t('col.can')}</span>
        <span>{t('col.left')}</span>
      </div>
      <ol class="gap-list">
        <For each={props.lines}>
          {(line) => (
            <li>
              <A href={line.href} data-gap={line.group.first.id}>
                <GapMark kind={line.group.first.kind} missing={line.group.missing} />
                <span class="gap-what">
                  <b>{line.title}</b>
                  <small>{line.detail}</small>
                </span>
                <span class="gap-can">
                  <Show when={line.candidates !== ''}>
                    {line.candidates}
                    <span class="sr"> {t('col.can')}</span>
                  </Show>
                </span>
                <em class={line.tone} title={line.tone === 'late' ? t('late.label') : undefined}>
                  <span class="sr">{line.tone === 'late' ? t('late') : t('col.left')}: </span>
                  {line.left}
                </em>
              </A>
            </li>
          )}
        </For>
      </ol>
    </>
  )
}
