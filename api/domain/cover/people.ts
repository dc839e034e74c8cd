import type { Code } from '../model/code.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import { type Absence, absencesOf } from './presence.ts'

/** What cover has to know of a person: a GP or not, and when away. */
export type Person = { readonly practitioner: Practitioner; readonly isGp: boolean; readonly absences: readonly Absence[] }

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
    })
  }
  peopleOfRegion.set(region, people)
  return people
}
