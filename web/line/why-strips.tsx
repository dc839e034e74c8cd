import { createMemo, For, Show } from 'solid-js'
import type { Gap } from '../../api/domain/cover/gap.ts'
import { instantOf } from '../../api/domain/time/instant.ts'
import { clock } from '../format.ts'
import type { Line } from './create-line.ts'
import { briefName } from './brief-name.ts'
import { type Strip, stripsOf, type Stretch } from './strips.ts'
import { t } from './words.ts'
import './why-strips.css'

/** Four stacked strips in which the hole can be seen. */
export function WhyStrips(props: { readonly gap: Gap; readonly line: Line }) {
  const picture = createMemo(() => stripsOf(props.gap, props.line.answer(), props.line.region(), props.line.axis()))
  const percent = (minute: number) => `${((minute - picture().from) / (picture().until - picture().from)) * 100}%`
  const time = (minute: number) => clock(instantOf(props.line.axis().from + minute), props.line.region().zone)
  const marks = createMemo(() => {
    const hole = picture()
      .strips.at(-1)
      ?.stretches.find((one) => one.state === 'gap')
    return hole ? [hole.start, hole.end] : []
  })
  return (
    <div class="strips">
      <div class="why-strip hours" aria-hidden="true">
        <span />
        <div>
          <For each={marks()}>{(minute) => <i style={{ left: percent(minute) }}>{time(minute)}</i>}</For>
        </div>
      </div>
      <For each={picture().strips}>
        {(strip) => (
          <div class={`why-strip ${strip.key}`}>
            <span title={strip.name || undefined}>
              {strip.key === 'together' ? t('side.together') : briefName(strip, props.line.region().practices)}
            </span>
            <div>
              <For each={strip.stretches}>
                {(one) => (
                  <i
                    class={one.state}
                    style={{ left: percent(one.start), width: `calc(${percent(one.end)} - ${percent(one.start)})` }}
                    title={`${time(one.start)}–${time(one.end)}`}
                  >
                    <Show when={(one.end - one.start) / (picture().until - picture().from) > 0.16}>{wordOf(strip, one)}</Show>
                  </i>
                )}
              </For>
            </div>
          </div>
        )}
      </For>
    </div>
  )
}

function wordOf(strip: Strip, stretch: Stretch): string {
  if (stretch.state === 'gap') return t('nobody')
  if (stretch.state === 'shut') return strip.reason ? t('side.shut.reason', { reason: strip.reason }) : t('side.shut')
  return strip.key === 'together' ? '' : t('side.open')
}
