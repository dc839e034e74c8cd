import type { Gap } from '../api/domain/cover/gap.ts'
import type { ChangeOrder } from '../api/domain/model/change.ts'
import type { CoverOrder } from '../api/domain/model/cover-order.ts'
import type { CoverRequest, RequestAnswer } from '../api/domain/model/cover-request.ts'
import type { Comment, CommentChange, CommentOrder } from '../api/domain/model/comment.ts'
import type { Region } from '../api/domain/model/region.ts'
import type { Place, Roster, RosterId, ShiftId } from '../api/domain/model/roster.ts'
import type { Scenario } from '../api/domain/model/scenario.ts'
import type { Season } from '../api/domain/model/season.ts'
import type { LastAuthor } from '../api/domain/roster/last-authors.ts'
import type { OwnSteps } from '../api/domain/roster/steps.ts'
import type { Instant } from '../api/domain/time/instant.ts'
import type { Interval } from '../api/domain/time/interval.ts'
import type {
  Changed,
  CoverChanged,
  DemoAnswer,
  DutyAnswer,
  HistoryEntry,
  LineAnswer,
  Me,
  Published,
  PublishedState,
  PublishOrder,
  RevisionState,
  RosterHead,
  RosterRevision,
  ScenarioWithBase,
  ShiftEvent,
  TodayAnswer,
} from './answers.ts'
import { type Answer, ask, withQuery } from './client.ts'

/** Every route the page uses, by the names of the API (`/api/docs`). */

export const whoAmI = (): Promise<Answer<Me>> => ask('/api/me')
export const signIn = (token: string): Promise<Answer<void>> => ask('/api/session', { json: { token } })
export const signOut = (): Promise<Answer<void>> => ask('/api/session', { method: 'DELETE' })
export const readDemo = (): Promise<Answer<DemoAnswer>> => ask('/api/demo')
export const enterDemo = (role: string): Promise<Answer<void>> => ask('/api/demo', { json: { role } })

export const readRegion = (): Promise<Answer<Region>> => ask('/api/region')

export const listRosters = (): Promise<Answer<{ readonly rosters: readonly RosterHead[] }>> => ask('/api/rosters')
export const readRoster = (id: RosterId): Promise<Answer<Roster>> => ask(`/api/rosters/${id}`)
export const readPublished = (id: RosterId): Promise<Answer<PublishedState>> => ask(`/api/rosters/${id}/published`)
/** Who changed these shifts, the latest first. */
export const readHistory = (id: RosterId, shifts: readonly ShiftId[]): Promise<Answer<{ readonly history: readonly HistoryEntry[] }>> =>
  ask(withQuery(`/api/rosters/${id}/history`, { shifts: shifts.join(',') }))
export const readShiftHistory = (id: RosterId, shift: ShiftId): Promise<Answer<{ readonly events: readonly ShiftEvent[] }>> =>
  ask(`/api/rosters/${id}/shifts/${shift}/history`)
/** Who changed last what readers have not seen. */
export const readAuthors = (id: RosterId): Promise<Answer<{ readonly authors: readonly LastAuthor[] }>> => ask(`/api/rosters/${id}/authors`)
export const listVersions = (id: RosterId): Promise<Answer<{ readonly versions: readonly RosterRevision[] }>> =>
  ask(`/api/rosters/${id}/versions`)
export const readVersion = (id: RosterId, revision: number): Promise<Answer<RevisionState>> =>
  ask(`/api/rosters/${id}/versions/${revision}`)
export const tellReason = (id: RosterId, step: string, reason: string): Promise<Answer<{ readonly version: number }>> =>
  ask(`/api/rosters/${id}/steps/${step}/reason`, { json: { reason } })
export const readSteps = (id: RosterId): Promise<Answer<OwnSteps>> => ask(`/api/rosters/${id}/steps`)

