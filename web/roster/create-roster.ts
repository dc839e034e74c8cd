import { type Accessor, createEffect, createMemo, getOwner, onCleanup, runWithOwner } from 'solid-js'
import type { Region } from '../../api/domain/model/region.ts'
import type { Roster } from '../../api/domain/model/roster.ts'
import type { Day, Instant } from '../../api/domain/time/instant.ts'
import { createBulk } from './bulk/create-bulk.ts'
import { createChoosing } from './create-choosing.ts'
import { createComments } from './comments/create-comments.ts'
import { createCommands } from './create-commands.ts'
import { createDesk } from './create-desk.ts'
import type { Desk } from './desk.ts'
import { isHole } from './gaps.ts'
import { createDraft } from './create-draft.ts'
import { createHand } from './create-hand.ts'
import { createTelling } from './create-telling.ts'
import { createView } from './create-view.ts'
import { createHearing } from './live/create-hearing.ts'
import { createLeaving } from './live/create-leaving.ts'
import { createPresence } from './live/create-presence.ts'
import { createTogether } from './live/create-together.ts'
import { tellResumed } from './live/tell-resumed.ts'
import { unsavedStore } from './live/unsaved-store.ts'
import { isFiltered } from './list/filter.ts'
import { around } from './after-grid.ts'
import type { DraftSource } from './draft/draft.ts'
import { sourceOf } from './source.ts'
import { createKeptKeys } from '../ui/create-kept-keys.ts'
import { patiently } from '../ui/patiently.ts'
import { createCut } from '../ui/connection.ts'
import type { Params, RosterAddress, RosterView } from './view.ts'

type Ground = {
  readonly region: Accessor<Region>
  readonly roster: Roster
  readonly now: Accessor<Instant>
  readonly today: Accessor<Day>
  /** The address named a day. */
  readonly hasDay: boolean
  readonly params: Params
  readonly write: (address: RosterAddress) => void
  readonly publish: () => void
  /** Opens what is in sight as paper. */
  readonly print: (view: RosterView) => void
  /** Whose unsaved steps these are. */
  readonly account: string
}

/** Everything behind the screen of the roster, tied together: draft, view, hand, candidates and commands. */
export function createRoster(ground: Ground) {
  const looking = createView({ ...ground, start: startOf(ground) })
  const source = { ...sourceOf(ground.roster.id), cutAt: createCut(), unsaved: unsavedStore(ground.account, ground.roster.id, tellResumed) }
  const watching: DraftSource['watching'] = (ready) => void patiently(around).then(({ watchGaps }) => ready(watchGaps))
  const draft = createDraft({ ...source, watching }, ground.region, ground.roster)
  const now = createMemo(() => `${ground.now().slice(0, 17)}00Z`)
  const desk = createDesk({ draft, region: ground.region, now, ...looking })
  const hand = createHand(desk, createTelling(desk))
  const choosing = createChoosing(desk, source.besides)
  const bulk = createBulk(desk, hand)
  const commands = createCommands({ desk, hand, choosing, bulk, print: () => ground.print(looking.view()) })
  const comments = createComments(desk.marks, draft.isFresh)
  createLater(source.later, async () => {
    const { createPaletteRows } = await import('./around.ts')
    return () => createPaletteRows(desk, commands, ground.publish)
  })
  createLanding(desk, ground, commands.focusGrid)
  createPageKeys(commands.onPageKey)
  createKeptKeys(() => hand.question() !== null, hand.forget)
  createKeptKeys(commands.isFinding, commands.stopFinding)
  createKeptKeys(commands.isCommenting, commands.stopCommenting)
  createHearing(ground.roster.id, draft)
  createPresence(ground.roster.id, () => {
    const at = desk.place()
    return at && { shift: at.shift.id, position: at.position }
  })
  createLeaving(draft)
  const together = createTogether(draft)
  return { draft, desk, hand, choosing, commands, bulk, comments, together }
}

/** The day the roster opens on where the address names none: today, or its own first. */
const startOf = ({ roster, today }: Ground): Day => (today() >= roster.from && today() < roster.until ? today() : roster.from)

/** What the screen can do without at first: loaded after the first picture, gone with the screen. */
function createLater(later: (work: () => void) => void, load: () => Promise<() => void>): void {
  const owner = getOwner()
  let isGone = false
  onCleanup(() => {
    isGone = true
  })
  later(() => void patiently(load).then((create) => isGone || runWithOwner(owner, create)))
}

/**
 * The first time the cursor stands on the gap the address names, else on the most urgent hole, which one key fills: of all,
 * or of the days the address asks for. A list that the address filters begins at its top.
 */
function createLanding(desk: Desk, { params, hasDay }: Ground, focusGrid: () => void): void {
  const landing = { isDone: false }
  createEffect(() => {
    if (landing.isDone || desk.draft.isFresh()) return
    landing.isDone = true
    // A button that opened this roster is gone with the screen it stood on: whoever works by keyboard goes on in the grid.
    if (desk.sel()) return document.activeElement?.matches('body, #main') ? focusGrid() : undefined
    if (desk.view().view === 'list' && isFiltered(desk.view().list)) {
      desk.choose({ line: 0, column: 0 })
      return focusGrid()
    }
    const { days } = desk.grid()
    const isInView = (id: string | undefined) => days.includes(desk.shiftOf(id ?? '')?.date ?? '')
    const inView = desk.shownGaps().filter((gap) => !hasDay || isInView(gap.shift))
    const named = desk.gaps().find((gap) => gap.id === params['gap'])
    const first = named ?? inView.find(isHole) ?? inView[0]
    if (!first) return
    desk.goto(first)
    focusGrid()
  })
}

/** Keys that work wherever the focus is. */
function createPageKeys(onPageKey: (event: KeyboardEvent) => void): void {
  addEventListener('keydown', onPageKey)
  onCleanup(() => removeEventListener('keydown', onPageKey))
}
