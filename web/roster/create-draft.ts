import { type Accessor, batch, createEffect, createMemo, createSignal } from 'solid-js'
import type { ChangeOrder, Command, RosterChange } from '../../api/domain/model/change.ts'
import type { Code } from '../../api/domain/model/code.ts'
import type { Finding } from '../../api/domain/model/finding.ts'
import type { Region } from '../../api/domain/model/region.ts'
import type { Assignment, Place, Roster, RosterVersion, Shift } from '../../api/domain/model/roster.ts'
import { type Refusal, type Result, ok, refuse } from '../../api/domain/refusal.ts'
import { applyChanges, completeIds } from '../../api/domain/roster/changes/index.ts'
import type { OwnSteps } from '../../api/domain/roster/steps.ts'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import { createHistory, nothingReversed, type Reversed } from './draft/create-history.ts'
import { createSending, type Saving } from './draft/create-sending.ts'
import { createWatch, type PublishedStaffing, type Watch } from './draft/create-watch.ts'
import { heldByPlace, keyOf, type PlaceKey, placeKey } from './draft/held.ts'
import type { Past } from './draft/history.ts'
import { withSameParts } from './draft/same-parts.ts'
import { type Clash, placeOf, rebase, type Rebased, type Step } from './draft/step.ts'
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
}

/** Why a cell went back to what it was; stands at the cell until somebody acts on it. */
export type Refused = { readonly place: Place | null; readonly refusal: Refusal }

export type Draft = Watch & {
  /** The roster as this person sees it: the server's head with the waiting orders on top. */
  readonly roster: Accessor<Roster>
  /** Who holds a place, by position of its shift. Reactive; wrap it in a memo to hear only of this place. */
  readonly heldNow: (shift: string, position: number) => readonly Assignment[]
  /** How many positions of a shift somebody holds who will be there. */
  readonly filledOf: (shift: string) => number
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
  /** Nothing can be changed now. */
  readonly cutAt: Accessor<number | null>
}

/**
 * The heart of the editor. Three signals: the head (`base`), my orders under way (`queue`), and what came of both
 * (`roster`). Everything else is derived. Orders go out one by one; on `change-conflict` the head is taken, what still
 * fits is applied again, and the rest is asked in place.
 */
export function createDraft(source: DraftSource, region: Accessor<Region>, first: Roster): Draft {
  const { base, queue, roster, put, advance, apply, mark } = createHead(first)
  const cutAt = () => source.cutAt?.() ?? null
  const lately = createLately(source.pause)
  const [clashes, setClashes] = createSignal<readonly Clash[]>([])
  const [refused, setRefused] = createSignal<readonly Refused[]>([])
  const held = createMemo(() => heldByPlace(roster().assignments))
  const watch = createWatch({ roster, region, later: source.later, loadPublished: source.readPublished })

  const adopt = (read: Roster, waiting: readonly Step[]) => {
    const head = withSameParts(base(), read)
    const next = rebase(head, waiting)
    batch(() => {
      if (head.version > base().version) lately.mark(roster(), next.roster)
      put(head, next)
      if (next.clashes.length > 0) setClashes((known) => [...known, ...next.clashes])
    })
    const gone = waiting.filter((step) => !next.queue.some((kept) => kept.id === step.id))
    history.forget(new Set(gone.map((step) => step.id)))
  }

  const reject = (step: Step, refusal: Refusal) => {
    const known = step.changes.flatMap((change) => placeOf(change) ?? [])
    const places = known.length > 0 ? known : [null]
    const rest = queue().filter((one) => one.id !== step.id)
    batch(() => {
      setRefused((before) => [...without(before, known), ...places.map((place) => ({ place, refusal }))])
      adopt(base(), rest)
    })
    history.forget(new Set([step.id]))
  }

  const sending = createSending(source, { base, queue, adopt, advance, reject, mark })

  const enqueue = (step: Step): Result<Roster> => {
    if (cutAt() !== null) return refuse({ code: 'read-only' })
    const after = applyChanges(roster(), step.changes)
    if (!after.ok) return after
    batch(() => {
      apply(after.value, step)
      setRefused((known) => without(known, step.changes.flatMap(placesOf)))
    })
    void sending.start()
    return ok(after.value)
  }

  const history = createHistory({ ...source, roster, region, enqueue })
  source.later(() => void history.recall())
  keepUnsaved(source, sending, queue)

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
    setClashes((known) => known.filter((one) => one !== clash))
    const again = choice === 'make' ? againstHead(clash, held()) : []
    return again.length > 0 ? change(again, clash.reason) : ok(roster())
  }
  const lenses = createLenses({ roster, region, held, queue, isAbsent: watch.isAbsent })
  const { nextUndo, nextRedo } = history
  const undo = () => (cutAt() === null ? history.undo() : nothingReversed)
  const redo = () => (cutAt() === null ? history.redo() : nothingReversed)
  const dismiss = (one: Refused) => setRefused((known) => known.filter((other) => other !== one))
  const { saving, refresh, hear } = sending
  const { isLately } = lately
  const head = () => base().version
  return {
    ...watch,
    ...lenses,
    roster,
    head,
    saving,
    clashes,
    refused,
    change,
    nextUndo,
    nextRedo,
    undo,
    redo,
    settle,
    dismiss,
    refresh,
    hear,
    isLately,
    cutAt,
  }
}

