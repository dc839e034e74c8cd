import { createMemo, For, Show } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'
import { instantOf } from '../../api/domain/time/instant.ts'
import { clock } from '../format.ts'
import { language } from '../i18n/language.ts'
import type { Line } from './create-line.ts'
import { type Cover, coversFor } from './covers.ts'
import { t } from './words.ts'
import './take-over.css'

/** Practices that are open for the whole gap, nearest first, with the load they would carry. */
export function TakeOver(props: { readonly gap: Gap; readonly line: Line }) {
  const covers = createMemo(() => coversFor(props.gap, props.line.answer(), props.line.region(), props.line.axis()))
  const load = (cover: Cover) => {
    const decimal = (value: number) => value.toFixed(1).replace('.', language() === 'nl' ? ',' : '.')
    const filling = {
      time: clock(instantOf(props.line.axis().from + cover.openUntil), props.line.region().zone),
      factor: decimal(cover.factor),
      most: String(props.line.region().policy.coverLoad),
    }
    return t(cover.fits ? 'side.load' : 'side.load.over', filling)
  }
  return (
    <section>
      <h3>{t('side.takeOver')}</h3>
      <Show when={covers().length > 0} fallback={<p>{t('side.takeOver.none')}</p>}>
        <ol class="covers">
          <For each={covers()}>
            {(cover, index) => (
              <li classList={{ no: !cover.fits }}>
                <em aria-hidden="true">{cover.fits ? index() + 1 : '×'}</em>
                <span>
                  <b>{cover.practice.name}</b>
                  <small>{load(cover)}</small>
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  )
}
