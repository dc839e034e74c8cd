import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { Desk } from './desk.ts'
import type { Clash } from './draft/step.ts'
import { spotOfPlace } from './grid/model.ts'
import { cellKey } from './grid/measures.ts'
import { ClashCard } from './live/clash-card.tsx'
import { t } from './live/clash-words.ts'
import type { Togethers } from './live/create-together.ts'
import { RefusedCard } from './live/refused-card.tsx'
import { TogetherCard } from './live/together-card.tsx'
import { type Beside, placeBeside } from './pick/pick-at.tsx'

/** What could not be kept: somebody was first, or the server said no. Nothing is dropped silently; each asks for a word. */
export function ClashNote(props: {
  readonly desk: Desk
  readonly together: Togethers
  readonly table?: HTMLElement | undefined
  readonly focusGrid: () => void
}) {
  const draft = () => props.desk.draft
  const where = createWhere(
    () => props.desk,
    () => props.table,
  )
  const first = createMemo(() => (where() ? draft().clashes()[0] : undefined))
  const others = createMemo(() =>
    draft()
      .clashes()
      .filter((clash) => clash !== first()),
  )
  const isAny = () => others().length + draft().refused().length + props.together.list().length > 0
  return (
    <>
      <Show when={first()} keyed>
        {(clash) => (
          <div
            class="clash-at"
            classList={{ 'is-above': where()?.isAbove === true }}
            style={{ left: `${where()?.left ?? 0}px`, top: `${where()?.top ?? 0}px` }}
          >
            <ClashCard clash={clash} desk={props.desk} onDone={props.focusGrid} />
          </div>
        )}
      </Show>
      <Show when={isAny()}>
        <div class="clashes" role="region" aria-label={t('label')}>
          <For each={others()}>{(clash) => <ClashCard clash={clash} desk={props.desk} onDone={props.focusGrid} />}</For>
          <For each={draft().refused()}>{(refused) => <RefusedCard refused={refused} desk={props.desk} />}</For>
          <For each={props.together.list()}>
            {(one) => <TogetherCard together={one} desk={props.desk} onClose={() => props.together.dismiss(one)} />}
          </For>
        </div>
      </Show>
    </>
  )
}

const wide = 380
const high = 150

/** Where the first clash stands: at its own cell, when that is on screen. */
function createWhere(desk: () => Desk, table: () => HTMLElement | undefined) {
  const [where, setWhere] = createSignal<Beside | null>(null)
  const cellOf = (clash: Clash | undefined) => {
    if (!clash || desk().view().view !== 'shifts') return null
    const spot = spotOfPlace(desk().grid(), clash.place.shift, clash.place.position)
    return spot && table()?.querySelector<HTMLElement>(`[data-spot="${cellKey(spot)}"]`)
  }
  createEffect(
    on([() => desk().draft.clashes()[0], () => desk().grid(), () => desk().view().view], ([clash]) => {
      const cell = cellOf(clash)
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      setWhere(cell ? placeBeside(cell, wide, high) : null)
    }),
  )
  return where
}
