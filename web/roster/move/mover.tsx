import { createEffect, on, onCleanup, Show } from 'solid-js'
import { announce } from '../../ui/announce.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { Commands } from '../create-commands.ts'
import type { Desk } from '../desk.ts'
import type { Hand } from '../create-hand.ts'
import { createDrag } from './create-drag.ts'
import { createMoving, type Moving, type Strip } from './create-moving.ts'
import { t } from './words.ts'
import './move.css'

/** Moving with live reasons: by dragging, by clicking the shift, "Move" and the target, or by the arrows and Enter. */
export function Mover(props: {
  readonly desk: Desk
  readonly hand: Hand
  readonly commands: Commands
  readonly grid: () => HTMLElement | undefined
}) {
  // One desk lives as long as this part.
  // eslint-disable-next-line solid/reactivity
  const { desk, hand, commands, grid } = props
  const moving = createMoving({ desk, hand, commands, grid })
  createDrag(desk, moving, grid)
  createKeys(desk, moving, grid)
  createEffect(
    on(commands.asked, (asked) => {
      if (asked !== 'move') return
      commands.ask(null)
      if (moving.lift(desk.spot())) announce(t('start', { name: desk.draft.nameOf(moving.carried()!.who) }))
      commands.focusGrid()
    }),
  )
  return (
    <>
      <Show when={moving.carried() && !moving.strip()}>
        <p class="move-start">{t('start', { name: desk.draft.nameOf(moving.carried()!.who) })}</p>
      </Show>
      <Show when={moving.strip()}>{(strip) => <StripNote strip={strip()} />}</Show>
      <Show when={moving.question()} keyed>
        {(verdict) => <Replace desk={desk} hand={hand} verdict={verdict} onDone={() => (moving.answer(), commands.focusGrid())} />}
      </Show>
    </>
  )
}

const signs = { can: '✓', 'can-but': '!', cannot: '✕' } as const
const wide = 340

/** Beside the pointer, never under it and never over the edge. */
function StripNote(props: { readonly strip: Strip }) {
  const left = () => Math.max(8, Math.min(props.strip.at.x + 16, innerWidth - wide - 8))
  const top = () => (props.strip.at.y > innerHeight - 120 ? props.strip.at.y - 76 : props.strip.at.y + 20)
  return (
    <div class={`move-strip ${props.strip.group}`} style={{ left: `${left()}px`, top: `${top()}px` }}>
      <b aria-hidden="true">{signs[props.strip.group]}</b>
      <span>{props.strip.text}</span>
    </div>
  )
}

/** With somebody in the hand the arrows weigh each cell, and Enter lets go. */
function createKeys(desk: Desk, moving: Moving, grid: () => HTMLElement | undefined): void {
  const middle = () => {
    const box = grid()?.querySelector('[tabindex="0"]')?.getBoundingClientRect()
    return { x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: box?.bottom ?? 0 }
  }
  createEffect(
    on(
      desk.spot,
      (spot) => {
        if (!moving.isCarrying() || !spot) return
        queueMicrotask(() => {
          moving.over(spot, middle())
          if (moving.strip()) announce(moving.strip()!.text)
        })
      },
      { defer: true },
    ),
  )
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !moving.isCarrying() || !grid()?.contains(event.target as Node)) return
    event.stopPropagation()
    event.preventDefault()
    moving.drop(desk.spot(), middle(), event.altKey)
  }
  document.addEventListener('keydown', onKey, true)
  onCleanup(() => document.removeEventListener('keydown', onKey, true))
}

/** A held place whose holder cannot take the other shift: somebody has to say that they leave. */
function Replace(props: {
  readonly desk: Desk
  readonly hand: Hand
  readonly verdict: NonNullable<ReturnType<Moving['question']>>
  readonly onDone: () => void
}) {
  const names = () => ({ name: props.desk.draft.nameOf(props.verdict.who), other: props.desk.draft.nameOf(props.verdict.other!) })
  const go = () => {
    props.onDone()
    props.hand.move(props.verdict.from, props.verdict.to!)
  }
  return (
    <Dialog open title={t('ask.title')} onClose={() => props.onDone()}>
      <div class="move-ask">
        <p>{t('ask.text', names())}</p>
        <footer>
          <button type="button" class="btn primary" onClick={go}>
            {t('ask.do', names())}
          </button>
          <button type="button" class="btn" onClick={() => props.onDone()}>
            {t('ask.keep')}
          </button>
        </footer>
      </div>
    </Dialog>
  )
}
