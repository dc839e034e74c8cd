import { type Accessor, batch, createEffect, createMemo, createSignal } from 'solid-js'
import type { ChangeOrder, Command, RosterChange } from '../../api/domain/model/change.ts'
import type { Code } from '../../api/domain/model/code.ts'
import type { Finding } from '../../api/domain/model/finding.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Assignment, Roster, RosterVersion, Shift } from '../../api/domain/model/roster.ts'
import { type Refusal, type Result, ok, refuse } from '../../api/domain/refusal.ts'
import { applyChanges, completeIds } from '../../api/domain/roster/changes/index.ts'
import type { OwnSteps } from '../../api/domain/roster/steps.ts'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import { createHistory, nothingReversed, type Reversed } from './draft/create-history.ts'
import { createSending, type Saving } from './draft/create-sending.ts'
import { createWatch, type PublishedStaffing, type Watch } from './draft/create-watch.ts'
import { createLenses } from './draft/create-lenses.ts'
import { againstHead, createOutcomes, type Refused } from './draft/create-outcomes.ts'
import { heldByPlace } from './draft/held.ts'
import type { Past } from './draft/history.ts'
import { withSameParts } from './draft/same-parts.ts'
import { type Clash, rebase, type Rebased, type Step } from './draft/step.ts'
import { createLately, type Lately } from './live/create-lately.ts'

/** What the draft needs of the world; in tests a few lines. */
export type DraftSource = {
  /** The head as the server has it now. */
  readonly read: () => Promise<Roster>
  /** Sends one order. A refusal is an answer; a lost connection rejects and is tried again. */
  readonly send: (
    order: ChangeOrder,
    key: string,
  ) => Promise<Result<{ readonly version: RosterVersion; readonly findings: readonly Finding[] }>>
  /** What was last published of this roster; asked once, after the first picture. */
  readonly readPublished: () => Promise<PublishedStaffing>
  /** My steps of earlier visits. */
  readonly readSteps: () => Promise<OwnSteps>
  readonly newId: () => string
  readonly now: () => Instant
  readonly pause: (milliseconds: number) => Promise<void>
  /** What this person did not see saved yet: it outlives the page. */
  readonly unsaved?: { readonly read: () => Promise<readonly Step[]>; readonly keep: (steps: readonly Step[]) => void }
  /** The server was not heard for so long that nothing may be changed on what is on screen. */
  readonly cutAt?: Accessor<number | null>
  /** Runs slower work after the next picture. */
  readonly later: (work: () => void) => void
  /** Runs what may follow after the picture of that. */
  readonly besides: (work: () => void) => void
}

export type Draft = Watch & {
  /** The roster as this person sees it: the server's head with the waiting orders on top. */
  readonly roster: Accessor<Roster>
  /** Who holds a place, by position of its shift. Reactive; wrap it in a memo to hear only of this place. */
  readonly heldNow: (shift: string, position: number) => readonly Assignment[]
  readonly shiftOf: (id: string) => Shift | undefined
  /** How many positions of a shift somebody holds who will be there. */
  readonly filledOf: (shift: string) => number
  /** Listens to everything that `heldNow` and the other questions about a place follow from. */
  readonly hearPlaces: () => void
  /** True while an order about this place is under way. */
  readonly isWaiting: (place: { readonly shift: { readonly id: string }; readonly position: number }) => boolean
  readonly nameOf: (code: Code) => string
  /** The shifts somebody holds that begin on a day. */
  readonly dutiesOn: (code: Code, day: Day) => readonly Shift[]
  readonly saving: Accessor<Saving>
  /** The version of the server's head as known here. */
  readonly head: Accessor<RosterVersion>
  readonly clashes: Accessor<readonly Clash[]>
  readonly refused: Accessor<readonly Refused[]>
  /** Applies at once and sends; a refusal means that nothing moved. */
  readonly change: (changes: readonly RosterChange[], reason?: string, command?: Command) => Result<Roster>
  /** The step that is next to be taken back, or to be done again; of earlier visits too. */
  readonly nextUndo: Accessor<Past | null>
  readonly nextRedo: Accessor<Past | null>
  /** The command that was given last in this visit. */
  readonly made: Accessor<Step | null>
  /** True for a step of mine that stands: not taken back, not refused. */
  readonly stands: (step: string) => boolean
  /** Takes my last step back; says which cells stayed because somebody else changed them since. */
  readonly undo: () => Reversed
  readonly redo: () => Reversed
  /** Ends a clash: keep what the other put there, or make it mine after all. */
  readonly settle: (clash: Clash, choice: 'keep' | 'make') => Result<Roster>
  readonly dismiss: (refused: Refused) => void
  /** Looks whether somebody else changed the head. */
  readonly refresh: () => Promise<void>
  /** The head moved to this version, as the line to the server tells. */
  readonly hear: (version: RosterVersion) => Promise<void>
  readonly isLately: Lately['isLately']
  readonly arrived: Lately['arrived']
  /** Nothing can be changed now. */
  readonly cutAt: Accessor<number | null>
}

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
  const watch = createWatch({ roster, region, later: source.later, besides: source.besides, loadPublished: source.readPublished })
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
