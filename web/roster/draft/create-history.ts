import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Place, Roster } from '../../../api/domain/model/roster.ts'
import type { Result } from '../../../api/domain/refusal.ts'
import { forgotten, noHistory, type Past, remembered, reversalOf } from './history.ts'
import { t } from '../words.ts'
import { passedAgain, type Passes, passesWith } from './passes.ts'
import { invertAll } from './step.ts'

type Ground = {
  readonly roster: Accessor<Roster>
  readonly region: Accessor<Region>
  readonly enqueue: (changes: readonly RosterChange[], reason: string | undefined, id: string) => Result<Roster>
  readonly newId: () => string
}

/** Undo and redo of this person's own steps; each way back is itself a step that is sent. */
export function createHistory(ground: Ground) {
  const [history, setHistory] = createSignal(noHistory)
  const [passes, setPasses] = createSignal<Passes>(new Map())

  const reverse = (past: Past): { readonly done: Past | null; readonly skipped: readonly Place[] } => {
    const { again, skipped, ...reversal } = reversalOf(ground.roster(), past)
    const changes = passedAgain(reversal.changes, ground.roster(), ground.region(), passes(), t('undo.done'))
    if (changes.length === 0) return { done: null, skipped }
    const id = ground.newId()
    const result = ground.enqueue(changes, past.reason, id)
    return { done: result.ok ? { ...past, id, inverse: again } : null, skipped }
  }

  const undo = (): readonly Place[] => {
    const past = history().done.at(-1)
    if (!past) return []
    const { done, skipped } = reverse(past)
    setHistory(({ done: earlier, undone }) => ({ done: earlier.slice(0, -1), undone: done ? [...undone, done] : undone }))
    return skipped
  }

  const redo = (): readonly Place[] => {
    const past = history().undone.at(-1)
    if (!past) return []
    const { done, skipped } = reverse(past)
    setHistory(({ done: earlier, undone }) => ({ done: done ? [...earlier, done] : earlier, undone: undone.slice(0, -1) }))
    return skipped
  }

  const remember = (id: string, before: Roster, changes: readonly RosterChange[], reason: string | undefined) => {
    setPasses((known) => passesWith(known, changes))
    const because = reason === undefined ? {} : { reason }
    setHistory((known) => remembered(known, { id, inverse: invertAll(before, changes), ...because }))
  }

  const forget = (ids: ReadonlySet<string>) => {
    if (ids.size > 0) setHistory((known) => forgotten(known, ids))
  }

  const canUndo = createMemo(() => history().done.length > 0)
  const canRedo = createMemo(() => history().undone.length > 0)
  return { undo, redo, remember, forget, canUndo, canRedo }
}
