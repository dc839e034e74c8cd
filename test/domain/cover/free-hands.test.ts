import { expect, test } from 'vitest'
import { findGaps } from '../../../api/domain/cover/gaps.ts'
import type { Policy } from '../../../api/domain/model/policy.ts'
import type { Practitioner } from '../../../api/domain/model/practitioner.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Assignment, Busy, Roster, Shift } from '../../../api/domain/model/roster.ts'
import type { Staffing } from '../../../api/domain/model/staffing.ts'
import { candidatesFor } from '../../../api/domain/roster/candidates.ts'
import { addDays, instantOf, minuteOf } from '../../../api/domain/time/instant.ts'
import {
  at,
  everyDay,
  makeMark,
  makePolicy,
  makePost,
  makePractice,
  makePractitioner,
  makeRegion,
  makeRoster,
  makeShift,
  makeSurgery,
} from '../../make.ts'
import { type Chance, chanceOf } from '../../oracles/chance.ts'

const monday = '2026-10-19'
const days = 10
const season = { from: at(monday, '00:00'), until: at(addDays(monday, days), '00:00') }
const blocks = [
  ['08:00', '17:00'],
  ['17:00', '23:00'],
  ['23:00', '08:00'],
  ['08:00', '12:30'],
  ['12:30', '17:00'],
] as const

const around = (roster: Roster): Staffing => ({ ...roster, source: 'draft', published: {}, around: roster.around })

/** The people of whom the list of candidates says no block, for the whole of a gap. */
function listed(roster: Roster, region: Region, shift: Shift, part: { from: string; until: string }): number {
  return candidatesFor(roster, region, shift, 99, { part }).filter(({ group }) => group !== 'cannot').length
}

const policies: readonly Partial<Policy>[] = [
  {},
  { mayOverlapStandby: true, restAfterNightMinutes: 11 * 60, mostNightsInRow: 1 },
  { settings: { R02: 'off', R12: 'warn', R03: 'warn' } },
  { settings: { R10: 'block', R20: 'block', R27: 'block', R28: 'block' }, mostNightsInRow: 2 },
  { settings: { R19: 'off', R03: 'off' }, oneDutyMinutes: 900 },
]

test.each(policies.flatMap((policy, number) => [1, 2, 3, 4].map((seed) => ({ number, seed, policy }))))(
  'a gap counts as candidates whom the list does not put under cannot, rules $number, roster $seed',
  ({ policy, seed }) => {
    const chance = chanceOf(seed * 7919)
    const region = someRegion(chance, policy)
    const roster = someRoster(chance, region)
    const gaps = findGaps(region, around(roster), season).filter((gap) => gap.shift !== undefined)
    const shiftOf = new Map(roster.shifts.map((shift) => [shift.id, shift]))
    const expected = gaps.map((gap) => [gap.id, listed(roster, region, shiftOf.get(gap.shift!)!, gap)])
    expect(gaps.length).toBeGreaterThan(5)
    expect(gaps.map((gap) => [gap.id, gap.candidates])).toEqual(expected)
  },
)

function someRegion(chance: Chance, policy: Partial<Policy>): Region {
  const people = Array.from({ length: 24 }, (_, number) => somebody(chance, `N${number}`))
  return makeRegion({
    posts: [makePost('A'), makePost('B')],
    practices: [makePractice('P')],
    practitioners: people,
    policy: makePolicy(policy),
  })
}

const never = { everyWeeks: 1, start: '17:00', end: '08:00', from: monday, until: null } as const
const exempt = ['night', 'weekend', 'holiday', 'R02', 'R19', 'R20', 'R27', 'R28'] as const

const dayOfSeason = (chance: Chance) => addDays(monday, chance.whole(0, days))

