import { faultAt, type Refusal } from '../api/domain/refusal.ts'
import { orderFaults } from '../api/domain/says/order-faults.ts'
import { requestFaults } from '../api/domain/says/request-faults.ts'
import { codeOf } from './transaction.ts'

/** Guards of the schema that fire only for what the application could not see, and what they mean to a person. */
const refusals: Readonly<Record<string, Refusal>> = {
  one_place_per_person: { code: 'person-busy' },
  one_holder_per_place: { code: 'place-taken' },
  roster_dates_apart: { code: 'malformed', faults: [faultAt('from', requestFaults.rosterExists)] },
  shift_pkey: { code: 'malformed', faults: [faultAt('id', orderFaults.idInUse)] },
  assignment_pkey: { code: 'malformed', faults: [faultAt('id', orderFaults.idInUse)] },
}

/** Exclusion and uniqueness: somebody was first. Everything else is a fault of ours or of the database. */
const guarded = new Set(['23P01', '23505'])

/**
 * The refusal that a database error means, or null. Goes by `code` and `constraint`, which both database modes give; the
 * detail of such an error names somebody else's times and is never shown or logged.
 */
export function refusalOf(error: unknown): Refusal | null {
  const code = codeOf(error)
  if (code === undefined || !guarded.has(code)) return null
  const constraint = (error as { constraint?: unknown }).constraint
  return (typeof constraint === 'string' ? refusals[constraint] : undefined) ?? null
}

/** Connection trouble (08), resources (53), intervention (57) and a lock that took too long: later it may well work. */
const unavailableCodes = /^(08...|53...|57P0.|57014|55P03|25P03|40001|40P01|ECONN.*|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
const unavailableMessages = /timeout exceeded when trying to connect|Connection terminated|Client was closed|server closed the connection/i

/** True when the database is away or overwhelmed rather than the program wrong: the answer is 503 with Retry-After. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  if (code !== undefined && unavailableCodes.test(code)) return true
  if (error instanceof AggregateError) return error.errors.some(isUnavailable)
  return error instanceof Error && unavailableMessages.test(error.message)
}
