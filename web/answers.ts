import type { AccessRole } from '../api/domain/access/actor.ts'
import type { Command, RosterChange } from '../api/domain/model/change.ts'
import type { Trace } from '../api/domain/roster/traces.ts'
import type { Duty, DutyLine } from '../api/domain/cover/duty.ts'
import type { Gap } from '../api/domain/cover/gap.ts'
import type { Code } from '../api/domain/model/code.ts'
import type { CoverRequest } from '../api/domain/model/cover-request.ts'
import type { Finding, Says } from '../api/domain/model/finding.ts'
import type { Assignment, RosterId, RosterVersion, Shift, ShiftId } from '../api/domain/model/roster.ts'
import type { Scenario } from '../api/domain/model/scenario.ts'
import type { Season } from '../api/domain/model/season.ts'
import type { Waiting } from '../api/domain/model/waiting.ts'
import type { Day, Instant } from '../api/domain/time/instant.ts'
import type { Zone } from '../api/domain/time/zone.ts'

/** What the server answers where the answer is not a value of the domain itself. */

export type Me = {
  readonly role: AccessRole
  readonly name: string
  /** In the demo cooperative another role can be chosen. */
  readonly cooperative: { readonly code: Code; readonly name: string; readonly zone: Zone; readonly demo: boolean }
  readonly practitioner: Code | null
  readonly posts: readonly Code[]
  /** The database lives inside the app: for trying out and small use. */
  readonly embedded: boolean
}

export type DemoAnswer = { readonly available: boolean; readonly roles: readonly { readonly role: AccessRole }[] }

/** A line of the board with its number, where the reader may see one. */
export type BoardLine = DutyLine & { readonly phone?: string }

/** The board of a post, and how old what it says is. */
export type DutyAnswer = Omit<Duty, 'now' | 'next'> & {
  /** What the post is called. */
  readonly name: string
  readonly asOf: Instant
  readonly ageSeconds: number
  readonly source: 'live' | 'snapshot'
  readonly zone: Zone
  readonly now: readonly BoardLine[]
  readonly next: readonly BoardLine[]
}

export type RosterHead = {
  readonly id: RosterId
  readonly version: RosterVersion
  readonly from: Day
  readonly until: Day
  readonly published: number | null
}

export type PublishedState = {
  readonly revision: number | null
  readonly shifts: readonly Shift[]
  readonly assignments: readonly Assignment[]
}

export type Changed = { readonly version: RosterVersion; readonly findings: readonly Finding[] }

export type PublishOrder = {
  readonly basedOn: RosterVersion
  readonly posts?: readonly Code[]
  readonly from?: Day
  readonly until?: Day
  readonly shifts?: readonly ShiftId[]
  readonly acknowledge?: { readonly reason: string }
}
export type Published = { readonly revision: number; readonly changed: number }

export type HistoryEntry = {
  readonly version: RosterVersion
  readonly step: string
  readonly at: Instant
  readonly actor: string
  readonly changes: readonly RosterChange[]
  readonly reason?: string
}

/** A publication as it was recorded. */
export type RosterRevision = {
  readonly revision: number
  readonly version: RosterVersion
  readonly at: Instant
  readonly actor: string
  readonly reason?: string
  /** Empty where single shifts were published. */
  readonly posts: readonly Code[]
  readonly from: Day
  readonly until: Day
  readonly shifts?: number
  readonly changed: number
}

/** What readers saw from one publication until the next. */
export type RevisionState = {
  readonly revision: number
  readonly shifts: readonly Shift[]
  readonly assignments: readonly Assignment[]
}

export type ScenarioWithBase = Scenario & {
  readonly base: { readonly shifts: readonly Shift[]; readonly assignments: readonly Assignment[] }
}

/** What happened to one shift: changed in the draft, or published as it then was. */
export type ShiftEvent = { readonly version: RosterVersion; readonly at: Instant; readonly actor: string; readonly reason?: string } & (
  | {
      readonly kind: 'changed'
      readonly step: string
      readonly command?: Command
      readonly reversed?: boolean
      readonly traces: readonly Trace[]
    }
  | { readonly kind: 'published'; readonly revision: number }
)

/** A practice's stretches in minutes from `from`: start, length, index into who, code or null, cause or null. */
export type LineSegment = readonly [start: number, length: number, by: number, id: Code | null, cause: string | null]
export type LineAnswer = {
  readonly zone: Zone
  readonly from: Instant
  readonly until: Instant
  readonly practices: readonly {
    readonly code: Code
    readonly name: string
    readonly municipality: string | null
    readonly neighbourhood: string | null
    readonly patients: number
    readonly segments: readonly LineSegment[]
  }[]
  /** The holes of these practices, and of the posts whose gaps the reader may see. */
  readonly gaps: readonly Gap[]
  /** What the rules say of the daytime side; empty for who is not told who is away. */
  readonly findings: readonly Finding[]
  /** Who was asked to cover whom and has not answered. */
  readonly requests: readonly CoverRequest[]
}

/** A change of cover that was carried out; by `id` it is undone. */
export type CoverChanged = { readonly id: string; readonly version: number; readonly findings: readonly Finding[] }

/** The start page in one answer: who is on duty, what will be missing in 14 days, what changed last. */
export type TodayAnswer = {
  readonly zone: Zone
  readonly at: Instant
  readonly posts: readonly DutyAnswer[]
  readonly gaps: readonly Gap[]
  /** What the rules say of the practices' daytime beside those gaps. */
  readonly findings: readonly Finding[]
  /** The practices that gaps and findings name. */
  readonly practices: Readonly<Record<Code, { readonly name: string; readonly municipality: string | null }>>
  /** How many practices could take over, per gap that a closure makes. */
  readonly covers: Readonly<Record<string, number>>
  readonly waiting: readonly Waiting[]
  readonly changes: readonly { readonly at: Instant; readonly by: string; readonly says: Says }[]
  /** The seasons that are not over, with the phases of their rounds. */
  readonly seasons: readonly Season[]
}

export type LinePractice = LineAnswer['practices'][number]
