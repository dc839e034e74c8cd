import type { Contract, Discipline, Role } from '../domain/model/role.ts'
import type { Weekday } from '../domain/time/instant.ts'
import type { Chance } from './chance.ts'
import { codeOf, firstNames, surnames } from './names.ts'
import type { DemoPractice } from './practices.ts'
import type { SizePlan } from './sizes.ts'

export type DemoPerson = {
  readonly code: string
  readonly name: string
  readonly discipline: Discipline
  readonly contract: Contract
  readonly roles: readonly Role[]
  readonly practice: string
  /** Days with own surgery hours, 08:00 to 17:00. */
  readonly surgery: readonly Weekday[]
  /** Hours a half-year this person means to work. */
  readonly target: number
}

/** Hours a half-year by contract: the committed share about 77, a committed locum at least his 50. */
const targets: Readonly<Record<Contract, number>> = {
  practice_owner: 74,
  employed_gp: 70,
  fixed_locum: 84,
  committed_locum: 118,
  casual_locum: 60,
  employee: 30,
}

export function makePeople(plan: SizePlan, practices: readonly DemoPractice[], chance: Chance): readonly DemoPerson[] {
  const namer = namerOf(chance)
  const gps = [...practiceGps(plan, practices, chance), ...locums(plan)]
  const people = gps.map(({ contract, practice }): DemoPerson => {
    const tied = contract === 'practice_owner' || contract === 'employed_gp'
    return {
      ...namer(),
      discipline: 'gp',
      contract,
      roles: rolesOf(contract, chance),
      practice,
      surgery: tied ? daysOf(chance.between(3, 4), chance) : contract === 'fixed_locum' ? daysOf(chance.between(1, 2), chance) : [],
      target: Math.round(targets[contract] * (0.75 + 0.5 * chance.next())),
    }
  })
  const other = (discipline: Discipline, roles: readonly Role[]): DemoPerson => ({
    ...namer(),
    discipline,
    contract: 'employee',
    roles,
    practice: '',
    surgery: [],
    target: targets.employee,
  })
  for (let index = 0; index < plan.others.nurseSpecialists; index++) people.push(other('nurse_specialist', ['consult']))
  for (let index = 0; index < plan.others.triagists; index++) people.push(other('triagist', ['triage']))
  return people
}

/** One owner in every practice, the others in duo and group practices; employed GPs after them. */
function practiceGps(
  plan: SizePlan,
  practices: readonly DemoPractice[],
  chance: Chance,
): readonly { contract: Contract; practice: string }[] {
  const larger = practices.filter((practice) => practice.kind !== 'solo')
  const second = chance.shuffled([...larger, ...larger.filter((practice) => practice.kind === 'group')])
  const owners = [...practices, ...second].slice(0, plan.gps.owners)
  const employed = Array.from(
    { length: plan.gps.employed },
    (_, index) => second[(owners.length - practices.length + index) % second.length]!,
  )
  return [
    ...owners.map((practice) => ({ contract: 'practice_owner' as const, practice: practice.code })),
    ...employed.map((practice) => ({ contract: 'employed_gp' as const, practice: practice.code })),
  ]
}

function locums(plan: SizePlan): readonly { contract: Contract; practice: string }[] {
  const of = (contract: Contract, count: number) => Array.from({ length: count }, () => ({ contract, practice: '' }))
  return [...of('fixed_locum', plan.gps.fixed), ...of('committed_locum', plan.gps.committed), ...of('casual_locum', plan.gps.casual)]
}

function rolesOf(contract: Contract, chance: Chance): readonly Role[] {
  const roles: Role[] = ['consult']
  if (chance.happens(0.88)) roles.push('visit')
  if (chance.happens(contract === 'casual_locum' ? 0.2 : 0.6)) roles.push('lead')
  if (chance.happens(contract === 'casual_locum' ? 0.4 : 0.85)) roles.push('standby')
  return roles
}

const daysOf = (count: number, chance: Chance): readonly Weekday[] => chance.shuffled<Weekday>([1, 2, 3, 4, 5]).slice(0, count).sort()

/** Names by lot, each once; codes of three letters, as on the lists of coordinators. */
function namerOf(chance: Chance): () => { code: string; name: string } {
  const bag: string[] = []
  const codes = new Set<string>()
  const names = new Set<string>()
  return () => {
    if (bag.length === 0) bag.push(...chance.shuffled(surnames))
    const surname = bag.pop()!
    let name = `${chance.pick(firstNames)} ${surname}`
    while (names.has(name)) name = `${chance.pick(firstNames)} ${surname}`
    names.add(name)
    const code = codeOf(name, codes)
    codes.add(code)
    return { code, name }
  }
}
