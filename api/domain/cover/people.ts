import type { Code } from '../model/code.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { Role } from '../model/role.ts'
import { keptAwayOf } from '../rules/personal-block.ts'
import { isQualified } from '../rules/qualification.ts'
import { dayNumber } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { type Absence, absencesOf } from './presence.ts'

/** What cover has to know of a person: a GP or not, when away, and on which dates qualified. */
export type Person = {
  readonly practitioner: Practitioner
  readonly isGp: boolean
  readonly absences: readonly Absence[]
  /** R12: blocked time and sickness. */
  readonly keptAway: readonly Span[]
  /** R21 on the local dates `first` to `last`, both included. */
  readonly isQualified: (role: Role, first: number, last: number) => boolean
}

const peopleOfRegion = new WeakMap<Region, ReadonlyMap<Code, Person>>()

/** The people of a region by code, worked out once per region. A code the region does not know is somebody present who is no GP. */
export function peopleOf(region: Region): ReadonlyMap<Code, Person> {
  const known = peopleOfRegion.get(region)
  if (known) return known
  const people = new Map<Code, Person>()
  for (const practitioner of region.practitioners) {
    people.set(practitioner.code, {
      practitioner,
      isGp: practitioner.discipline === 'gp',
      absences: absencesOf(practitioner, region.zone),
      keptAway: keptAwayOf(practitioner),
      isQualified: qualifiedOn(practitioner, region),
    })
  }
  peopleOfRegion.set(region, people)
  return people
}

const peopleByRole = new WeakMap<Region, Map<Role | null, readonly Person[]>>()

/** Who may be asked at all for a role, or for the patients of a practice (null: every GP). */
export function peopleFor(region: Region, role: Role | null): readonly Person[] {
  const known = peopleByRole.get(region) ?? new Map<Role | null, readonly Person[]>()
  const asked = known.get(role)
  if (asked) return asked
  const all = [...peopleOf(region).values()]
  const people = all.filter(({ isGp, practitioner }) => (role === null ? isGp : practitioner.roles.includes(role)))
  peopleByRole.set(region, known.set(role, people))
  return people
}

/** Between two dates on which something of a person begins or ends, R21 says the same: it is asked once per role and stretch. */
function qualifiedOn(practitioner: Practitioner, { policy }: Region): Person['isQualified'] {
  const dates = [practitioner, ...practitioner.credentials].flatMap(({ from, until }) => [from, until])
  const turns = dates.flatMap((date) => (date === null ? [] : [dayNumber(date)])).sort((a, b) => a - b)
  const answers = new Map<Role, (boolean | undefined)[]>()
  return (role, first, last) => {
    let stretch = 0
    while (stretch < turns.length && turns[stretch]! <= first) stretch++
    if (stretch < turns.length && turns[stretch]! <= last) return isQualified(practitioner, role, { first, last }, policy)
    let ofRole = answers.get(role)
    if (!ofRole) answers.set(role, (ofRole = []))
    return (ofRole[stretch] ??= isQualified(practitioner, role, { first, last: first }, policy))
  }
}
