import type { Code } from './model/code.ts'
import type { Finding, Says } from './model/finding.ts'
import type { Place, RosterVersion } from './model/roster.ts'
import type { Instant } from './time/instant.ts'

/** What is wrong with one field, by its path, in both languages; `message` is the English sentence. */
export type Fault = { readonly path: string; readonly message: string; readonly says: Says }

export const faultAt = (path: string, says: Says): Fault => ({ path, message: says.en, says })

/** Why we will not do something: a closed list, with what a person needs to mend it. Codes are those of the API (`/api/docs#<code>`). */
export type Refusal =
  | { readonly code: 'malformed'; readonly faults: readonly Fault[] }
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'not-allowed'; readonly action: string }
  | { readonly code: 'not-found' }
  | {
      readonly code: 'change-conflict'
      readonly head: RosterVersion
      readonly place?: Place
      readonly holder?: Code | null
      readonly says: Says
    }
  | { readonly code: 'place-taken'; readonly place?: Place }
  | { readonly code: 'person-busy'; readonly practitioner?: Code }
  | { readonly code: 'already-published' }
  | { readonly code: 'rule-broken'; readonly findings: readonly Finding[] }
  | { readonly code: 'gaps-open'; readonly gaps: number }
  | {
      readonly code: 'wall-time-ambiguous' | 'wall-time-missing'
      readonly path: string
      readonly choices: { readonly first: Instant; readonly last: Instant }
    }
  | { readonly code: 'read-only' }

export type RefusalCode = Refusal['code']

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const refuse = (refusal: Refusal): Result<never> => ({ ok: false, refusal })
export const refuseField = (path: string, says: Says): Result<never> => refuse({ code: 'malformed', faults: [faultAt(path, says)] })