/** What is under way outlives the page, and goes on where it was left. */
function keepUnsaved({ unsaved }: DraftSource, sending: ReturnType<typeof createSending>, queue: Accessor<readonly Step[]>): void {
  if (!unsaved) return
  const [isRead, setRead] = createSignal(false)
  void unsaved.read().then((left) => {
    if (left.length > 0) void sending.resume(left)
    setRead(true)
  })
  createEffect(() => isRead() && unsaved.keep([...sending.resuming(), ...queue()]))
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

/** Refusals but those at these places, which were acted on. */
const without = (refused: readonly Refused[], places: readonly Place[]): readonly Refused[] =>
  refused.filter(({ place }) => place === null || !places.some((one) => keyOf(one) === keyOf(place)))

const none: readonly Assignment[] = []
const noShifts: readonly Shift[] = []

type LensGround = {
  readonly roster: Accessor<Roster>
  readonly region: Accessor<Region>
  readonly held: Accessor<ReadonlyMap<PlaceKey, readonly Assignment[]>>
  readonly queue: Accessor<readonly Step[]>
  readonly isAbsent: (held: Assignment) => boolean
}

/** What the page asks of the roster as this person sees it, each answer looked up in one step. */
function createLenses({ roster, region, held, queue, isAbsent }: LensGround) {
  const filled = createMemo(() => countFilled(roster().assignments.filter((one) => !isAbsent(one))))
  const waiting = createMemo(() => new Set(queue().flatMap((step) => step.changes.flatMap((one) => placesOf(one).map(keyOf)))))
  const names = createMemo(() => new Map([...region().practitioners, ...roster().practitioners].map((one) => [one.code, one.name])))
  const duties = createMemo(() => dutiesByDay(roster()))
  const heldNow: Draft['heldNow'] = (shift, position) => held().get(placeKey(shift, position)) ?? none
  const filledOf = (shift: string) => filled().get(shift) ?? 0
  const isWaiting: Draft['isWaiting'] = (place) => waiting().has(placeKey(place.shift.id, place.position))
  const nameOf = (code: Code) => names().get(code) ?? code
  const dutiesOn = (code: Code, day: Day) => duties().get(`${code} ${day}`) ?? noShifts
  return { heldNow, filledOf, isWaiting, nameOf, dutiesOn }
}

function dutiesByDay(roster: Roster): ReadonlyMap<string, readonly Shift[]> {
  const shifts = new Map(roster.shifts.map((shift) => [shift.id, shift]))
  const days = new Map<string, Shift[]>()
  for (const held of roster.assignments) {
    const shift = shifts.get(held.shift)
    if (!shift) continue
    const key = `${held.practitioner} ${shift.date}`
    const list = days.get(key)
    if (list) list.push(shift)
    else days.set(key, [shift])
  }
  return days
}

function countFilled(assignments: readonly Assignment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let last = ''
  for (const one of assignments) {
    const key = keyOf(one)
    if (key !== last) counts.set(one.shift, (counts.get(one.shift) ?? 0) + 1)
    last = key
  }
  return counts
}

const placesOf = (change: RosterChange): readonly Place[] =>
  change.do === 'exchange' ? [change.a, change.b] : [placeOf(change) ?? []].flat()

/** My change once more, on what stands there now. */
function againstHead(clash: Clash, held: ReadonlyMap<PlaceKey, readonly Assignment[]>): readonly RosterChange[] {
  const now = (place: Place): Code | null => held.get(keyOf(place))?.[0]?.practitioner ?? null
  const { change } = clash
  if (change.do === 'place') return [{ ...change, was: now(change) }]
  if (change.do === 'exchange') return [{ ...change, was: [now(change.a), now(change.b)] }]
  if (change.do !== 'clear') return [change]
  const holder = now(change)
  return holder === null ? [] : [{ ...change, was: holder }]
}
