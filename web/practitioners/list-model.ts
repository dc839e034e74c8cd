import type { Practitioner } from '../../api/domain/model/practitioner.ts'
import type { Contract, Role } from '../../api/domain/model/role.ts'
import { plain } from '../../api/domain/model/letters.ts'
import { surnameKey } from '../../api/domain/model/surname.ts'
import { addDays, type Day, type Instant } from '../../api/domain/time/instant.ts'

/** What of a person asks for attention on a day. */
export type PersonState = 'sick' | 'left' | 'soon' | 'ends'

export const personStates: readonly PersonState[] = ['sick', 'ends', 'left', 'soon']

/** A certificate that ends within so many days is shown. */
const daysOfWarning = 90

/** Sick now, a certificate that ends soon (or has ended without another), gone, or not here yet. */
export function statesOf(one: Practitioner, now: Instant, today: Day): readonly PersonState[] {
  const states: PersonState[] = []
  if (one.sickness.some(({ from, until }) => from <= now && (until === null || now < until))) states.push('sick')
  if (endingCredential(one, today)) states.push('ends')
  if (one.until !== null && one.until <= today) states.push('left')
  if (one.from !== null && today < one.from) states.push('soon')
  return states
}

/** Of each kind the credential that holds longest; the first of those that ends soon. */
export function endingCredential({ credentials }: Practitioner, today: Day): { readonly kind: string; readonly until: Day } | null {
  const last = new Map<string, Day | null>()
  for (const { kind, until } of credentials) {
    const known = last.get(kind)
    if (known === undefined || (known !== null && (until === null || until > known))) last.set(kind, until)
  }
  const limit = addDays(today, daysOfWarning)
  const ending = [...last].flatMap(([kind, until]) => (until !== null && until <= limit ? [{ kind, until }] : []))
  return ending.sort((a, b) => (a.until < b.until ? -1 : 1))[0] ?? null
}

export type PeopleFilter = {
  readonly text: string
  readonly contract: Contract | ''
  readonly role: Role | ''
  readonly state: PersonState | 'here' | ''
}

export const everybody: PeopleFilter = { text: '', contract: '', role: '', state: 'here' }

/** Whether a person is among those asked for: every word begins a word of the name, the code or a role; who left only when asked. */
export function isAsked(
  one: Practitioner,
  states: readonly PersonState[],
  filter: PeopleFilter,
  roleName: (role: Role) => string,
): boolean {
  const { text, contract, role, state } = filter
  if (contract !== '' && one.contract !== contract) return false
  if (role !== '' && !one.roles.includes(role)) return false
  if (state === 'here' ? states.includes('left') : state !== '' && !states.includes(state)) return false
  const words = plain(text).split(' ').filter(Boolean)
  if (words.length === 0) return true
  const within = ` ${plain([one.code, one.name, ...one.roles, ...one.roles.map(roleName)].join(' '))}`
  return words.every((word) => within.includes(` ${word}`))
}

/** By surname, then by code. */
export const byName = (a: Practitioner, b: Practitioner): number =>
  surnameKey(a.name).localeCompare(surnameKey(b.name)) || (a.code < b.code ? -1 : 1)
