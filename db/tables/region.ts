import type { ColumnType, Generated } from 'kysely'
import type { Policy } from '../../api/domain/model/policy.ts'
import type { Exemption, ExemptionReason, Mark } from '../../api/domain/model/practitioner.ts'
import type { Contract, Discipline, Role } from '../../api/domain/model/role.ts'
import type { Phase } from '../../api/domain/model/season.ts'
import type { RegionChange } from '../../api/domain/model/region-change.ts'
import type { HolidayMode } from '../../api/domain/model/template.ts'
import type { Weekday } from '../../api/domain/time/instant.ts'
import type { DateOrNull, FalseUnlessGiven, Json, JsonOrNull, LocalDate, Moment, MomentOrNull, NumberOrNull, TextOrNull } from './column.ts'

export type CooperativeTable = {
  id: string
  code: string
  name: string
  zone: string
  is_demo: FalseUnlessGiven
  /** Rises with every change of what is in the Region. */
  region_version: Generated<number>
  /** New at every rise, so that a Region kept from a transaction that was rolled back is never taken for a saved one. */
  region_stamp: Generated<string>
  /** What the cooperative set itself; the rest are the defaults of the field. */
  policy: ColumnType<Partial<Policy>, string | undefined, string>
  created_at: Moment
}

/** A human across cooperatives; two practitioners are the same person only by one BIG number. */
export type PersonTable = { id: string; big: TextOrNull; created_at: Moment }

export type PostTable = {
  cooperative_id: string
  code: string
  name: string
  place: TextOrNull
  phone: TextOrNull
  partner_phone: TextOrNull
  role_order: JsonOrNull<readonly Role[]>
  lead_hours: NumberOrNull
}

export type ContactTable = { cooperative_id: string; post: string; rank: number; label: string; phone: string }

export type PracticeTable = {
  cooperative_id: string
  code: string
  name: string
  patients: number
  place: TextOrNull
  neighbourhood: TextOrNull
  municipality: TextOrNull
  phone: TextOrNull
}

export type PracticeLinkTable = {
  cooperative_id: string
  practice: string
  seq: number
  post: string
  night_post: TextOrNull
  night_from: string
  night_until: string
  from_day: DateOrNull
  until_day: DateOrNull
}

export type PracticeHoursTable = { cooperative_id: string; practice: string; seq: number; weekday: Weekday; opens: string; closes: string }

/** `intent_*` is what somebody wrote, in local time; `starts_at` and `ends_at` are what it meant. */
export type ClosureTable = {
  cooperative_id: string
  id: string
  practice: string
  seq: number
  intent_from: TextOrNull
  intent_until: TextOrNull
  intent_agreement: TextOrNull
  starts_at: Moment
  ends_at: Moment
  reason: TextOrNull
  cover_practice: TextOrNull
  agreement_until: MomentOrNull
}

export type PractitionerTable = {
  cooperative_id: string
  code: string
  person_id: string
  name: string
  discipline: Discipline
  contract: Contract
  roles: Json<readonly Role[]>
  practice: TextOrNull
  email: TextOrNull
  phone: TextOrNull
  big: TextOrNull
  min_hours: NumberOrNull
  max_hours: NumberOrNull
  max_nights: NumberOrNull
  from_day: DateOrNull
  until_day: DateOrNull
}

export type CredentialTable = {
  cooperative_id: string
  practitioner: string
  seq: number
  kind: string
  number: TextOrNull
  from_day: DateOrNull
  until_day: DateOrNull
}

export type SurgeryTable = {
  cooperative_id: string
  practitioner: string
  seq: number
  practice: string
  weekday: Weekday
  wall_start: string
  wall_end: string
}

export type AvailabilityTable = {
  cooperative_id: string
  practitioner: string
  seq: number
  starts_at: Moment
  ends_at: Moment
  mark: Mark
}

export type RecurringMarkTable = {
  cooperative_id: string
  practitioner: string
  seq: number
  mark: Mark
  weekdays: Json<readonly Weekday[]>
  every_weeks: number
  wall_start: string
  wall_end: string
  from_day: LocalDate
  until_day: DateOrNull
}

/** `subject` is the kind of hard hours or the rule somebody is exempt from. */
export type ExemptionTable = {
  cooperative_id: string
  practitioner: string
  seq: number
  subject: Exemption['of']
  reason: ExemptionReason
  from_day: DateOrNull
  until_day: DateOrNull
}

export type SicknessTable = { cooperative_id: string; id: string; practitioner: string; starts_at: Moment; ends_at: MomentOrNull }

/** Worked in earlier seasons; not part of the Region. */
export type HistoryTable = { cooperative_id: string; practitioner: string; date: LocalDate; kind: string; hours: number }

export type TemplateTable = {
  cooperative_id: string
  code: string
  post: string
  role: Role
  weekdays: Json<readonly Weekday[]>
  wall_start: string
  wall_end: string
  needed: number
  holidays: HolidayMode
  every_weeks: number
  from_day: DateOrNull
  until_day: DateOrNull
}

export type HolidayTable = {
  cooperative_id: string
  date: LocalDate
  post: TextOrNull
  name: string
  post_open: boolean
  tariff: boolean
  counts: boolean
  confirmed: boolean
}

/** A practice that was asked to cover another for a while, and what it said. */
export type CoverRequestTable = {
  cooperative_id: string
  id: string
  practice: string
  cover: string
  starts_at: Moment
  ends_at: Moment
  asked_at: Moment
  asked_by: string
  answer_by: Moment
  state: 'asked' | 'yes' | 'no' | 'withdrawn'
  answered_at: MomentOrNull
  answered_by: TextOrNull
}

/** A stretch of dates that is rostered as one, with the phases of its round. */
export type SeasonTable = {
  cooperative_id: string
  id: string
  name: string
  from_day: LocalDate
  until_day: LocalDate
  phases: Json<readonly Phase[]>
}

/** An order that changed the region by hand, with what it changed; append-only. `subjects` names each entry: `practitioner VIS`. */
export type RegionChangeTable = {
  cooperative_id: string
  id: string
  version: number
  at: Moment
  actor: string
  reason: TextOrNull
  undoes: TextOrNull
  subjects: ColumnType<readonly string[], readonly string[], readonly string[]>
  changes: Json<readonly RegionChange[]>
}
