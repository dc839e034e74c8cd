import { type Accessor, batch, createEffect, createMemo, createSignal } from 'solid-js'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import { type Refusal, type Result, ok, refuse } from '../../api/domain/refusal.ts'
import { applyChanges, completeIds } from '../../api/domain/roster/changes/index.ts'
import { createHistory, nothingReversed } from './draft/create-history.ts'
import { createSending } from './draft/create-sending.ts'
import { createWatch } from './draft/create-watch.ts'
import { createLenses } from './draft/create-lenses.ts'
import { againstHead, createOutcomes } from './draft/create-outcomes.ts'
import { heldByPlace } from './draft/held.ts'
import { withSameParts } from './draft/same-parts.ts'
import { rebase, type Rebased, type Step } from './draft/step.ts'
import { createLately, type Lately } from './live/create-lately.ts'
import type { DraftSource, Draft } from './draft/draft.ts'

/**
 * The heart of the editor. Three signals: the head (`base`), my orders under way (`queue`), and what came of both
 * (`roster`). Everything else is derived. Orders go out one by one; on `change-conflict` the head is taken, what still
 * fits is applied again, and the rest is asked in place.
 */
export function createDraft(source: DraftSource, region: Accessor<Region>, first: Roster): Draft {
  const head = createHead(first)
  const { base, queue, roster } = head
  const outcomes = createOutcomes()
  const lately = createLately(source.pause)
  const cutAt = () => source.cutAt?.() ?? null
  const held = createMemo(() => heldByPlace(roster().assignments))
  const watch = createWatch({ ...source, roster, region, loadPublished: source.readPublished })
  const adopting = createAdopting(head, { outcomes, lately, forget: (ids) => history.forget(ids) })
  const sending = createSending(source, { ...head, ...adopting })

  const enqueue = (step: Step): Result<Roster> => {
    if (cutAt() !== null) return refuse({ code: 'read-only' })
    const after = applyChanges(roster(), step.changes)
    if (!after.ok) return after
    batch(() => {
      head.apply(after.value, step)
      outcomes.acted(step.changes)
    })
    source.besides(() => void sending.start())
    return ok(after.value)
  }

  const history = createHistory({ ...source, roster, region, enqueue })
  const resumed = keepUnsaved(source, sending, queue)
  // What was left unsaved is in the log by then, and so among my steps.
  source.later(() => void resumed.then(history.recall, history.recall))

  const change: Draft['change'] = (changes, reason, command) => {
    const complete = changes.map((one) => completeIds(one, source.newId))
    const before = roster()
    const because = reason === undefined ? {} : { reason }
    const step: Step = { id: source.newId(), changes: complete, ...because, ...(command === undefined ? {} : { command }) }
    const result = enqueue(step)
    if (result.ok) history.remember(before, step)
    return result
  }

  const settle: Draft['settle'] = (clash, choice) => {
    const again = choice === 'make' ? againstHead(clash, held()) : []
    const made = again.length > 0 ? change(again, clash.reason) : ok(roster())
    if (made.ok) outcomes.close(clash)
    return made
  }
  const lenses = createLenses({ roster, region, held, queue, isAbsent: watch.isAbsent })
  const hearPlaces = () => void [lenses.hear(), lately.hear(), watch.findings(), watch.published()]
  const { made, stands, nextUndo, nextRedo } = history
  const undo = () => (cutAt() === null ? history.undo() : nothingReversed)
  const redo = () => (cutAt() === null ? history.redo() : nothingReversed)
  const { clashes, refused, dismiss } = outcomes
  const { saving, refresh, hear } = sending
  const doing = { change, made, stands, nextUndo, nextRedo, undo, redo, settle, dismiss, refresh, hear }
  return { ...watch, ...lenses, ...lately, ...doing, hearPlaces, roster, head: () => base().version, saving, clashes, refused, cutAt }
}

type Adopting = {
  readonly outcomes: ReturnType<typeof createOutcomes>
  readonly lately: Lately
  readonly forget: (steps: ReadonlySet<string>) => void
}

/** Takes another head under my steps, and takes out a step that the server refused. */
function createAdopting({ base, queue, roster, put }: ReturnType<typeof createHead>, { outcomes, lately, forget }: Adopting) {
  const adopt = (read: Roster, waiting: readonly Step[]) => {
    const head = withSameParts(base(), read)
    const next = rebase(head, waiting)
    batch(() => {
      if (head.version > base().version) lately.mark(roster(), next.roster)
      put(head, next)
      outcomes.ask(next.clashes)
    })
    const gone = waiting.filter((step) => !next.queue.some((kept) => kept.id === step.id))
    forget(new Set(gone.map((step) => step.id)))
  }
  const reject = (step: Step, refusal: Refusal) => {
    const rest = queue().filter((one) => one.id !== step.id)
    batch(() => {
      outcomes.tell(step, refusal)
      adopt(base(), rest)
    })
    forget(new Set([step.id]))
  }
  return { adopt, reject }
}

/** What is under way outlives the page, and goes on where it was left; answers when that was sent. */
function keepUnsaved({ unsaved }: DraftSource, sending: ReturnType<typeof createSending>, queue: Accessor<readonly Step[]>): Promise<void> {
  if (!unsaved) return Promise.resolve()
  const [isRead, setRead] = createSignal(false)
  const resumed = unsaved.read().then((left) => {
    const sent = left.length > 0 ? sending.resume(left) : Promise.resolve()
    setRead(true)
    return sent
  })
  createEffect(() => isRead() && unsaved.keep([...sending.resuming(), ...queue()]))
  return resumed
}

/** The server's head, my steps under way, and what came of both. */
function createHead(first: Roster) {
  const [base, setBase] = createSignal(first)
  const [queue, setQueue] = createSignal<readonly Step[]>([])
  const [roster, setRoster] = createSignal(first)
  const put = (head: Roster, next: Rebased) => {
    setBase(head)
    setQueue(next.queue)
    setRoster(next.roster)
  }
  /** The head now holds my first step: what I see stays as it is. */
  const advance = (head: Roster, waiting: readonly Step[]) =>
    batch(() => {
      setBase(head)
      setQueue(waiting)
    })
  const apply = (after: Roster, step: Step) => {
    setRoster(after)
    setQueue((waiting) => [...waiting, step])
  }
  const mark = (id: string, under: NonNullable<Step['under']>) =>
    setQueue((waiting) => waiting.map((one) => (one.id === id ? { ...one, under } : one)))
  return { base, queue, roster, put, advance, apply, mark }
}
