import { createEffect, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { theme } from '../ui/theme.ts'
import type { Line, LineView } from './create-line.ts'
import { Magnifier, type Under } from './magnifier.tsx'
import { namedRow, paintThin, practiceAt, thinHeight, thinRow } from './paint.ts'
import type { LineGroup } from './picture.ts'
import { textScale } from '../ui/sizes.ts'
import { t } from './words.ts'
import './thin-rows.css'

type RowsProps = { readonly group: LineGroup; readonly line: Line; readonly view: LineView }

/** The quiet rows of a group on one canvas, in bands: thin without names, or each with its own. The list says the same in words. */
export function ThinRows(props: RowsProps) {
  let canvas!: HTMLCanvasElement
  const [width, setWidth] = createSignal(0)
  const row = () => (props.view.rows === 'all' ? Math.round(namedRow * textScale()) : thinRow)
  const height = () => thinHeight(props.group.bands, row())
  const [under, setUnder] = createSignal<Under | null>(null)
  const onMove = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return
    const box = canvas.getBoundingClientRect()
    const practice = practiceAt(props.group.bands, row(), event.clientY - box.top)
    const minute = Math.floor(((event.clientX - box.left) / box.width) * props.line.axis().length)
    const left = Math.min(Math.max(event.clientX, 140), innerWidth - 140)
    setUnder(practice ? { practice, minute, left, top: event.clientY } : null)
  }

  onMount(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    watch.observe(canvas)
    onCleanup(() => watch.disconnect())
  })
  createEffect(() => {
    theme()
    if (width() > 0) paintThin(canvas, width(), row(), props.group.bands, props.line.axis())
  })

  return (
    <div class="thin">
      <Names {...props} row={row()} />
      <Show when={!props.line.isFolded(props.group.name)}>
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

/** What the group is called, how much of it is covered, and the names of its bands or its practices beside their rows. */
function Names(props: RowsProps & { readonly row: number }) {
  const isFine = () => props.group.covered === props.group.practices.length
  return (
    <div class="thin-names">
      <button
        type="button"
        class="group-name"
        aria-expanded={!props.line.isFolded(props.group.name)}
        onClick={() => props.line.fold(props.group.name)}
      >
        {props.group.name || t(`group.none.${props.view.group}`)} <span>{props.group.practices.length}</span>
      </button>
      <p classList={{ some: !isFine() }}>{t(`group.all.${props.view.zoom}`, { count: props.group.covered })}</p>
      <Show when={!props.line.isFolded(props.group.name)}>
        <div class="bands" aria-hidden="true">
          <For each={props.group.bands}>
            {(band) => (
              <Show
                when={props.view.rows === 'all'}
                fallback={<span style={{ height: `${thinHeight([band], props.row)}px` }}>{band.rows.length > 2 ? band.name : ''}</span>}
              >
                <ol style={{ height: `${thinHeight([band], props.row)}px` }}>
                  <For each={band.rows}>{(practice) => <li title={practice.name}>{practice.name}</li>}</For>
                </ol>
              </Show>
            )}
          </For>
        </div>
      </Show>
    </div>
  )
}
