import type { Person } from '../../cover/people.ts'
import type { Code } from '../../model/code.ts'
import { mayBeNamed, type Ground, type HeldSeat, isSpare } from './ground.ts'
import { askedOf, findingsOn, freeIn, type Hands, heldWithout, noHands, withoutSeat, withSeat } from './hands.ts'
import type { Hole, Move, Seat } from './repair.ts'
import { type Taker, type Toll, takersOf, tollOf } from './takers.ts'
import { tradesOf } from './trades.ts'

/** A list of moves that fills a hole, and what the rules say of each as it is made; the whole of it is judged later. */
export type Plan = { readonly moves: readonly Move[]; readonly toll: Toll }

type Wanted = {
  readonly moves: number
  /** Whether somebody free who simply takes the hole counts: the list of candidates offers them already. */
  readonly withPlain: boolean
}

/** How far a search is: people looked at of all who might have to give something up. */
export type Progress = { readonly done: number; readonly of: number }

/** For a place given up the best few takers and trades are tried, not all. */
const mostPerSeat = 2

/**
 * Every way of at most `moves` moves to fill a hole: somebody free takes it; somebody who could but for one of their own
 * duties takes it, and that duty goes to another, is traded for another's, or (of an extra holder) is not missed; with three
 * moves those who take over may in turn give something up, or two duties may go to two others. Yields between people, so that
 * whoever runs it can breathe, tell how far it is, and stop.
 */
export function* searchPlans(ground: Ground, hole: Hole, wanted: Wanted, found: (plan: Plan) => void): Generator<Progress> {
  if (!mayTouch(ground, hole)) return
  const except = new Set<Code>(hole.was === null ? [] : [hole.was])
  if (wanted.withPlain) {
    const takers = takersOf(ground, noHands, hole, { leaver: null, except, most: Number.POSITIVE_INFINITY })
    for (const taker of takers) found({ moves: [take(taker, hole, hole.was)], toll: taker })
  }
  const stuck = stuckFor(ground, noHands, hole, except)
  for (const [index, person] of stuck.entries()) {
    yield { done: index, of: stuck.length }
    for (const rest of movesOf(ground, noHands, person, hole, hole.was, { budget: wanted.moves, except })) found(rest)
  }
  yield { done: stuck.length, of: stuck.length }
}

/** A place that was locked, or a shift that has begun, is for a hand and not for a repair. */
function mayTouch({ roster, now }: Ground, hole: Hole): boolean {
  const isLocked = roster.assignments.some((one) => one.shift === hole.shift && one.position === hole.position && one.locked)
  const shift = roster.shifts.find((one) => one.id === hole.shift)
  return shift !== undefined && shift.from > now && !isLocked
}

const take = ({ who }: Pick<Taker, 'who'>, to: Seat, instead: Code | null): Move => ({ kind: 'take', who, to: bare(to), instead })

export const bare = ({ shift, position, from, until }: Seat): Seat => ({ shift, position, from, until })

const joined = (a: Plan, b: Plan): Plan => ({
  moves: [...a.moves, ...b.moves],
  toll: { warnings: a.toll.warnings + b.toll.warnings, wishes: a.toll.wishes + b.toll.wishes },
})

/** Who may be asked for a seat but is kept from it, in a firm order. */
function stuckFor(ground: Ground, hands: Hands, seat: Seat, except: ReadonlySet<Code>): readonly Person[] {
  const isFree = freeIn(ground, hands, seat)
  return [...askedOf(ground, seat)].filter(
    (person) => !except.has(person.practitioner.code) && mayBeNamed(ground, person.practitioner.code) && !isFree(person),
  )
}

type Left = { readonly budget: number; readonly except: ReadonlySet<Code> }