function somebody(chance: Chance, code: string): Practitioner {
  const day = dayOfSeason(chance)
  const mark = chance.pick(['blocked', 'cannot', 'gladly'] as const)
  return makePractitioner(code, {
    contract: chance.pick(['practice_owner', 'committed_locum'] as const),
    practice: 'P',
    roles: chance.pick([['consult'], ['consult', 'standby'], ['visit', 'consult', 'standby']]),
    until: chance.is(0.1) ? day : null,
    from: chance.is(0.1) ? day : null,
    sickness: chance.is(0.1) ? [{ id: 'sick', from: at(day, '12:00'), until: chance.is(0.5) ? null : at(addDays(day, 2), '12:00') }] : [],
    availability: chance.is(0.3) ? [makeMark(mark, at(day, '20:00'), at(addDays(day, 1), '09:00'))] : [],
    recurring: chance.is(0.2) ? [{ ...never, mark, weekdays: [chance.pick([1, 3, 6] as const)] }] : [],
    exemptions: chance.is(0.2) ? [{ of: chance.pick(exempt), reason: 'agreement', from: chance.is(0.3) ? day : null, until: null }] : [],
    credentials: chance.is(0.1) ? [{ kind: 'big', number: '1', from: null, until: day }] : [],
    surgery: chance.is(0.3) ? makeSurgery('P', '09:00', '17:00') : [],
    ...(chance.is(0.3) && { maxHours: chance.whole(10, 40), maxNights: chance.whole(1, 3) }),
  })
}

function someRoster(chance: Chance, region: Region): Roster {
  const shifts: Shift[] = []
  for (let day = -2; day < days + 2; day++) {
    for (const [start, end] of blocks)
      for (const post of ['A', 'B']) {
        const role = chance.pick(['consult', 'consult', 'visit', 'standby'])
        if (chance.is(0.8)) shifts.push(makeShift({ date: addDays(monday, day), start, end, post, role, needed: chance.whole(1, 2) }))
      }
  }
  const assignments = shifts.flatMap((shift) => holdersOf(chance, region, shift))
  return makeRoster({
    from: addDays(monday, -2),
    until: addDays(monday, days + 2),
    shifts,
    assignments,
    around: someAround(chance, region),
  })
}

function holdersOf(chance: Chance, region: Region, shift: Shift): readonly Assignment[] {
  return Array.from({ length: shift.needed }, (_, place) => place + 1).flatMap((position): Assignment[] => {
    if (chance.is(0.3)) return []
    const half = instantOf((minuteOf(shift.from) + minuteOf(shift.until)) / 2)
    const until = chance.is(0.3) ? half : shift.until
    const practitioner = chance.pick(region.practitioners).code
    return [{ id: `${shift.id} ${position}`, shift: shift.id, position, practitioner, from: shift.from, until, locked: false }]
  })
}

/** Time elsewhere, and duties in the cooperative's other rosters. */
function someAround(chance: Chance, region: Region): readonly Busy[] {
  return Array.from({ length: 14 }, (): Busy => {
    const [start, end] = chance.pick(blocks)
    const { from, until } = makeShift({ date: addDays(monday, chance.whole(-1, days)), start, end })
    const practitioner = chance.pick(region.practitioners).code
    return chance.is(0.5) ? { practitioner, from, until } : { practitioner, from, until, post: 'A', role: 'consult' }
  })
}

test('a third night in a row counts, a fourth does not', () => {
  const shifts = everyDay.slice(0, 5).map((day) => makeShift({ date: addDays(monday, day), start: '23:00', end: '08:00', id: `N${day}` }))
  const region = makeRegion({ practitioners: [makePractitioner('V'), makePractitioner('B')] })
  const held = (night: number) => ({
    ...shifts[night]!,
    id: `H${night}`,
    shift: shifts[night]!.id,
    position: 1,
    practitioner: 'V',
    locked: false,
  })
  const candidatesAfter = (nights: number) =>
    findGaps(
      region,
      { source: 'draft', shifts, assignments: Array.from({ length: nights }, (_, night) => held(night)), published: {} },
      season,
    )
      .filter((gap) => gap.shift === shifts[nights]!.id)
      .map((gap) => gap.candidates)
  expect([candidatesAfter(2), candidatesAfter(3)]).toEqual([[2], [1]])
})
