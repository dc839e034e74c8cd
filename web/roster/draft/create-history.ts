import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import type { Result } from '../../../api/domain/refusal.ts'
import type { OwnSteps } from '../../../api/domain/roster/steps.ts'
import { forgotten, noHistory, type Past, recalled, remembered, reversalOf } from './history.ts'
import { t } from '../words.ts'
import { passedAgain, type Passes, passesWith } from './passes.ts'
import { type Cell, invertAll, type Step } from './step.ts'

type Ground = {
  readonly roster: Accessor<Roster>
  readonly region: Accessor<Region>
  readonly enqueue: (step: Step) => Result<Roster>
  readonly newId: () => string
  /** The steps of earlier visits, from the log. */
  readonly readSteps: () => Promise<OwnSteps>
  readonly pause: (milliseconds: number) => Promise<void>
  readonly besides: (work: () => void) => void
}

/** What going one step back or forward came to. */
export type Reversed = {
  /** The step that it was about; null where there was none. */
  readonly past: Past | null
  /** Cells that stayed, because somebody else changed them since. */
  readonly skipped: readonly Cell[]
  readonly of: number
}

export const nothingReversed: Reversed = { past: null, skipped: [], of: 0 }
const longestPause = 60_000

/** Undo and redo of this person's own steps, across visits; each way back is itself a step that is sent. */
export function createHistory(ground: Ground) {
  const [history, setHistory] = createSignal(noHistory)
  const [made, setMade] = createSignal<Step | null>(null)
  const [passes, setPasses] = createSignal<Passes>(new Map())

  const reverse = (past: Past): Reversed & { readonly made: Past | null } => {
    const before = ground.roster()
    const { after, skipped, of, ...reversal } = reversalOf(before, past.inverse())
    const changes = passedAgain(reversal.changes, before, after, ground.region(), passes(), t('undo.done'))
    if (changes.length === 0) return { past, made: null, skipped, of }
    const id = ground.newId()
    const because = past.reason === undefined ? {} : { reason: past.reason }
    const result = ground.enqueue({ id, changes, undoes: past.id, ...because })
    return { past, made: result.ok ? { ...past, id, inverse: wayBack(ground, before, reversal.changes) } : null, skipped, of }
  }

  const undo = (): Reversed => {
    const past = history().done.at(-1)
    if (!past) return nothingReversed
    const { made, ...reversed } = reverse(past)
    setHistory(({ done, undone }) => ({ done: done.slice(0, -1), undone: made ? [...undone, made] : undone }))
    return reversed
  }

  const redo = (): Reversed => {
    const past = history().undone.at(-1)
    if (!past) return nothingReversed
    const { made, ...reversed } = reverse(past)
    setHistory(({ done, undone }) => ({ done: made ? [...done, made] : done, undone: undone.slice(0, -1) }))
    return reversed
  }

  const remember = (before: Roster, step: Step) => {
    const { id, changes, reason, command } = step
    setMade(step)
    setPasses((known) => passesWith(known, changes))
    const because = reason === undefined ? {} : { reason }
    const called = command === undefined ? {} : { command }
    setHistory((known) => remembered(known, { id, deed: changes, inverse: wayBack(ground, before, changes), ...because, ...called }))
  }

  const forget = (ids: ReadonlySet<string>) => {
    if (ids.size > 0) setHistory((known) => forgotten(known, ids))
  }

  /** Brings the steps of earlier visits; where the line is lost it is tried again, a little later each time. */
  const recall = async (): Promise<void> => {
    for (let wait = 1_000; ; wait = Math.min(wait * 2, longestPause)) {
      const steps = await ground.readSteps().catch(() => null)
      if (!steps) await ground.pause(wait)
      else {
        const changes = [...steps.done, ...steps.undone].flatMap((step) => [...step.deed, ...step.changes])
        setPasses((known) => new Map([...passesWith(new Map(), changes), ...known]))
        return void setHistory((known) => recalled(known, steps))
      }
    }
  }

  const nextUndo = createMemo(() => history().done.at(-1) ?? null)
  const nextRedo = createMemo(() => history().undone.at(-1) ?? null)
  const standing = createMemo(() => new Set(history().done.map(({ id }) => id)))
  const stands = (step: string) => standing().has(step)
  return { undo, redo, remember, forget, recall, made, stands, nextUndo, nextRedo }
}

/** What leads back to a roster; worked out beside what is in sight, or when it is asked for before that. */
function wayBack({ besides }: Ground, before: Roster, changes: readonly RosterChange[]): Past['inverse'] {
  let known: readonly RosterChange[] | undefined
  const inverse = () => (known ??= invertAll(before, changes))
  besides(() => void inverse())
  return inverse
}
