import { Show } from 'solid-js'
import { GapMark } from '../../ui/gap-mark.tsx'
import type { ListState } from './filter.ts'
import { t } from './words.ts'

/** A state by glyph, border and word; what is in order is quiet. */
export function StateMark(props: { readonly state: ListState; readonly missing: number }) {
  const problem = () => (props.state === 'filled' || props.state === 'not-needed' ? null : props.state)
  return (
    <Show when={problem()} fallback={<span class="quiet-state">{t(`state.${props.state}`)}</span>}>
      {(kind) => (
        <>
          <span aria-hidden="true">
            <GapMark kind={kind()} missing={props.missing} />
          </span>
          <Show when={kind() !== 'open'} fallback={<span class="sr">{t('state.open')}</span>}>
            {t(`state.${kind()}`)}
          </Show>
        </>
      )}
    </Show>
  )
}
