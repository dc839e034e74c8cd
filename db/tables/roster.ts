import type { ColumnType, Generated } from 'kysely'
import type { Command, RosterChange } from '../../api/domain/model/change.ts'
import type { Assignment, Shift } from '../../api/domain/model/roster.ts'
import type { FalseUnlessGiven, Json, JsonOrNull, LocalDate, Moment, MomentOrNull, NumberOrNull, TextOrNull } from './column.ts'

/** The head of a roster: its row is locked by whoever changes the roster. */
export type RosterTable = {
  cooperative_id: string
  id: string
  from_day: LocalDate
  until_day: LocalDate
  version: Generated<number>
  /** The region it was planned from. */
  region_version: number
  created_at: Moment
  /** Of a scenario: the roster it is a scenario of, whose dates it shares. It writes no shift, no holder, no publication. */
  scenario_of: TextOrNull
}

/** What is told of a scenario beside its head: the draft it began from (`based_on`), which stays as it was. Its log does the rest. */
export type ScenarioTable = {
  cooperative_id: string
  roster_id: string
  name: string
  base: Json<{ readonly shifts: readonly Shift[]; readonly assignments: readonly Assignment[] }>
  based_on: number
  made_by: string
  made_at: Moment
  /** A removed scenario comes back when its removal is undone. */
  removed_at: MomentOrNull
}

/** A shift of the head draft: intent (`date`, `wall_*`) and fact (`starts_at`, `ends_at`). */
export type ShiftTable = {
  cooperative_id: string
  roster_id: string
  id: string
  post: string
  role: string
  date: LocalDate
  wall_start: string
  wall_end: string
  starts_at: Moment
  ends_at: Moment
  needed: number
  reason: TextOrNull
}

/** A holder of the head draft. Triggers keep `person_busy` equal to it and hold it inside its shift (checked at commit). */
export type AssignmentTable = {
  cooperative_id: string
  roster_id: string
  id: string
  shift_id: string
  position: number
  practitioner: string
  starts_at: Moment
  ends_at: Moment
  locked: FalseUnlessGiven
}

/** R01 across cooperatives; filled by triggers only. Another cooperative learns no more than "not available". */
export type PersonBusyTable = {
  person_id: string
  cooperative_id: string
  assignment_id: string
  starts_at: Moment
  ends_at: Moment
  standby: boolean
  blocking: boolean
}

/** The source of a roster: append-only, one row per order; `version` is the head after it. */
export type RosterChangeTable = {
  cooperative_id: string
  roster_id: string
  version: number
  changes: Json<readonly RosterChange[]>
  inverse: Json<readonly RosterChange[]>
  actor: string
  for_whom: TextOrNull
  reason: TextOrNull
  at: Moment
  /** Who the steps belong to: the same person on another day or machine. */
  author: string
  /** The step this order is, as its maker named it. */
  step: string
  /** The author's own step that this one takes back. */
  undoes: TextOrNull
  /** What was done, where the changes do not say it: a paste, a restored version. */
  command: ColumnType<Command | null, Command | null | undefined, Command | null>
}

/** A reason told after the change it belongs to; append-only, the latest counts. */
export type ChangeReasonTable = {
  cooperative_id: string
  roster_id: string
  id: string
  version: number
  actor: string
  reason: string
  at: Moment
}

/**
 * A publication of the head (`version`) for these posts and the local dates `[from_day, until_day)`; append-only. With `shifts`
 * of these alone: then `posts` is empty, since it adds no published dates.
 */
export type PublicationTable = {
  cooperative_id: string
  roster_id: string
  revision: number
  version: number
  posts: Json<readonly string[]>
  from_day: LocalDate
  until_day: LocalDate
  actor: string
  reason: TextOrNull
  at: Moment
  shifts: JsonOrNull<readonly string[]>
  /** In how many things it differed from what readers saw before. */
  changed: number
}

/** Bitemporal: a later publication closes `recorded_until` once and signs with its number, nothing else ever changes. */
type Recorded = { revision: number; recorded_from: Moment; recorded_until: MomentOrNull; closed_by: NumberOrNull }

export type PublishedShiftTable = Omit<ShiftTable, 'id'> & { shift_id: string } & Recorded

export type PublishedAssignmentTable = Omit<AssignmentTable, 'id' | 'locked'> & {
  assignment_id: string
  post: string
  locked: boolean
} & Recorded
