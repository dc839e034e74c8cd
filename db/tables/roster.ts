import type { Generated } from 'kysely'
import type { RosterChange } from '../../api/domain/model/change.ts'
import type { FalseUnlessGiven, Json, LocalDate, Moment, MomentOrNull, TextOrNull } from './column.ts'

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
}

/** A publication of the head (`version`) for these posts and the local dates `[from_day, until_day)`; append-only. */
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
}

/** Bitemporal: `recorded_until` is closed once by a later publication, nothing else ever changes. */
type Recorded = { revision: number; recorded_from: Moment; recorded_until: MomentOrNull }

export type PublishedShiftTable = Omit<ShiftTable, 'id'> & { shift_id: string } & Recorded

export type PublishedAssignmentTable = Omit<AssignmentTable, 'id' | 'locked'> & {
  assignment_id: string
  post: string
  locked: boolean
} & Recorded
