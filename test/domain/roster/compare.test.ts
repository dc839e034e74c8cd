import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { type Comparison, compareRosters, isOtherLoad } from '../../../api/domain/roster/compare.ts'
import type { Difference } from '../../../api/domain/roster/diff.ts'
import { makeAssignment, makeRegion, makeRoster, makeShift } from '../../make.ts'
import { after, base, makeIds, region, shifts, steps } from './scenario-rosters.ts'

const now = '2026-10-01T00:00:00Z'
const compare = (first: Roster, second: Roster) => compareRosters(first, second, region, now)

/** What a difference says, without which side is which. */
const told = (one: Difference, isTurned: boolean): string => {
  const pair =
    one.kind === 'holder' ? [one.before, one.after] : one.kind === 'shift-added' ? [0, 1] : one.kind === 'shift-removed' ? [1, 0] : []
  const kind = one.kind.startsWith('shift-') ? 'shift' : one.kind
  return JSON.stringify([kind, one.shift.id, one.kind === 'holder' ? one.position : 0, ...(isTurned ? pair.reverse() : pair)])
}

const turned = ({ moved, gaps, rules, findings, loads }: Comparison) => ({
  moved,
  gaps: { first: gaps.second, second: gaps.first },
  rules: rules.map(({ rule, gone, made }) => ({ rule, gone: made, made: gone })),
  findings: { first: findings.second, second: findings.first },
  loads: loads.map(({ practitioner, first, second }) => ({ practitioner, first: second, second: first })),
})

test('equal rosters differ in nothing', () => {
  fc.assert(
    fc.property(steps, (line) => {
      const roster = after(base, line, makeIds())
      const copy = JSON.parse(JSON.stringify(roster)) as Roster
      const { cells, moved, rules, gaps, loads } = compare(roster, copy)
      expect([cells, moved, rules, loads.filter(isOtherLoad)]).toEqual([[], [], [], []])
      expect(gaps.first).toEqual(gaps.second)
    }),
    { numRuns: 60 },
  )
})

test('turned round a comparison says the reverse', () => {
  fc.assert(
    fc.property(steps, steps, (line, other) => {
      const newId = makeIds()
      const [first, second] = [after(base, line, newId), after(base, other, newId)]
      const [one, back] = [compare(first, second), compare(second, first)]
      const { cells, ...rest } = one
      expect(turned(back)).toEqual(rest)
      expect(back.cells.map((cell) => told(cell, true)).sort()).toEqual(cells.map((cell) => told(cell, false)).sort())
    }),
    { numRuns: 60 },
  )
})

test('whoever gets a place and whoever gives it up are moved, with their hours, nights, weekend days and holidays', () => {
  const night = makeShift({ date: '2026-10-10', start: '23:00', end: '08:00' })
  const feast = makeShift({ date: '2026-12-25', start: '17:00', end: '23:00' })
  const people = makeRegion({ practitioners: region.practitioners })
  const all = { from: '2026-10-01', until: '2027-01-01', shifts: [night, feast], practitioners: base.practitioners }
  const first = makeRoster({ ...all, assignments: [makeAssignment(night, 'visser'), makeAssignment(feast, 'smit')] })
  const second = makeRoster({ ...all, assignments: [makeAssignment(night, 'bakker'), makeAssignment(feast, 'smit')] })
  const { moved, cells, loads } = compareRosters(first, second, people, now)
  expect([moved, cells.length]).toEqual([['bakker', 'visser'], 1])
  const none = { minutes: 0, nights: 0, weekendDays: 0, holidays: 0 }
  const one = { minutes: 540, nights: 1, weekendDays: 1, holidays: 0 }
  expect(loads).toEqual([
    { practitioner: 'bakker', first: none, second: one },
    { practitioner: 'smit', first: { ...none, minutes: 360, holidays: 1 }, second: { ...none, minutes: 360, holidays: 1 } },
    { practitioner: 'visser', first: one, second: none },
  ])
})

test('whoever holds a shift that gets other times is moved, though the place is the same', () => {
  const [late] = shifts
  const retimed = after(base, [{ index: 0, kind: 'retime', who: 'smit' }], makeIds())
  const { cells, moved } = compare(base, retimed)
  expect(cells.map(({ kind, shift }) => [kind, shift.id])).toEqual([['retimed', late!.id]])
  expect(moved).toEqual(['visser'])
})

test('a gap counts from now on, in whichever roster has it', () => {
  const filled = after(base, [{ index: 3, kind: 'place', who: 'visser' }], makeIds())
  const { gaps } = compare(base, filled)
  expect(gaps.first.length).toBeGreaterThan(0)
  const missing = (list: Comparison['gaps']['first']) =>
    list.filter((gap) => gap.shift === shifts[3]!.id).map((gap) => gap.needed - gap.present)
  expect([missing(gaps.first), missing(gaps.second)]).toEqual([[2], [1]])
  const later = compareRosters(base, filled, region, '2026-11-20T00:00:00Z').gaps
  expect([later.first, later.second]).toEqual([[], []])
})

test('a rule that one breaks and the other does not is told by its rule', () => {
  const clash = makeShift({ date: '2026-10-05', start: '17:00', end: '23:00', post: 'B' })
  const first = makeRoster({ ...base, shifts: [...base.shifts, clash] })
  const second = makeRoster({ ...first, assignments: [...first.assignments, makeAssignment(clash, 'visser')] })
  const { rules, findings } = compare(first, second)
  expect(rules.map(({ rule, gone, made }) => [rule, gone.length, made.length > 0])).toEqual([['R01', 0, true]])
  expect(findings.second).toBeGreaterThan(findings.first)
})

test('what is warned of counts beside what is blocked', () => {
  const next = makeShift({ date: '2026-10-06', start: '00:00', end: '08:00' })
  const first = makeRoster({ ...base, shifts: [...base.shifts, next] })
  const second = makeRoster({ ...first, assignments: [...first.assignments, makeAssignment(next, 'visser')] })
  const levels = (level: 'warn' | 'off') => {
    const lenient = { ...region, policy: { ...region.policy, settings: { R02: level } } }
    return compareRosters(first, second, lenient, now)
      .rules.filter(({ rule }) => rule === 'R02')
      .map(({ made }) => made.map((one) => one.level))
  }
  expect([levels('warn'), levels('off')]).toEqual([[['warn']], []])
})
