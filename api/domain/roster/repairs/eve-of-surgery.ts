import { askedFor, freeFor } from '../../cover/free-hands.ts'
import type { Code } from '../../model/code.ts'
import type { Contract } from '../../model/role.ts'
import { standby } from '../../model/role.ts'
import type { Says } from '../../model/finding.ts'
import { dayAt, nightOf } from '../../rules/night.ts'
import { surgeryOn } from '../../rules/surgery-hours.ts'
import { saysLocum } from '../../says/repairs.ts'
import { type Instant, instantOf, weekdayOfNumber } from '../../time/instant.ts'
import { findRepairs, judgedRepair } from './find-repairs.ts'
import type { Ground, HeldSeat } from './ground.ts'
import { noHands, stretchOf, withoutSeat } from './hands.ts'
import { byCost, type Hole, type Move, type Repair, type Seat } from './repair.ts'
import { bare } from './search.ts'
import { tradesOf } from './trades.ts'

/** Somebody to hold the surgery of the morning after, so that the night can stay: no change of the roster, but people to ask. */
export type Locum = {
  readonly practice: Code | null
  readonly from: Instant
  readonly until: Instant
  /** Locums who are free for all of it, those who work least first. */
  readonly people: readonly Code[]
  readonly says: Says
}

/** What can be done about a night before surgery (R27). */
export type EveRepairs = {
  /** The night goes to another, or is traded for another duty. */
  readonly move: readonly Repair[]
  /** Whoever is on standby that night takes it, and they take the standby. */
  readonly standby: readonly Repair[]
  readonly locum: Locum
}

const mostOfKind = 3
const mostPeople = 6
const locums: readonly Contract[] = ['fixed_locum', 'committed_locum', 'casual_locum']

/** Null where the night is not movable, or the holder has no surgery after it. */
export function eveRepairs(ground: Ground, seat: Seat): EveRepairs | null {
  const held = ground.movable.find((one) => one.shift === seat.shift && one.position === seat.position && one.from === seat.from)
  const locum = held && locumFor(ground, held)
  if (!held || !locum) return null
  const hole: Hole = { ...bare(held), was: held.who }
  const replaced = findRepairs(ground, hole, { moves: 1, most: mostOfKind, withPlain: true }).filter(isClean)
  const isBeside = ({ whole, span }: HeldSeat) =>
    whole.role === standby && whole.post === held.whole.post && span.from < held.span.until && held.span.from < span.until
  const traded = (only: (gets: HeldSeat) => boolean) => tradesFor(ground, held, hole, only).filter(isClean)
  const move = [...replaced, ...traded((gets) => !isBeside(gets))].sort(byCost).slice(0, mostOfKind + 1)
  return { move, standby: traded(isBeside), locum }
}

/** What leaves the rules with something new to warn of mends nothing. */
const isClean = ({ cost }: Repair): boolean => cost.warnings === 0

function tradesFor(ground: Ground, held: HeldSeat, hole: Hole, only: (gets: HeldSeat) => boolean): readonly Repair[] {
  const giver = ground.people.get(held.who)!
  const hands = withoutSeat(ground, noHands, held.who, held)
  const trades = tradesOf(ground, hands, giver, held, { except: new Set(), most: mostOfKind, only })
  return trades.flatMap(({ other, gets }) => {
    const move: Move = { kind: 'exchange', who: held.who, other, gives: bare(held), gets: bare(gets) }
    return judgedRepair(ground, hole, [move]) ?? []
  })
}

function locumFor(ground: Ground, held: HeldSeat): Locum | null {
  const { region, context, people } = ground
  const night = stretchOf(ground, held)
  if (nightOf(night, region.zone) === null) return null
  const { practitioner } = people.get(held.who)!
  const day = dayAt(night.until, region.zone)
  const surgery = surgeryOn(practitioner, day, context).find(
    (one) => one.until > night.until && one.from < night.until + region.policy.hoursBeforeSurgery * 60,
  )
  if (!surgery) return null
  const work = { from: surgery.from, until: surgery.until, post: null, role: null, shift: null }
  const isFree = freeFor(region, ground.duties, work)
  const free = [...askedFor(region, work)].filter(
    (person) => person.practitioner !== practitioner && locums.includes(person.practitioner.contract) && isFree(person),
  )
  const loadOf = (code: Code) => ground.loadOf.get(code) ?? 0
  const codes = free.map((person) => person.practitioner.code).sort((a, b) => loadOf(a) - loadOf(b) || (a < b ? -1 : 1))
  const practice = practitioner.surgery.find(({ weekday }) => weekday === weekdayOfNumber(day))?.practice ?? practitioner.practice ?? null
  const span = { from: instantOf(surgery.from), until: instantOf(surgery.until) }
  return { practice, ...span, people: codes.slice(0, mostPeople), says: saysLocum(practitioner.name, practice, span, region) }
}
