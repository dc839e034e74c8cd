import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Place, Roster } from '../../../api/domain/model/roster.ts'
import { applyChange } from '../../../api/domain/roster/changes/index.ts'
import { invertAll, placeOf } from './step.ts'

/** A step of this person that can be taken back. */
export type Past = { readonly id: string; readonly inverse: readonly RosterChange[]; readonly reason?: string }

/** My own steps only, newest last; others' steps are not mine to undo. */
export type History = { readonly done: readonly Past[]; readonly undone: readonly Past[] }

export const noHistory: History = { done: [], undone: [] }

const mostSteps = 200

/** A new step closes the way forward, as in every editor. */
export const remembered = (history: History, past: Past): History => ({ done: [...history.done, past].slice(-mostSteps), undone: [] })

export const forgotten = (history: History, ids: ReadonlySet<string>): History => ({
  done: history.done.filter((past) => !ids.has(past.id)),
  undone: history.undone.filter((past) => !ids.has(past.id)),
})

export type Reversal = {
  readonly changes: readonly RosterChange[]
  /** What would bring it forward again, computed at this moment. */
  readonly again: readonly RosterChange[]
  /** Cells that somebody else changed since; they stay as they are. */
  readonly skipped: readonly Place[]
}

/** What taking a step back means now: changes that no longer fit are skipped and named. */
export function reversalOf(roster: Roster, past: Past): Reversal {
  const changes: RosterChange[] = []
  const skipped: Place[] = []
  let after = roster
  for (const change of past.inverse) {
    const result = applyChange(after, change)
    if (result.ok) {
      after = result.value
      changes.push(change)
    } else {
      const place = placeOf(change)
      if (place) skipped.push(place)
    }
  }
  return { changes, again: invertAll(roster, changes), skipped }
}