/** The plans in which one person, kept away by duties of their own, takes a seat after all. */
function* movesOf(ground: Ground, hands: Hands, person: Person, seat: Seat, instead: Code | null, left: Left): Generator<Plan> {
  const who = person.practitioner.code
  const except = new Set([...left.except, who])
  const inTheWay = seatsInTheWay(ground, hands, person, seat)
  for (const gives of inTheWay.filter((one) => isFreeWithout(ground, hands, person, seat, [one]))) {
    const move: Move = { kind: 'move', who, from: bare(gives), to: bare(seat) }
    const less = withoutSeat(ground, hands, who, gives)
    const own: Plan = { moves: [move], toll: tollOf(findingsOn(ground, less, person, seat)) }
    if (isSpare(ground, gives)) {
      yield own
      continue
    }
    if (left.budget < 2) continue
    const after = withSeat(ground, less, who, seat)
    for (const rest of fillings(ground, after, gives, { budget: left.budget - 1, except })) yield joined(own, rest)
    for (const trade of tradesOf(ground, after, person, gives, { except, most: mostPerSeat })) {
      const exchange: Move = { kind: 'exchange', who, other: trade.other, gives: bare(gives), gets: bare(trade.gets) }
      yield joined({ moves: [take({ who }, seat, instead)], toll: own.toll }, { moves: [exchange], toll: trade })
    }
  }
  if (left.budget >= 3) yield* bothGiven(ground, hands, person, seat, { inTheWay, except })
}

/** The plans that fill a seat somebody just left. */
function* fillings(ground: Ground, hands: Hands, seat: HeldSeat, left: Left): Generator<Plan> {
  const takers = takersOf(ground, hands, seat, { leaver: seat.who, except: left.except, most: mostPerSeat })
  for (const taker of takers) yield { moves: [take(taker, seat, seat.who)], toll: taker }
  if (left.budget < 2) return
  const needsGp = ground.people.get(seat.who)?.isGp === true
  for (const person of stuckFor(ground, hands, seat, left.except)) {
    if (person.isGp || !needsGp) yield* movesOf(ground, hands, person, seat, seat.who, left)
  }
}

/** Two duties stand in the way, one before and one after: each goes to another. */
function* bothGiven(
  ground: Ground,
  hands: Hands,
  person: Person,
  seat: Seat,
  { inTheWay, except }: { readonly inTheWay: readonly HeldSeat[]; readonly except: ReadonlySet<Code> },
): Generator<Plan> {
  const who = person.practitioner.code
  const alone = new Set(inTheWay.filter((one) => isFreeWithout(ground, hands, person, seat, [one])))
  for (const [index, first] of inTheWay.entries()) {
    for (const second of inTheWay.slice(index + 1)) {
      if (alone.has(first) || alone.has(second) || !isFreeWithout(ground, hands, person, seat, [first, second])) continue
      const without = withoutSeat(ground, withoutSeat(ground, hands, who, first), who, second)
      const after = withSeat(ground, without, who, seat)
      for (const one of takersOf(ground, after, first, { leaver: who, except, most: 1 })) {
        const taken = withSeat(ground, after, one.who, first)
        for (const other of takersOf(ground, taken, second, { leaver: who, except: new Set([...except, one.who]), most: 1 })) {
          const move: Move = { kind: 'move', who, from: bare(first), to: bare(seat) }
          const toll = tollOf(findingsOn(ground, without, person, seat))
          yield [one, other]
            .map((taker, at) => ({ moves: [take(taker, at === 0 ? first : second, who)], toll: taker }))
            .reduce(joined, { moves: [move], toll })
        }
      }
    }
  }
}

/** The own duties that together with a seat make a rule block; none where something else keeps somebody away too. */
function seatsInTheWay(ground: Ground, hands: Hands, person: Person, seat: Seat): readonly HeldSeat[] {
  const blocks = findingsOn(ground, hands, person, seat).filter(({ level }) => level === 'block')
  const own = (ground.movableOf.get(person.practitioner.code) ?? []).filter((one) => one.shift !== seat.shift)
  if (blocks.length === 0 || blocks.some(({ shifts }) => shifts.every((shift) => shift === seat.shift))) return []
  return own.filter((one) => blocks.some(({ shifts }) => shifts.includes(one.shift)))
}

function isFreeWithout(ground: Ground, hands: Hands, person: Person, seat: Seat, gives: readonly HeldSeat[]): boolean {
  const { code } = person.practitioner
  return freeIn(ground, new Map(hands).set(code, heldWithout(ground, hands, code, ...gives)), seat)(person)
}