export const listScenarios = (id: RosterId): Promise<Answer<{ readonly roster: RosterId; readonly scenarios: readonly Scenario[] }>> =>
  ask(`/api/rosters/${id}/scenarios`)
/** A scenario with the draft it began from. */
export const readScenario = (id: RosterId, scenario: RosterId): Promise<Answer<ScenarioWithBase>> =>
  ask(`/api/rosters/${id}/scenarios/${scenario}`)
export const makeScenario = (
  id: RosterId,
  order: { readonly name: string; readonly from?: RosterId },
  idempotencyKey: string,
): Promise<Answer<Scenario>> => ask(`/api/rosters/${id}/scenarios`, { json: order, idempotencyKey })
export const changeScenario = (
  id: RosterId,
  scenario: RosterId,
  change: { readonly name?: string; readonly removed?: boolean },
): Promise<Answer<Scenario>> => ask(`/api/rosters/${id}/scenarios/${scenario}`, { json: change })

export const changeRoster = (id: RosterId, order: ChangeOrder, idempotencyKey: string): Promise<Answer<Changed>> =>
  ask(`/api/rosters/${id}/changes`, { json: order, idempotencyKey })

export type Presence = { readonly line: string; readonly here: boolean; readonly at?: Place }
export const showPresence = (id: RosterId, presence: Presence): Promise<Answer<void>> =>
  ask(`/api/rosters/${id}/presence`, { json: presence })

export const readComments = (): Promise<Answer<{ readonly comments: readonly Comment[]; readonly colleagues: readonly string[] }>> =>
  ask('/api/comments')
export const addComment = (order: CommentOrder, idempotencyKey: string): Promise<Answer<Comment>> =>
  ask('/api/comments', { json: order, idempotencyKey })
export const changeComment = (id: string, change: CommentChange): Promise<Answer<Comment>> => ask(`/api/comments/${id}`, { json: change })

export const publishRoster = (id: RosterId, order: PublishOrder, idempotencyKey: string): Promise<Answer<Published>> =>
  ask(`/api/rosters/${id}/publish`, { json: order, idempotencyKey })

export const readGaps = (
  { from, until }: Interval,
  only: { readonly post?: string; readonly practice?: string; readonly kind?: string; readonly draft?: '1' } = {},
): Promise<Answer<{ readonly gaps: readonly Gap[] }>> => ask(withQuery('/api/gaps', { from, to: until, ...only }))

export const readLine = ({ from, until }: Interval, draft?: '1'): Promise<Answer<LineAnswer>> =>
  ask(withQuery('/api/line', { from, to: until, draft }))

export const changeCover = (change: CoverOrder, reason?: string): Promise<Answer<CoverChanged>> =>
  ask('/api/closures/changes', { json: reason === undefined ? { change } : { change, reason } })
export const undoCover = (id: string): Promise<Answer<CoverChanged>> => ask(`/api/closures/changes/${id}/undo`, { method: 'POST' })
export const askCover = (order: Interval & { readonly practice: string; readonly cover: string }): Promise<Answer<CoverRequest>> =>
  ask('/api/closures/requests', { json: order })
export const answerCover = (
  id: string,
  answer: RequestAnswer,
  reason?: string,
): Promise<Answer<{ readonly request: CoverRequest; readonly change: CoverChanged | null }>> =>
  ask(`/api/closures/requests/${id}/answer`, { json: reason === undefined ? { answer } : { answer, reason } })

export const saveSeason = (season: Omit<Season, 'id'> & { readonly id?: string }): Promise<Answer<Season>> =>
  ask('/api/seasons', { json: season })
export const removeSeason = (id: string): Promise<Answer<Season>> => ask(`/api/seasons/${id}`, { method: 'DELETE' })

export const readDuties = (at?: Instant): Promise<Answer<{ readonly posts: readonly DutyAnswer[] }>> => ask(withQuery('/api/duty', { at }))

export const readToday = (): Promise<Answer<TodayAnswer>> => ask('/api/today')
