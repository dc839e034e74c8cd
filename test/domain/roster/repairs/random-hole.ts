import { findGaps } from '../../../../api/domain/cover/gaps.ts'
import type { Gap } from '../../../../api/domain/cover/gap.ts'
import type { Policy } from '../../../../api/domain/model/policy.ts'
import type { Region } from '../../../../api/domain/model/region.ts'
import type { Assignment, Roster, Shift } from '../../../../api/domain/model/roster.ts'
import type { Hole } from '../../../../api/domain/roster/repairs/repair.ts'
import { addDays, minuteOf } from '../../../../api/domain/time/instant.ts'
import {
  at,
  makeMark,
  makePolicy,
  makePost,
  makePractice,
  makePractitioner,
  makeRegion,
  makeRoster,
  makeShift,
  makeSurgery,
} from '../../../make.ts'
import { type Chance, chanceOf } from '../../../oracles/chance.ts'

const monday = '2026-10-19'
/** The second morning: what began before is past. */
export const now = at(addDays(monday, 1), '09:00')
const days = 7
const season = { from: at(monday, '00:00'), until: at(addDays(monday, days + 2), '00:00') }
const blocks = [
  ['08:00', '17:00'],
  ['17:00', '23:00'],
  ['23:00', '08:00'],
] as const

/** A small, crowded cooperative with everything a repair has to mind: locks, leave, sickness, parts, extra holders, triagists. */
export function randomCase(seed: number, policy: Partial<Policy> = {}): { readonly region: Region; readonly roster: Roster } {
  const chance = chanceOf(seed * 104_729)
  const people = Array.from({ length: 9 }, (_, number) => {
    const day = addDays(monday, chance.whole(0, days))
    const isGp = number < 7
    return makePractitioner(`N${number}`, {
      discipline: isGp ? 'gp' : 'nurse_specialist',
      contract: chance.pick(['practice_owner', 'committed_locum'] as const),
      practice: 'P',
      roles: chance.pick([['consult'], ['consult', 'visit'], ['visit', 'consult', 'standby']]),
      sickness: chance.is(0.1) ? [{ id: 'sick', from: at(day, '12:00'), until: at(addDays(day, 2), '12:00') }] : [],
      availability: chance.is(0.4)
        ? [makeMark(chance.pick(['blocked', 'cannot', 'gladly', 'rather_not'] as const), at(day, '08:00'), at(addDays(day, 1), '09:00'))]
        : [],
      surgery: chance.is(0.3) ? makeSurgery('P', '09:00', '17:00') : [],
      ...(chance.is(0.3) && { maxHours: chance.whole(10, 40), maxNights: chance.whole(1, 3) }),
    })
  })
  const region = makeRegion({
    posts: [makePost('A'), makePost('B')],
    practices: [makePractice('P')],
    practitioners: people,
    policy: makePolicy(policy),
  })
  const shifts: Shift[] = []
  for (let day = 0; day < days; day++) {
    for (const [start, end] of blocks) {
      const role = chance.pick(['consult', 'consult', 'visit', 'standby'])
      if (chance.is(0.5))
        shifts.push(makeShift({ date: addDays(monday, day), start, end, post: chance.pick(['A', 'B']), role, needed: chance.whole(1, 2) }))
    }
  }
  const assignments = shifts.flatMap((shift) => holdersOf(chance, region, shift))
  const practitioners = people.map(({ code, name, discipline }) => ({ code, name, discipline }))
  return { region, roster: makeRoster({ from: monday, until: addDays(monday, days), shifts, assignments, practitioners }) }
}

function holdersOf(chance: Chance, region: Region, shift: Shift): readonly Assignment[] {
  const places = shift.needed + (chance.is(0.3) ? 1 : 0)
  const used = new Set<string>()
  return Array.from({ length: places }, (_, place) => place + 1).flatMap((position): readonly Assignment[] => {
    const practitioner = chance.pick(region.practitioners).code
    if (chance.is(0.25) || used.has(practitioner)) return []
    used.add(practitioner)
    const half = new Date((minuteOf(shift.from) + minuteOf(shift.until)) * 30_000).toISOString().replace('.000', '')
    const until = chance.is(0.15) ? half : shift.until
    const locked = chance.is(0.15)
    return [{ id: `${shift.id} ${position}`, shift: shift.id, position, practitioner, from: shift.from, until, locked }]
  })
}

export const gapsOf = ({ shifts, assignments, around }: Roster, region: Region): readonly Gap[] =>
  findGaps(region, { source: 'draft', shifts, assignments, published: {}, around }, season)

/** The places that ask for a repair: a gap of a shift still to come, on the first place nobody fills. */
export function holesOf(roster: Roster, region: Region): readonly Hole[] {
  const sick = (code: string, from: string) =>
    region.practitioners
      .find((one) => one.code === code)!
      .sickness.some((one) => one.from <= from && (one.until === null || from < one.until))
  return gapsOf(roster, region).flatMap((gap): readonly Hole[] => {
    const shift = roster.shifts.find((one) => one.id === gap.shift)
    if (!shift) return []
    for (let position = 1; position <= shift.needed; position++) {
      const pieces = roster.assignments.filter((one) => one.shift === shift.id && one.position === position)
      const inside = pieces.filter((one) => one.from < gap.until && gap.from < one.until)
      if (inside.length === 0) return [{ shift: shift.id, position, from: gap.from, until: gap.until, was: null }]
      const [only] = inside
      const holdsAll = inside.length === 1 && only!.from <= gap.from && gap.until <= only!.until
      if (holdsAll && sick(only!.practitioner, gap.from)) {
        return [{ shift: shift.id, position, from: gap.from, until: gap.until, was: only!.practitioner }]
      }
    }
    return []
  })
}

/** How many are missing on a shift at a minute. */
export const missingAt = (gaps: readonly Gap[], shift: string, minute: number): number =>
  gaps
    .filter((gap) => gap.shift === shift && minuteOf(gap.from) <= minute && minute < minuteOf(gap.until))
    .reduce((sum, gap) => sum + gap.needed - gap.present, 0)
