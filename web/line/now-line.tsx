import { Show } from 'solid-js'
import { type Instant, minuteOf } from '../../api/domain/time/instant.ts'
import { clock } from '../format.ts'
import type { Line } from './create-line.ts'
import { percent } from './axis.ts'
import { t } from './words.ts'
import './now-line.css'

/** Where now is, over all rows. */
export function NowLine(props: { readonly line: Line; readonly now: Instant }) {
  const at = () => minuteOf(props.now) - props.line.axis().from
  const isInside = () => at() >= 0 && at() < props.line.axis().length
  return (
    <Show when={isInside()}>
      <div class="now-layer" aria-hidden="true">
        <div class="line-track">
          <i class="now-line" style={{ left: percent(props.line.axis(), at()) }}>
            <b>{t('now', { time: clock(props.now, props.line.region().zone) })}</b>
          </i>
        </div>
      </div>
    </Show>
  )
}
