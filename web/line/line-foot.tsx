import { createMemo, For } from 'solid-js'
import { type Instant, minuteOf } from '../../api/domain/time/instant.ts'
import type { Zone } from '../../api/domain/time/zone.ts'
import { clock } from '../format.ts'
import { t } from './words.ts'
import './line-foot.css'
import './piece.css'

const parties = ['own', 'cover', 'post', 'night', 'gap', 'unknown'] as const
const names = { own: 'practice', cover: 'cover', post: 'post', night: 'night', gap: 'nobody', unknown: 'unknown' } as const

/** How fresh the picture is, two keys, and the legend with what is counted apart: on this page colour is who is responsible. */
export function LineFoot(props: {
  readonly at: Instant
  readonly now: Instant
  readonly zone: Zone /** Practices whose hours nobody entered. */
  readonly unknown: number
  readonly onKeys: () => void
}) {
  const isOld = createMemo(() => minuteOf(props.now) - minuteOf(props.at) > 1)
  return (
    <footer class="line-foot">
      <span class="computed" classList={{ old: isOld() }}>
        {t('computed', { time: clock(props.at, props.zone) })}
      </span>
      <span class="foot-key">
        <kbd>F8</kbd> {t('hint.next')}
      </span>
      <span class="foot-key">
        <kbd>+</kbd>
        <kbd>−</kbd> {t('hint.zoom')}
      </span>
      <span class="foot-key">
        <kbd>Ctrl Shift 3</kbd> {t('hint.list')}
      </span>
      <button type="button" class="btn quiet small" onClick={() => props.onKeys()}>
        <kbd>?</kbd> {t('hint.keys')}
      </button>
      <span class="spring" />
      <span>{t('legend.title')}</span>
      <For each={parties}>
        {(party) => (
          <span>
            <i class={`swatch piece ${party}`} aria-hidden="true" />{' '}
            {party === 'unknown' && props.unknown > 0 ? t('sum.unknown', { count: props.unknown }) : t(`legend.${names[party]}`)}
          </span>
        )}
      </For>
    </footer>
  )
}
