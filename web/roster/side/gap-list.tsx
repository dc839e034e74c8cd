import { createEffect, createSelector, For, on, Show } from 'solid-js'
import { addDays } from '../../../api/domain/time/instant.ts'
import { missingIn } from '../../../api/domain/cover/gap.ts'
import { dayShort } from '../../format.ts'
import { t as common } from '../../i18n/common.ts'
import { GapMark } from '../../ui/gap-mark.tsx'
import { Hint } from '../../ui/hint.tsx'
import type { Desk } from '../desk.ts'
import { besides } from '../source.ts'
import { t } from '../words.ts'
import { GapKinds } from './gap-kinds.tsx'
import { gapWhen, gapWhere } from './gap-words.ts'

const mostShown = 60

/** All gaps to come, most urgent first; a click stands on the cell, and the row of the cell comes into view. */
export function GapList(props: { readonly desk: Desk; readonly onChoose: () => void }) {
  const show = () => document.querySelector('.side-list [aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  createEffect(
    on(
      () => props.desk.gap()?.id,
      () => besides(show),
    ),
  )
  return (
    <Show
      when={props.desk.shownGaps().length > 0}
      fallback={
        <Show when={!props.desk.draft.isFresh()}>
          <p class="side-fine">{t('gaps.none', { day: dayShort(addDays(props.desk.draft.roster().until, -1)) })}</p>
        </Show>
      }
    >
      <GapKinds desk={props.desk} />
      <Hint name="gaps" isDone={(event) => event instanceof KeyboardEvent && event.key === 'F8'}>
        {common('hint.gaps')}
      </Hint>
      <GapRows desk={props.desk} onChoose={props.onChoose} />
    </Show>
  )
}

/** The rows themselves, on the desk and on a phone; what does not fit is counted, never left out in silence. */
export function GapRows(props: { readonly desk: Desk; readonly onChoose: () => void }) {
  const isHere = createSelector(() => props.desk.gap()?.id)
  const left = () => props.desk.shownGaps().length - mostShown
  return (
    <>
      <ul class="roster-gaps" aria-label={t('gaps.list')}>
        <For each={props.desk.shownGaps().slice(0, mostShown)}>
          {(gap) => (
            <li>
              <button
                type="button"
                aria-current={isHere(gap.id) ? 'true' : undefined}
                onClick={() => {
                  props.desk.goto(gap)
                  props.onChoose()
                }}
              >
                <GapMark kind={gap.kind} missing={missingIn(gap)} />
                <span>
                  <b>{gapWhen(props.desk, gap)}</b>
                  <small>{gapWhere(props.desk, gap)}</small>
                </span>
                <em>{t('gap.can', { count: gap.candidates })}</em>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={left() > 0}>
        <p class="side-more">{t('gaps.more', { count: left() })}</p>
      </Show>
    </>
  )
}
