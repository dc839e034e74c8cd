import './find.css'
import ChevronDown from 'lucide-solid/icons/chevron-down'
import ChevronUp from 'lucide-solid/icons/chevron-up'
import X from 'lucide-solid/icons/x'
import { createEffect, createMemo, createSignal, on, onCleanup, onMount } from 'solid-js'
import type { Desk } from '../desk.ts'
import { keyOf } from '../draft/held.ts'
import type { GridPlace } from '../grid/model.ts'
import { goToPlace } from '../go-to.ts'
import { findablesOf, matchesOf } from './matches.ts'
import { t } from './words.ts'

/** Looks through the whole roster: what fits is marked in every view, Enter goes to the next. Ctrl F once more is the browser's own. */
export function FindBar(props: { readonly desk: Desk; readonly onClose: () => void }) {
  let input!: HTMLInputElement
  const [typed, setTyped] = createSignal('')
  const [at, setAt] = createSignal(0)
  const all = createMemo(() => findablesOf(props.desk, props.desk.draft.roster()))
  const found = createMemo(() => matchesOf(all(), typed()))
  onMount(() => input.focus())
  createEffect(() => props.desk.marks.setFound(new Set(found().map(seatKey))))
  onCleanup(() => props.desk.marks.setFound(new Set<string>()))
  createEffect(on(typed, () => setAt(nearest(props.desk, found())), { defer: true }))

  const step = (by: number) => {
    const count = found().length
    if (count === 0) return
    const here = found()[at()]
    const isHere = here && props.desk.place() && seatKey(here) === seatKey(props.desk.place()!)
    const next = isHere ? (at() + by + count) % count : at() % count
    setAt(next)
    goToPlace(props.desk, found()[next]!)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') props.onClose()
    else return
    event.preventDefault()
  }
  const says = () => {
    if (typed().trim() === '') return ''
    return found().length === 0 ? t('none') : t('count', { count: found().length, at: at() + 1 })
  }
  return (
    <div class="find-bar" role="search" aria-label={t('title')}>
      <input
        ref={input}
        class="input"
        type="search"
        aria-label={t('title')}
        placeholder={t('title')}
        value={typed()}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <span role="status">{says()}</span>
      <button type="button" class="btn icon-only small" aria-label={t('before')} onClick={() => step(-1)}>
        <ChevronUp size={15} aria-hidden="true" />
      </button>
      <button type="button" class="btn icon-only small" aria-label={t('next')} onClick={() => step(1)}>
        <ChevronDown size={15} aria-hidden="true" />
      </button>
      <button type="button" class="btn quiet icon-only small" aria-label={t('close')} onClick={() => props.onClose()}>
        <X size={15} aria-hidden="true" />
      </button>
    </div>
  )
}

const seatKey = ({ shift, position }: GridPlace) => keyOf({ shift: shift.id, position })

/** The first match from the day in sight on, so that the eye does not jump back to the beginning. */
function nearest(desk: Desk, found: readonly GridPlace[]): number {
  const from = desk.place()?.shift.from ?? desk.view().from
  return Math.max(
    0,
    found.findIndex(({ shift }) => shift.from >= from),
  )
}
