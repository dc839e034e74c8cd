import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { ChangeOrder } from '../../../api/domain/model/change.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import type { Refusal } from '../../../api/domain/refusal.ts'
import type { Instant } from '../../../api/domain/time/instant.ts'
import { applyChanges } from '../../../api/domain/roster/changes/index.ts'
import type { DraftSource } from '../create-draft.ts'
import type { Step } from './step.ts'

/** What is not on the server yet, and how that goes. */
export type Saving = {
  readonly state: 'saved' | 'saving' | 'waiting' | 'read-only'
  readonly waiting: number
  /** When the last order was kept. */
  readonly at: Instant | null
}

type Ground = {
  readonly base: Accessor<Roster>
  readonly queue: Accessor<readonly Step[]>
  /** Puts the waiting steps on another head. */
  readonly adopt: (head: Roster, waiting: readonly Step[]) => void
  /** The same where the head only took my first step. */
  readonly advance: (head: Roster, waiting: readonly Step[]) => void
  readonly reject: (step: Step, refusal: Refusal) => void
}

const longestPause = 15_000
const mostHeads = 3

/** Sends waiting steps one by one, in order, until there are none; a lost connection waits and tries again. */
export function createSending(source: DraftSource, ground: Ground) {
  const { trouble, setTrouble, patiently } = createPatience(source.pause)
  const [savedAt, setSavedAt] = createSignal<Instant | null>(null)
  let busy = false

  const attempt = async (step: Step, headsTaken: number): Promise<void> => {
    const order: ChangeOrder = {
      basedOn: ground.base().version,
      changes: step.changes,
      ...(step.reason === undefined ? {} : { reason: step.reason }),
    }
    const key = headsTaken === 0 ? step.id : `${step.id}.${headsTaken}`
    const answer = await patiently(() => source.send(order, key))
    if (answer.ok) return confirm(step, answer.value.version)
    if (answer.refusal.code === 'read-only') {
      setTrouble('read-only')
      await source.pause(longestPause)
      return attempt(step, headsTaken)
    }
    const mayBeOld = answer.refusal.code === 'change-conflict' || answer.refusal.code === 'place-taken'
    if (!mayBeOld || headsTaken >= mostHeads) return ground.reject(step, answer.refusal)
    const head = await patiently(source.read)
    ground.adopt(head, ground.queue())
    const kept = ground.queue().find((one) => one.id === step.id)
    if (kept) await attempt(kept, headsTaken + 1)
  }

  const confirm = async (step: Step, version: number): Promise<void> => {
    setSavedAt(source.now())
    const base = ground.base()
    const rest = ground.queue().filter((one) => one.id !== step.id)
    const after = version === base.version + 1 ? applyChanges(base, step.changes) : null
    if (after?.ok) return ground.advance({ ...after.value, version }, rest)
    const head = await patiently(source.read)
    ground.adopt(
      head,
      ground.queue().filter((one) => one.id !== step.id),
    )
  }

  const start = async (): Promise<void> => {
    if (busy) return
    busy = true
    for (let step = ground.queue()[0]; step; step = ground.queue()[0]) await attempt(step, 0)
    busy = false
  }

  const refresh = async (): Promise<void> => {
    if (busy) return
    const head = await source.read()
    if (!busy && head.version > ground.base().version) ground.adopt(head, ground.queue())
  }

  const saving = createMemo<Saving>(() => {
    const waiting = ground.queue().length
    if (waiting === 0) return { state: 'saved', waiting, at: savedAt() }
    const state = trouble()
    return { state: state === 'none' ? 'saving' : state, waiting, at: savedAt() }
  })

  return { start, refresh, saving }
}

/** Tries work that may lose its connection again and again, a little later each time; a refusal is an answer. */
function createPatience(pause: DraftSource['pause']) {
  const [trouble, setTrouble] = createSignal<'none' | 'waiting' | 'read-only'>('none')
  const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let wait = 500; ; wait = Math.min(wait * 2, longestPause)) {
      try {
        const value = await work()
        setTrouble('none')
        return value
      } catch {
        setTrouble('waiting')
        await pause(wait)
      }
    }
  }
  return { trouble, setTrouble, patiently }
}
