import { createMemo, Show } from 'solid-js'
import { instantOf } from '../../../api/domain/time/instant.ts'
import { clock } from '../../format.ts'
import type { Desk } from '../desk.ts'
import { t } from './words.ts'
import './live.css'

/** Over the grid while the server is not heard: since when, that nothing can be changed, and what waits. */
export function CutBand(props: { readonly desk: Desk }) {
  const waiting = createMemo(() => props.desk.draft.saving().waiting)
  return (
    <Show when={props.desk.draft.cutAt()}>
      {(since) => (
        <p class="cut-band" role="alert">
          <b>{t('cut.since', { time: clock(instantOf(Math.floor(since() / 60_000)), props.desk.region().zone) })}</b>{' '}
          <Show when={waiting() > 0}>{t('cut.waiting', { count: waiting() })}</Show>
        </p>
      )}
    </Show>
  )
}
