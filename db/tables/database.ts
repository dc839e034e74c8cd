import type { AccessTokenTable, AuditTable, IdempotencyTable, ImportRunTable, SessionTable } from './access.ts'
import type { CommentTable } from './comment.ts'
import type {
  AvailabilityTable,
  ClosureTable,
  ContactTable,
  CooperativeTable,
  CoverRequestTable,
  CredentialTable,
  ExemptionTable,
  HistoryTable,
  HolidayTable,
  PersonTable,
  PostTable,
  PracticeHoursTable,
  PracticeLinkTable,
  PracticeTable,
  PractitionerTable,
  RecurringMarkTable,
  RegionChangeTable,
  SeasonTable,
  SicknessTable,
  SurgeryTable,
  TemplateTable,
} from './region.ts'
import type {
  AssignmentTable,
  ChangeReasonTable,
  PersonBusyTable,
  PublicationTable,
  PublishedAssignmentTable,
  PublishedShiftTable,
  RosterChangeTable,
  RosterTable,
  ScenarioTable,
  ShiftTable,
} from './roster.ts'

/** Every table of the schema; a test holds it equal to what the migrations make. */
export type Database = {
  cooperative: CooperativeTable
  person: PersonTable
  post: PostTable
  contact: ContactTable
  practice: PracticeTable
  practice_link: PracticeLinkTable
  practice_hours: PracticeHoursTable
  closure: ClosureTable
  practitioner: PractitionerTable
  credential: CredentialTable
  surgery: SurgeryTable
  availability: AvailabilityTable
  recurring_mark: RecurringMarkTable
  exemption: ExemptionTable
  sickness: SicknessTable
  history: HistoryTable
  template: TemplateTable
  holiday: HolidayTable
  cover_request: CoverRequestTable
  region_change: RegionChangeTable
  season: SeasonTable
  roster: RosterTable
  scenario: ScenarioTable
  shift: ShiftTable
  assignment: AssignmentTable
  person_busy: PersonBusyTable
  roster_change: RosterChangeTable
  change_reason: ChangeReasonTable
  publication: PublicationTable
  published_shift: PublishedShiftTable
  published_assignment: PublishedAssignmentTable
  comment: CommentTable
  access_token: AccessTokenTable
  session: SessionTable
  idempotency: IdempotencyTable
  import_run: ImportRunTable
  audit: AuditTable
}
