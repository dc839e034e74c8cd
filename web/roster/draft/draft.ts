import type { Accessor } from 'solid-js'
import type { ChangeOrder, Command, RosterChange } from '../../../api/domain/model/change.ts'
import type { Code } from '../../../api/domain/model/code.ts'
import type { Finding } from '../../../api/domain/model/finding.ts'
import type { Assignment, Roster, RosterVersion, Shift } from '../../../api/domain/model/roster.ts'
import type { Result } from '../../../api/domain/refusal.ts'
import type { OwnSteps } from '../../../api/domain/roster/steps.ts'
import type { Day, Instant } from '../../../api/domain/time/instant.ts'
import type { Reversed } from './create-history.ts'
import type { PublishedStaffing, Watch, WatchGaps } from './create-watch.ts'
import type { Refused } from './create-outcomes.ts'
import type { Past } from './history.ts'
import type { Clash, Step } from './step.ts'
import type { Lately } from '../live/create-lately.ts'

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
  /** Hands over what finds gaps, once the grid stands: the first picture needs none of it. */
  readonly watching: (ready: (watchGaps: WatchGaps) => void) => void
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

/** What is not on the server yet, and how that goes. */
export type Saving = {
  readonly state: 'saved' | 'saving' | 'waiting' | 'read-only'
  readonly waiting: number
  /** When the last order was kept. */
  readonly at: Instant | null
}
