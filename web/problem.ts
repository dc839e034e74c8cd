import type { Finding, Says } from '../api/domain/model/finding.ts'
import type { Place } from '../api/domain/model/roster.ts'
import type { Fault, RefusalCode } from '../api/domain/refusal.ts'
import type { RequestRefusal } from '../api/domain/says/refusals.ts'
import type { Instant } from '../api/domain/time/instant.ts'

/** Codes a person can meet: those of the domain, those of the doorway, and those of the road to it. */
export type ProblemCode = RefusalCode | RequestRefusal | 'offline'

/** Why an answer is not there: the server's problem JSON, or what went wrong on the way. */
export type Problem = {
  readonly code: ProblemCode
  readonly status: number
  readonly detail: string
  readonly faults: readonly Fault[]
  readonly findings: readonly Finding[]
  readonly head?: number
  readonly place?: Place
  readonly holder?: string | null
  readonly gaps?: number
  /** Of a conflict: who was first at what. */
  readonly says?: Says
  readonly choices?: { readonly first: Instant; readonly last: Instant }
  /** Seconds to wait before asking again. */
  readonly retryAfter?: number
  readonly requestId?: string
}
