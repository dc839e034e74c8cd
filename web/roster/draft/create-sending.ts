import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'
import type { Roster, RosterVersion } from '../../../api/domain/model/roster.ts'
import type { Refusal } from '../../../api/domain/refusal.ts'
import { applyChanges } from '../../../api/domain/roster/changes/index.ts'
import type { Instant } from '../../../api/domain/time/instant.ts'
import type { DraftSource } from './draft.ts'
import { createPatience } from './create-patience.ts'
import { orderOf, type Step } from './step.ts'
import type { Saving } from './draft.ts'

type Ground = {
  readonly base: Accessor<Roster>
  readonly queue: Accessor<readonly Step[]>
  /** Puts the waiting steps on another head. */
  readonly adopt: (head: Roster, waiting: readonly Step[]) => void
  /** The same where the head only took my first step. */
  readonly advance: (head: Roster, waiting: readonly Step[]) => void
  readonly reject: (step: Step, refusal: Refusal) => void
  /** Notes under what order a step is sent, so that it can be sent again in the same words after a reload. */
  readonly mark: (id: string, under: NonNullable<Step['under']>) => void
}

const restWhenReadOnly = 15_000
const mostHeads = 3

/** Sends waiting steps one by one, in order, until there are none; a lost connection waits and tries again. */
export function createSending(source: DraftSource, ground: Ground) {
  const patience = createPatience(source.pause, createOver())
  const [savedAt, setSavedAt] = createSignal<Instant | null>(null)
  const [resuming, setResuming] = createSignal<readonly Step[]>([])
  const turns = createTurns(source, ground)
  const { attempt, sendAgain } = createAttempts({ source, ground, patience, saved: () => setSavedAt(source.now()) })

  const sendAll = async () => {
    for (let step = ground.queue()[0]; step; step = ground.queue()[0]) await attempt(step, 0)
  }
  const start = (): Promise<void> => turns.alone(sendAll)

  /** Steps of before a reload. The first may have been kept already: that is asked in the same words before it is tried on the head. */
  const resume = async (steps: readonly Step[]): Promise<void> => {
    setResuming(steps)
    await turns.quiet()
    await turns.alone(async () => {
      const [first, ...rest] = steps
      const refusal = await sendAgain(first!)
      const head = await patience.patiently(source.read)
      setResuming([])
      const again = refusal === 'unsent' || (refusal !== null && mayBeOld(refusal))
      ground.adopt(head, [...(again ? withoutOrder([first!], first!.id) : []), ...rest, ...ground.queue()])
      if (refusal !== null && refusal !== 'unsent' && !again) ground.reject(first!, refusal)
      await sendAll()
    })
  }

  const saving = createMemo<Saving>(() => {
    const waiting = ground.queue().length + resuming().length
    if (waiting === 0) return { state: 'saved', waiting, at: savedAt() }
    const now = patience.trouble()
    return { state: now === 'none' ? 'saving' : now, waiting, at: savedAt() }
  })

  return { start, resume, resuming, refresh: turns.refresh, hear: turns.hear, saving }
}

/** One work at a time; between works the head follows what others did. */
function createTurns(source: DraftSource, ground: Ground) {
  const state = { isBusy: false, heard: 0, work: Promise.resolve() }
  const refresh = async (): Promise<void> => {
    const head = await source.read()
    if (state.isBusy) state.heard = Math.max(state.heard, head.version)
    else if (head.version > ground.base().version) ground.adopt(head, ground.queue())
  }
  const catchUp = async (): Promise<void> => {
    if (!state.isBusy && state.heard > ground.base().version) await refresh()
  }
  /** Whoever comes while something is done is not waited for: the work in hand takes it along. */
  const alone = (work: () => Promise<void>): Promise<void> => {
    if (state.isBusy) return state.work
    state.isBusy = true
    state.work = work().then(async () => {
      state.isBusy = false
      await catchUp().catch(() => {})
    })
    return state.work
  }
  const quiet = async (): Promise<void> => {
    while (state.isBusy) await state.work
  }
  /** Somebody moved the head to this version; it is read at once, or as soon as my own steps are through. */
  const hear = (version: RosterVersion): Promise<void> => {
    state.heard = Math.max(state.heard, version)
    return catchUp()
  }
  return { alone, quiet, refresh, hear }
}

type Attempting = {
  readonly source: DraftSource
  readonly ground: Ground
  readonly patience: ReturnType<typeof createPatience>
  readonly saved: () => void
}

/** One step on its way to the server, as often as it takes. */
function createAttempts({ source, ground, patience: { patiently, setTrouble }, saved }: Attempting) {
  const attempt = async (step: Step, headsTaken: number): Promise<void> => {
    const under = step.under ?? { key: headsTaken === 0 ? step.id : `${step.id}.${headsTaken}`, basedOn: ground.base().version }
    if (!step.under) ground.mark(step.id, under)
    const answer = await patiently(() => source.send(orderOf(step, under.basedOn), under.key))
    if (answer.ok) return confirm(step, answer.value.version)
    if (isForLater(answer.refusal)) {
      setTrouble('read-only')
      await source.pause(restWhenReadOnly)
      return attempt({ ...step, under }, headsTaken)
    }
    if (!mayBeOld(answer.refusal) || headsTaken >= mostHeads) return ground.reject(step, answer.refusal)
    const head = await patiently(source.read)
    ground.adopt(head, withoutOrder(ground.queue(), step.id))
    const kept = ground.queue().find((one) => one.id === step.id)
    if (kept) await attempt(kept, headsTaken + 1)
  }

  const confirm = async (step: Step, version: RosterVersion): Promise<void> => {
    saved()
    const base = ground.base()
    const after = version === base.version + 1 ? applyChanges(base, step.changes) : null
    if (after?.ok) return ground.advance({ ...after.value, version }, allBut(ground.queue(), step.id))
    const head = await patiently(source.read)
    ground.adopt(head, allBut(ground.queue(), step.id))
  }

  /** Null when it is kept by now, why it is not, or that it was never sent. */
  const sendAgain = async (step: Step): Promise<Refusal | 'unsent' | null> => {
    const { under } = step
    if (!under) return 'unsent'
    const answer = await patiently(() => source.send(orderOf(step, under.basedOn), under.key))
    if (!answer.ok) return answer.refusal
    saved()
    return null
  }
  return { attempt, sendAgain }
}

/** Nothing is wrong with the step: it can be kept once the server writes again, or knows who asks. */
const isForLater = ({ code }: Refusal): boolean => code === 'read-only' || code === 'not-signed-in'

/** The head may have moved on: what was refused may fit the next one. */
const mayBeOld = ({ code }: Refusal): boolean => code === 'change-conflict' || code === 'place-taken'

const allBut = (steps: readonly Step[], id: string): readonly Step[] => steps.filter((one) => one.id !== id)

/** The same steps; this one is sent in other words next time. */
const withoutOrder = (steps: readonly Step[], id: string): readonly Step[] =>
  steps.map((one) => {
    if (one.id !== id || !one.under) return one
    const { under: _, ...bare } = one
    return bare
  })

/** True once the desk is gone. */
function createOver(): () => boolean {
  const state = { isOver: false }
  onCleanup(() => {
    state.isOver = true
  })
  return () => state.isOver
}
