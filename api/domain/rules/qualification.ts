import type { Policy } from '../model/policy.ts'
import type { Credential, Practitioner } from '../model/practitioner.ts'
import { rolesNamed, type Role } from '../model/role.ts'
import { say } from '../says/say.ts'
import { dayNumber } from '../time/instant.ts'
import { isOurs } from './line.ts'
import { datesOf } from './night.ts'
import { block, type Objection, type RowRule } from './rule.ts'

/**
 * R21. Who works a shift has its role in their list, is in service, and has valid credentials on every local date of it.
 * Always a block. The list of roles is the cooperative's word on who may do what, so the discipline is not asked again here;
 * whether a post is served by a GP is a question of coverage. Which credentials count: `credentialsFor`.
 */
export const qualification: RowRule = {
  id: 'R21',
  severity: block,
  reachDays: 0,
  check: ({ practitioner, held }, { policy, zone }) =>
    held.filter(isOurs).flatMap((own) => {
      const told = faultOf(practitioner, own.role!, datesOf(own, zone), policy)
      return told ? [{ from: own.from, until: own.until, held: [own], ...told }] : []
    }),
}

/** Whether nothing of R21 keeps somebody from a role on these local dates. */
export const isQualified = (who: Practitioner, role: Role, dates: Dates, policy: Policy): boolean =>
  faultOf(who, role, dates, policy) === null

/** Local dates as day numbers, the last one included. */
export type Dates = { readonly first: number; readonly last: number }

/** The first thing that keeps somebody from a role on these dates: the role, their service, a credential. */
function faultOf(who: Practitioner, role: Role, dates: Dates, policy: Policy): Pick<Objection, 'cause' | 'says'> | null {
  const { name } = who
  if (!who.roles.includes(role)) return { cause: 'role', says: () => say('role', { name, role }) }
  if (who.from !== null && dates.first < dayNumber(who.from)) {
    const first = dayNumber(who.from)
    return { cause: 'not-in-service', says: () => say('notYet', { name, first }) }
  }
  if (who.until !== null && dates.last >= dayNumber(who.until)) {
    const last = dayNumber(who.until) - 1
    return { cause: 'left', says: () => say('left', { name, last }) }
  }
  const lacking = lackingCredential(who, role, dates, policy)
  if (!lacking) return null
  const { kind, from, until } = lacking
  const ended = until !== null && dates.last >= dayNumber(until)
  const says = ended
    ? () => say('credentialEnds', { name, kind, last: dayNumber(until) - 1 })
    : () => say('credentialBegins', { name, kind, first: dayNumber(from!) })
  return { cause: 'credential', says }
}

const kinds = new WeakMap<Practitioner, ReadonlyMap<string, readonly Credential[]>>()

function credentialsByKind(who: Practitioner): ReadonlyMap<string, readonly Credential[]> {
  const known = kinds.get(who)
  if (known) return known
  const found = new Map<string, Credential[]>()
  for (const credential of who.credentials) {
    const kind = credential.kind.trim().toLowerCase()
    found.set(kind, [...(found.get(kind) ?? []), credential])
  }
  kinds.set(who, found)
  return found
}

/** The credential, of a kind asked for the role, that comes nearest to these dates without covering them; null when all is well. */
function lackingCredential(who: Practitioner, role: Role, dates: Dates, policy: Policy): Credential | null {
  if (who.credentials.length === 0) return null
  for (const [kind, entered] of credentialsByKind(who)) {
    if (!isAsked(kind, role, policy)) continue
    const missed = firstDayWithout(entered, dates)
    if (missed !== null) return nearest(entered, missed)
  }
  return null
}

/**
 * Whether a kind of credential counts for a role. The cooperative's list decides (`policy.requiredCredentials`, `*` for every
 * role); without any list every kind counts that somebody entered for the person, but one named like a role only for that role.
 */
function isAsked(kind: string, role: Role, policy: Policy): boolean {
  if (kind === role.toLowerCase()) return true
  const lists = policy.requiredCredentials
  if (Object.keys(lists).length === 0) return !rolesNamed.has(kind)
  return [...(lists[role] ?? []), ...(lists['*'] ?? [])].some((listed) => listed.toLowerCase() === kind)
}

const holdsOn = ({ from, until }: Credential, day: number) =>
  (from === null || dayNumber(from) <= day) && (until === null || day < dayNumber(until))

function firstDayWithout(entered: readonly Credential[], { first, last }: Dates): number | null {
  for (let day = first; day <= last; day++) if (!entered.some((credential) => holdsOn(credential, day))) return day
  return null
}

/** Of several credentials of a kind the one that ended last before a day, else the first to begin after it. */
function nearest(entered: readonly Credential[], day: number): Credential {
  const ended = entered.filter(({ until }) => until !== null && dayNumber(until) <= day).sort((a, b) => (a.until! < b.until! ? 1 : -1))
  const begins = entered.filter(({ from }) => from !== null && dayNumber(from) > day).sort((a, b) => (a.from! < b.from! ? -1 : 1))
  return ended[0] ?? begins[0] ?? entered[0]!
}
