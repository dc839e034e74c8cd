import { createEffect, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { t as common } from '../i18n/common.ts'
import { theme } from '../ui/theme.ts'
import type { LineZoom } from './axis.ts'
import type { Line } from './create-line.ts'
import { Magnifier, type Under } from './magnifier.tsx'
import { paintThin, practiceAt, thinHeight } from './paint.ts'
import type { LineGroup } from './picture.ts'
import { t } from './words.ts'
import './thin-rows.css'

/** The quiet rows of a municipality on one canvas: 3 px each, in bands by neighbourhood. The list says the same in words. */
export function ThinRows(props: { readonly group: LineGroup; readonly line: Line; readonly zoom: LineZoom }) {
  let canvas!: HTMLCanvasElement
  const [width, setWidth] = createSignal(0)
  const height = () => thinHeight(props.group.bands)
  const [under, setUnder] = createSignal<Under | null>(null)
  const onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return
    const box = canvas.getBoundingClientRect()
    const practice = practiceAt(props.group.bands, event.clientY - box.top)
    const minute = Math.floor(((event.clientX - box.left) / box.width) * props.line.axis().length)
    const left = Math.min(Math.max(event.clientX, 140), innerWidth - 140)
    setUnder(practice ? { practice, minute, left, top: event.clientY } : null)
  }
  const isFine = () => props.group.covered === props.group.practices.length

  onMount(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    watch.observe(canvas)
    onCleanup(() => watch.disconnect())
  })
  createEffect(() => {
    theme()
    if (width() > 0) paintThin(canvas, width(), props.group.bands, props.line.axis())
  })

  return (
    <div class="thin">
      <div class="thin-names">
        <button
          type="button"
          class="group-name"
          aria-expanded={!props.line.isFolded(props.group.name)}
          onClick={() => props.line.fold(props.group.name)}
        >
          {props.group.name || t('group.none')} <span>{props.group.practices.length}</span>
        </button>
        <p classList={{ some: !isFine() }}>{t(`group.all.${props.zoom}`, { count: props.group.covered })}</p>
        <Show when={!props.line.isFolded(props.group.name)}>
          <div class="bands" aria-hidden="true">
            <For each={props.group.bands}>
              {(band) => <span style={{ height: `${band.rows.length * 3 + 3}px` }}>{band.rows.length > 2 ? band.name : ''}</span>}
            </For>
          </div>
        </Show>
      </div>
      <Show when={!props.line.isFolded(props.group.name)} fallback={<span class="sr">{common('loading')}</span>}>
        <div class="line-track">
          <canvas
            ref={canvas}
            style={{ height: `${height()}px` }}
            aria-hidden="true"
            onPointerMove={onMove}
            onPointerLeave={() => setUnder(null)}
          />
          <Show when={under()}>{(one) => <Magnifier under={one()} line={props.line} />}</Show>
        </div>
      </Show>
    </div>
  )
}
