import type { Person } from '../../cover/people.ts'
import type { Code } from '../../model/code.ts'
import type { Finding } from '../../model/finding.ts'
import type { Mark } from '../../model/practitioner.ts'
import type { Zone } from '../../time/zone.ts'
import { marksOn } from '../candidate-facts.ts'
import { type Ground, mayBeNamed } from './ground.ts'
import { askedOf, findingsOn, freeIn, type Hands, shiftIn } from './hands.ts'
import type { Seat } from './repair.ts'

/** What somebody's taking a seat asks of them. */
export type Toll = { readonly warnings: number; readonly wishes: number }

export type Taker = Toll & { readonly who: Code }

export const tollOf = (findings: readonly Finding[]): Toll => ({
  warnings: findings.filter(({ level }) => level === 'warn').length,
  wishes: findings.filter(({ level }) => level === 'prefer').length,
})

const byToll = (a: Toll, b: Toll): number => a.warnings - b.warnings || a.wishes - b.wishes

/**
 * The best of a list of possibilities that stand in order of preference: those the rules say least about. Each is only
 * asked about until `most` are found of which nothing is said; none can be better than these.
 */
export function bestOf<Choice, Found extends Toll>(
  choices: Iterable<Choice>,
  most: number,
  ask: (choice: Choice) => Found | null,
): readonly Found[] {
  const found: Found[] = []
  let clean = 0
  for (const choice of choices) {
    const one = ask(choice)
    if (!one) continue
    found.push(one)
    if (one.warnings + one.wishes === 0 && ++clean >= most) break
  }
  return found.sort(byToll).slice(0, most)
}

/**
 * Who can take a seat, best first: those the rules say least about, then who said gladly, then who works least of their own
 * maximum. A GP's seat goes to a GP, so that no post loses its last one.
 */
export function takersOf(
  ground: Ground,
  hands: Hands,
  seat: Seat,
  wanted: { leaver: Code | null; except: ReadonlySet<Code>; most: number },
) {
  const needsGp = wanted.leaver !== null && ground.people.get(wanted.leaver)?.isGp === true
  const isFree = freeIn(ground, hands, seat)
  return bestOf(inOrderFor(ground, seat), wanted.most, (person): Taker | null => {
    if (wanted.except.has(person.practitioner.code) || (needsGp && !person.isGp) || !isFree(person)) return null
    const findings = findingsOn(ground, hands, person, seat)
    return findings.some(({ level }) => level === 'block') ? null : { who: person.practitioner.code, ...tollOf(findings) }
  })
}

const liking: Readonly<Record<Mark, number>> = { gladly: 0, can: 1, rather_not: 3, cannot: 4, blocked: 5 }
const unmarked = 2

/** How somebody feels about some hours; the strongest word counts. */
function likingOf({ practitioner }: Person, seat: Seat, zone: Zone): number {
  const marks = marksOn(practitioner, seat, zone).map((mark) => liking[mark])
  if (marks.length === 0) return unmarked
  const worst = Math.max(...marks)
  return worst > unmarked ? worst : Math.min(...marks)
}

/** Whoever may be asked for a seat, in the order in which they are: the same for every seat of one role and the same hours. */
function inOrderFor(ground: Ground, seat: Seat): readonly Person[] {
  const key = `${shiftIn(ground, seat).role} ${seat.from} ${seat.until}`
  const known = ground.orders.get(key)
  if (known) return known
  const keyed = [...askedOf(ground, seat)]
    .filter(({ practitioner }) => mayBeNamed(ground, practitioner.code))
    .map((person) => ({
      person,
      liking: likingOf(person, seat, ground.region.zone),
      load: ground.loadOf.get(person.practitioner.code) ?? 0,
    }))
  const inOrder = keyed
    .sort((a, b) => a.liking - b.liking || a.load - b.load || (codeOf(a) < codeOf(b) ? -1 : 1))
    .map(({ person }) => person)
  ground.orders.set(key, inOrder)
  return inOrder
}

const codeOf = ({ person }: { readonly person: Person }): Code => person.practitioner.code
