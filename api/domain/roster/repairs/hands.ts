import { askedFor, freeFor, type Work } from '../../cover/free-hands.ts'
import type { Person } from '../../cover/people.ts'
import type { Code } from '../../model/code.ts'
import type { Finding } from '../../model/finding.ts'
import type { Shift } from '../../model/roster.ts'
import { checkHeld } from '../../rules/index.ts'
import { type Held, heldFrom, withHeld } from '../../rules/line.ts'
import { minuteOf } from '../../time/instant.ts'
import type { Interval } from '../../time/interval.ts'
import { shiftOf } from '../roster.ts'
import { type Ground, isAway } from './ground.ts'
import type { Seat } from './repair.ts'

/** The time of those a repair has touched so far; everybody else's is that of the ground. */
export type Hands = ReadonlyMap<Code, readonly Held[]>

export const noHands: Hands = new Map()

const nothing: readonly Held[] = []

export const heldBy = (ground: Ground, hands: Hands, code: Code): readonly Held[] =>
  hands.get(code) ?? ground.duties.of.get(code) ?? nothing

export const shiftIn = (ground: Ground, { shift }: Pick<Seat, 'shift'>): Shift => shiftOf(ground.roster, shift)!

const spanOf = ({ from, until }: Interval) => ({ from: minuteOf(from), until: minuteOf(until) })

/** A seat as a stretch of time, as the rules ask about it. */
export const stretchOf = (ground: Ground, seat: Seat): Held => heldFrom(shiftIn(ground, seat), seat)

const workOf = (ground: Ground, seat: Seat): Work => {
  const shift = shiftIn(ground, seat)
  return { ...spanOf(seat), post: shift.post, role: shift.role, shift }
}

export const withSeat = (ground: Ground, hands: Hands, code: Code, seat: Seat): Hands => {
  const practitioner = ground.people.get(code)!.practitioner
  return new Map(hands).set(code, withHeld({ practitioner, held: heldBy(ground, hands, code) }, stretchOf(ground, seat)).held)
}

export const withoutSeat = (ground: Ground, hands: Hands, code: Code, seat: Seat): Hands =>
  new Map(hands).set(code, heldWithout(ground, hands, code, seat))

/** Who may be asked for a seat, by qualification alone. */
export const askedOf = (ground: Ground, seat: Seat): ReadonlySet<Person> => askedFor(ground.region, workOf(ground, seat))

/** Whether no rule of level `block` keeps somebody from a seat, and they will be there. One question for many people. */
export function freeIn(ground: Ground, hands: Hands, seat: Seat): (person: Person) => boolean {
  const { region, duties } = ground
  const get = (code: Code) => heldBy(ground, hands, code)
  const isFree = freeFor(region, { ...duties, of: { ...duties.of, get } }, workOf(ground, seat))
  const span = spanOf(seat)
  return (person) => isFree(person) && !isAway(person, span)
}

/** What somebody holds who gives these seats up. */
export function heldWithout(ground: Ground, hands: Hands, code: Code, ...gives: readonly Seat[]): readonly Held[] {
  const gone = gives.map((seat) => ({ shift: seat.shift, from: minuteOf(seat.from) }))
  return heldBy(ground, hands, code).filter((one) => !gone.some(({ shift, from }) => one.shift?.id === shift && one.from === from))
}

/** What the rules would say if somebody took a seat as well. */
export const findingsOn = (ground: Ground, hands: Hands, { practitioner }: Person, seat: Seat): readonly Finding[] =>
  checkHeld(ground.context, { practitioner, held: heldBy(ground, hands, practitioner.code) }, stretchOf(ground, seat))
