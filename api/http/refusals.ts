import type { RequestRefusal } from '../domain/says/refusals.ts'
import type { RefusalCode } from '../domain/refusal.ts'

/** The status of every refusal; a code without one does not compile. */
export const statusOf = {
  malformed: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'change-conflict': 409,
  'place-taken': 409,
  'person-busy': 409,
  'already-published': 409,
  'too-large': 413,
  unsupported: 415,
  'rule-broken': 422,
  'gaps-open': 422,
  'wall-time-ambiguous': 422,
  'wall-time-missing': 422,
  'too-many': 429,
  failed: 500,
  'read-only': 503,
  unavailable: 503,
} as const satisfies Record<RefusalCode | RequestRefusal, number>

/** Seconds a client waits before it tries again. */
export const retryAfter = { 'too-many': 60, 'read-only': 5, unavailable: 5 } as const
