import type { AccessRole } from '../../api/domain/access/actor.ts'
import type { Json, JsonOrNull, Moment, MomentOrNull, TextOrNull } from './column.ts'

type Holder = {
  cooperative_id: string
  id: string
  /** Hex. The secret itself is never stored. */
  sha256: string
  role: AccessRole
  practitioner: TextOrNull
  posts: Json<readonly string[]>
  /** What the log calls its holder. */
  label: string
  created_at: Moment
}

export type AccessTokenTable = Holder & { last_used_at: MomentOrNull; revoked_at: MomentOrNull }

export type SessionTable = Holder & { token_id: TextOrNull; last_used_at: Moment; expires_at: Moment }

/** The answer to an order that may be sent twice; `request` tells a repeat from another order under the same key. */
export type IdempotencyTable = {
  cooperative_id: string
  actor: string
  key: string
  request: string
  answer: JsonOrNull<unknown>
  at: Moment
}

/** An import that was carried out, with what it replaced, so that it can be taken back. */
export type ImportRunTable = {
  cooperative_id: string
  id: string
  at: Moment
  actor: string
  files: Json<unknown>
  report: Json<unknown>
  before: Json<unknown>
  undone_at: MomentOrNull
  undone_by: TextOrNull
}

/** One row per change, written in the transaction of the change; append-only. */
export type AuditTable = {
  cooperative_id: string
  id: string
  at: Moment
  actor: string
  action: string
  subject: string
  before: JsonOrNull<unknown>
  after: JsonOrNull<unknown>
  reason: TextOrNull
  for_whom: TextOrNull
}
