import { describe, expect, test } from 'vitest'
import { freedBy, sickSpan } from '../../../api/domain/roster/report-sick.ts'
import { canonicalRoster } from '../../../api/domain/roster/roster.ts'
import { at, makeAssignment, makeRoster, makeShift } from '../../make.ts'

const running = makeShift({ date: '2027-01-16', start: '08:00', end: '17:00' })
const night = makeShift({ date: '2027-01-20', start: '23:00', end: '08:00' })
const after = makeShift({ date: '2027-01-21', start: '17:00', end: '23:00' })
const shifts = [running, night, after]
const roster = canonicalRoster(makeRoster({ shifts, assignments: shifts.map((shift) => makeAssignment(shift, 'VIS')) }))
const now = at('2027-01-16', '12:00')
const freed = (first: string, last: string | null) =>
  freedBy(roster, 'vis', sickSpan(roster, 'VIS', first, last, now)).map(({ shift }) => shift)

describe('sick for a period', () => {
  test('a shift that has begun is freed from now on, a night of the last day to its end', () => {
    expect(sickSpan(roster, 'VIS', '2027-01-16', '2027-01-20', now)).toEqual({ from: now, until: night.until })
    expect(freed('2027-01-16', '2027-01-20')).toEqual([running.id, night.id])
  })

  test('from a later day nothing before it, until further notice everything after it', () => {
    expect(freed('2027-01-17', '2027-01-19')).toEqual([])
    expect(freed('2027-01-17', null)).toEqual([night.id, after.id])
  })
})
