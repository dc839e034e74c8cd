import type { AccessRole } from '../api/domain/access/actor.ts'
import type { RosterChange } from '../api/domain/model/change.ts'
import type { Code } from '../api/domain/model/code.ts'
import type { Finding } from '../api/domain/model/finding.ts'
import type { Role } from '../api/domain/model/role.ts'
import type { Assignment, RosterId, RosterVersion, Shift } from '../api/domain/model/roster.ts'
import type { Day, Instant } from '../api/domain/time/instant.ts'
import type { Zone } from '../api/domain/time/zone.ts'

/** What the server answers where the answer is not a value of the domain itself. */

export type Me = {
  readonly role: AccessRole
  readonly name: string
  readonly cooperative: { readonly code: Code; readonly name: string }
  readonly zone: Zone
  readonly practitioner: Code | null
  readonly posts: readonly Code[]
  /** In the demo cooperative another role can be chosen. */
  readonly demo: boolean
  /** The database lives inside the app: for trying out and small use. */
  readonly embedded: boolean
  readonly now: Instant
}

export type DemoChoice = { readonly role: AccessRole }
export type Demo = { readonly roles: readonly AccessRole[]; readonly cooperative?: { readonly name: string } }

export type GapKind = 'open' | 'short' | 'uncovered' | 'rule' | 'unqualified' | 'at-risk' | 'wish'

export type GapAnswer = {
  readonly id: string
  readonly kind: GapKind
  readonly where: { readonly post: Code } | { readonly practice: Code }
  readonly role?: Role
  readonly shift?: string
  readonly from: Instant
  readonly until: Instant
  readonly needed: number
  readonly present: number
  readonly cause: string
  readonly owner: string
  readonly decideBefore: Instant
  readonly candidates: number
}

export type DutyStatus = 'scheduled' | 'present' | 'late' | 'absent' | 'nobody'
export type DutyLine = {
  readonly role: Role
  readonly practitioner: { readonly code: Code; readonly name: string } | null
  readonly phone?: string
  readonly from: Instant
  readonly until: Instant
  readonly status: DutyStatus
}
export type DutyStep = { readonly order: number; readonly label: string; readonly phone: string; readonly reachable: boolean }
export type DutyAnswer = {
  readonly post: Code
  readonly name?: string
  readonly at: Instant
  readonly asOf: Instant
  readonly ageSeconds: number
  readonly source: 'live' | 'snapshot'
  readonly zone: Zone
  readonly state: 'open' | 'closed' | 'unknown'
  readonly now: readonly DutyLine[]
  readonly nextChange: Instant | null
  readonly next: readonly DutyLine[]
  readonly escalation: readonly DutyStep[]
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
  readonly acknowledge?: { readonly reason: string }
}
export type Published = { readonly revision: number; readonly changed: number }

export type HistoryEntry = {
  readonly version: RosterVersion
  readonly at: Instant
  readonly actor: string
  readonly changes: readonly RosterChange[]
  readonly reason?: string
}

/** A practice's stretches in minutes from `from`: start, length, index into who, code or null, cause or null. */
export type LineSegment = readonly [start: number, length: number, by: number, id: Code | null, cause: string | null]
export type LineAnswer = {
  readonly zone: Zone
  readonly from: Instant
  readonly until: Instant
  readonly practices: readonly {
    readonly code: Code
    readonly name: string
    readonly municipality?: string
    readonly neighbourhood?: string
    readonly patients: number
    readonly segments: readonly LineSegment[]
  }[]
}
