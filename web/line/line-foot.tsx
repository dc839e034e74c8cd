import { createMemo, For } from 'solid-js'
import { type Instant, minuteOf } from '../../api/domain/time/instant.ts'
import type { Zone } from '../../api/domain/time/zone.ts'
import { clock } from '../format.ts'
import { t } from './words.ts'
import './line-foot.css'
import './piece.css'

const parties = ['own', 'cover', 'post', 'night', 'gap', 'unknown'] as const
const names = { own: 'practice', cover: 'cover', post: 'post', night: 'night', gap: 'nobody', unknown: 'unknown' } as const

/** How fresh the picture is, two keys, and the legend: on this page colour is who is responsible. */
export function LineFoot(props: { readonly at: Instant; readonly now: Instant; readonly zone: Zone }) {
  const isOld = createMemo(() => minuteOf(props.now) - minuteOf(props.at) > 1)
  return (
    <footer class="line-foot">
      <span class="computed" classList={{ old: isOld() }}>
        {t('computed', { time: clock(props.at, props.zone) })}
      </span>
      <span>
        <kbd>F8</kbd> {t('hint.next')}
      </span>
      <span>
        <kbd>+</kbd>
        <kbd>−</kbd> {t('hint.zoom')}
      </span>
      <span>
        <kbd>Ctrl Shift 3</kbd> {t('hint.list')}
      </span>
      <span class="spring" />
      <span>{t('legend.title')}</span>
      <For each={parties}>
        {(party) => (
          <span>
            <i class={`swatch piece ${party}`} aria-hidden="true" /> {t(`legend.${names[party]}`)}
          </span>
        )}
      </For>
    </footer>
  )
}
