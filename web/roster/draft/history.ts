import type { Command, RosterChange } from '../../../api/domain/model/change.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { applyChange } from '../../../api/domain/roster/changes/index.ts'
import { mostSteps, type OwnStep, type OwnSteps } from '../../../api/domain/roster/steps.ts'
import { keyOf, type PlaceKey } from './held.ts'
import { cellsOf, type Cell } from './step.ts'

/** A step of this person that can be taken back. */
export type Past = {
  readonly id: string
  /** What brings back what stood; of thousands of changes that is work, and done when it is first asked for. */
  readonly inverse: () => readonly RosterChange[]
  readonly reason?: string
  readonly command?: Command
  /** The changes of the command itself: what the step is called after. */
  readonly deed: readonly RosterChange[]
}

/** My own steps only, newest last; others' steps are not mine to undo. */
export type History = { readonly done: readonly Past[]; readonly undone: readonly Past[] }

export const noHistory: History = { done: [], undone: [] }

/** A new step closes the way forward, as in every editor. */
export const remembered = (history: History, past: Past): History => ({ done: [...history.done, past].slice(-mostSteps), undone: [] })

export const forgotten = (history: History, ids: ReadonlySet<string>): History => ({
  done: history.done.filter((past) => !ids.has(past.id)),
  undone: history.undone.filter((past) => !ids.has(past.id)),
})

/** The steps of earlier visits, from the log, before those of this one; a step made meanwhile has closed their way forward. */
export function recalled(history: History, { done, undone }: OwnSteps): History {
  const known = new Set([...history.done, ...history.undone].map(({ id }) => id))
  const unknown = (steps: readonly OwnStep[]) => steps.filter(({ step }) => !known.has(step)).map(pastOf)
  const isUntouched = known.size === 0
  return {
    done: [...unknown(done), ...history.done].slice(-mostSteps),
    undone: isUntouched ? unknown(undone) : history.undone,
  }
}

const pastOf = ({ step, inverse, deed, reason, command }: OwnStep): Past => ({
  id: step,
  inverse: () => inverse,
  deed,
  ...(reason === undefined ? {} : { reason }),
  ...(command === undefined ? {} : { command }),
})

export type Reversal = {
  readonly changes: readonly RosterChange[]
  /** The roster that they lead to. */
  readonly after: Roster
  /** Cells that somebody else changed since; they stay as they are, all of each. */
  readonly skipped: readonly Cell[]
  /** How many cells the step is about. */
  readonly of: number
}

/** What taking a step back means now. A cell in which one change no longer fits keeps all it holds, and is named. */
export function reversalOf(roster: Roster, inverse: readonly RosterChange[]): Reversal {
  const cells = new Map(inverse.flatMap(cellsOf).map((cell) => [keyOf(cell), cell]))
  const blocked = new Set<PlaceKey>()
  const isFree = (change: RosterChange) => cellsOf(change).every((cell) => !blocked.has(keyOf(cell)))
  for (;;) {
    const changes = inverse.filter(isFree)
    const { after, stuck } = applyFitting(roster, changes)
    if (stuck.length === 0) return { changes, after, skipped: [...blocked].flatMap((key) => cells.get(key) ?? []), of: cells.size }
    for (const cell of stuck) blocked.add(keyOf(cell))
  }
}

/** The roster after the changes that fit, one after the other, and the cells of those that do not. */
function applyFitting(roster: Roster, changes: readonly RosterChange[]): { readonly after: Roster; readonly stuck: readonly Cell[] } {
  let after = roster
  const stuck = changes.flatMap((change) => {
    const result = applyChange(after, change)
    if (!result.ok) return cellsOf(change)
    after = result.value
    return []
  })
  return { after, stuck }
}
