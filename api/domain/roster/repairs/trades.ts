import type { Person } from '../../cover/people.ts'
import type { Code } from '../../model/code.ts'
import { standby } from '../../model/role.ts'
import { type Held, isStandby } from '../../rules/line.ts'
import { minutesPerDay } from '../../time/instant.ts'
import type { Ground, HeldSeat } from './ground.ts'
import { askedOf, findingsOn, freeIn, type Hands, heldBy, heldWithout } from './hands.ts'
import { bestOf, type Toll, tollOf } from './takers.ts'

/** Somebody gives a seat to another and gets theirs for it. */
export type Trade = Toll & { readonly other: Code; readonly gets: HeldSeat }

/** Nobody is asked to trade for a shift further away than this. */
const furthestDays = 14

/**
 * With whom somebody could trade a whole place, nearest shifts first among those the rules say least about. `hands` says what
 * else they hold by then, and no longer holds the place they give.
 */
export function tradesOf(
  ground: Ground,
  hands: Hands,
  giver: Person,
  gives: HeldSeat,
  wanted: { readonly except: ReadonlySet<Code>; readonly most: number; readonly only?: (gets: HeldSeat) => boolean },
): readonly Trade[] {
  if (!gives.isWhole) return []
  const takes = freeIn(ground, hands, gives)
  const asked = askedOf(ground, gives)
  const own = heldBy(ground, hands, giver.practitioner.code)
  return bestOf(nearTo(ground, gives), wanted.most, (gets): Trade | null => {
    const other = ground.people.get(gets.who)!
    if (gets.who === giver.practitioner.code || wanted.except.has(gets.who) || wanted.only?.(gets) === false) return null
    if (other.isGp !== giver.isGp || !asked.has(other) || isBusy(own, gets) || !askedOf(ground, gets).has(giver)) return null
    const less = new Map(hands).set(gets.who, heldWithout(ground, hands, gets.who, gets))
    if (!takes(other) && !freeIn(ground, less, gives)(other)) return null
    if (!freeIn(ground, hands, gets)(giver)) return null
    const findings = [...findingsOn(ground, hands, giver, gets), ...findingsOn(ground, less, other, gives)]
    return findings.some(({ level }) => level === 'block') ? null : { other: gets.who, gets, ...tollOf(findings) }
  })
}

/** Whole places of other shifts that begin within the furthest days, nearest first: a walk outwards along the order of time. */
function* nearTo({ movable }: Ground, gives: HeldSeat): Generator<HeldSeat> {
  const at = gives.span.from
  let after = firstFrom(movable, at)
  let before = after - 1
  for (;;) {
    const ahead = movable[after] ? movable[after]!.span.from - at : Number.POSITIVE_INFINITY
    const back = movable[before] ? at - movable[before]!.span.from : Number.POSITIVE_INFINITY
    if (Math.min(ahead, back) > furthestDays * minutesPerDay) return
    const next = ahead <= back ? movable[after++]! : movable[before--]!
    if (next.isWhole && next.shift !== gives.shift) yield next
  }
}

/** Index of the first seat that does not begin before a minute. */
function firstFrom(seats: readonly HeldSeat[], minute: number): number {
  let low = 0
  for (let high = seats.length; low < high; ) {
    const middle = (low + high) >> 1
    if (seats[middle]!.span.from < minute) low = middle + 1
    else high = middle
  }
  return low
}

/** A short way to most answers: somebody at work then is not free. Standby may lie beside a duty, so that is asked in full. */
const isBusy = (own: readonly Held[], { span, whole }: HeldSeat): boolean =>
  whole.role !== standby && own.some((held) => held.from < span.until && span.from < held.until && !isStandby(held) && held.shift !== null)
