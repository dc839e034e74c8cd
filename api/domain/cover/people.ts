import type { Code } from '../model/code.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { Role } from '../model/role.ts'
import { isQualified } from '../rules/qualification.ts'
import { dayNumber } from '../time/instant.ts'
import { type Absence, absencesOf } from './presence.ts'

/** What cover has to know of a person: a GP or not, when away, and on which dates qualified. */
export type Person = {
  readonly practitioner: Practitioner
  readonly isGp: boolean
  readonly absences: readonly Absence[]
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
      isQualified: qualifiedOn(practitioner, region),
    })
  }
  peopleOfRegion.set(region, people)
  return people
}

/** Between two dates on which something of a person begins or ends, R21 says the same: it is asked once per role and stretch. */
function qualifiedOn(practitioner: Practitioner, { policy }: Region): Person['isQualified'] {
  const dates = [practitioner, ...practitioner.credentials].flatMap(({ from, until }) => [from, until])
  const turns = dates.flatMap((date) => (date === null ? [] : [dayNumber(date)]))
  const stretchOf = (day: number) => turns.reduce((count, turn) => (turn <= day ? count + 1 : count), 0)
  const answers = new Map<Role, (boolean | undefined)[]>()
  return (role, first, last) => {
    const stretch = turns.length === 0 ? 0 : stretchOf(first)
    if (turns.length > 0 && stretchOf(last) !== stretch) return isQualified(practitioner, role, { first, last }, policy)
    const ofRole = answers.get(role) ?? []
    answers.set(role, ofRole)
    return (ofRole[stretch] ??= isQualified(practitioner, role, { first, last: first }, policy))
  }
}
