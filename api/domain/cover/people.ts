import type { Code } from '../model/code.ts'
import type { Practitioner } from '../model/practitioner.ts'
import type { Region } from '../model/region.ts'
import type { Role } from '../model/role.ts'
import { keptAwayOf } from '../rules/personal-block.ts'
import { type Dates, isQualified } from '../rules/qualification.ts'
import { type Day, dayNumber } from '../time/instant.ts'
import type { Span } from '../time/interval.ts'
import { type Absence, absencesOf } from './presence.ts'

/** What cover has to know of a person: a GP or not, and when away. */
export type Person = {
  readonly practitioner: Practitioner
  readonly isGp: boolean
  readonly absences: readonly Absence[]
  /** R12: blocked time and sickness. */
  readonly keptAway: readonly Span[]
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
    })
  }
  peopleOfRegion.set(region, people)
  return people
}

const gpsOfRegion = new WeakMap<Region, ReadonlySet<Person>>()

/** Every GP of a region, in service or not. */
export function gpsOf(region: Region): ReadonlySet<Person> {
  const known = gpsOfRegion.get(region) ?? new Set([...peopleOf(region).values()].filter(({ isGp }) => isGp))
  gpsOfRegion.set(region, known)
  return known
}

/** Who is qualified for a role on the local dates of some duty (R21). */
export function qualifiedFor(region: Region, role: Role, dates: Dates): ReadonlySet<Person> {
  const { turns, sets } = qualificationsOf(region)
  const stretch = passed(turns, dates.first)
  if (stretch !== passed(turns, dates.last)) return askQualified(region, role, dates)
  const key = `${role} ${stretch}`
  const known = sets.get(key) ?? askQualified(region, role, { first: dates.first, last: dates.first })
  sets.set(key, known)
  return known
}

function askQualified(region: Region, role: Role, dates: Dates): ReadonlySet<Person> {
  const people = [...peopleOf(region).values()]
  return new Set(people.filter(({ practitioner }) => isQualified(practitioner, role, dates, region.policy)))
}

/** The dates on which something of anybody begins or ends, in order: between two of them R21 always says the same. */
type Qualifications = { readonly turns: readonly number[]; readonly sets: Map<string, ReadonlySet<Person>> }

const qualifications = new WeakMap<Region, Qualifications>()

function qualificationsOf(region: Region): Qualifications {
  const known = qualifications.get(region)
  if (known) return known
  const dates = new Set<Day>()
  const add = ({ from, until }: { readonly from: Day | null; readonly until: Day | null }) => {
    if (from !== null) dates.add(from)
    if (until !== null) dates.add(until)
  }
  for (const practitioner of region.practitioners) {
    add(practitioner)
    practitioner.credentials.forEach(add)
  }
  const turns = Array.from(dates, dayNumber).sort((a, b) => a - b)
  const found = { turns, sets: new Map<string, ReadonlySet<Person>>() }
  qualifications.set(region, found)
  return found
}

/** How many of `turns` lie at or before a date. */
function passed(turns: readonly number[], date: number): number {
  let count = 0
  while (count < turns.length && turns[count]! <= date) count++
  return count
}
