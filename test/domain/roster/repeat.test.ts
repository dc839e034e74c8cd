import { describe, expect, test } from 'vitest'
import { type Pattern, repeatPattern } from '../../../api/domain/roster/repeat.ts'
import { canonicalRoster } from '../../../api/domain/roster/roster.ts'
import { addDays } from '../../../api/domain/time/instant.ts'
import { makeAssignment, makePractitioner, makeRegion, makeRoster, makeShift } from '../../make.ts'

// Monday 2027-03-01; Easter Monday is 2027-03-29.
const monday = '2027-03-01'
const region = makeRegion({ practitioners: ['BAK', 'VIS', 'ODS'].map((code) => makePractitioner(code)) })
const practitioners = region.practitioners.map(({ code, name, discipline }) => ({ code, name, discipline }))
const shifts = [0, 7, 14, 21, 28, 35].map((days) => makeShift({ date: addDays(monday, days), start: '17:00', end: '23:00', needed: 2 }))
const [first, second, third, fourth, easter, sixth] = shifts
const roster = canonicalRoster(
  makeRoster({
    from: monday,
    until: '2027-04-12',
    shifts,
    practitioners,
    assignments: [makeAssignment(first!, 'VIS'), makeAssignment(second!, 'BAK'), makeAssignment(fourth!, 'ODS')],
  }),
)
const place = (shift: (typeof shifts)[number] | undefined, position = 1) => ({ shift: shift!.id, position })
const pattern = (over: Partial<Pattern>): Pattern => ({ places: [place(first)], monday, weeks: 1, onto: 5, replaces: false, ...over })
const wanted = (over: Partial<Pattern>) => repeatPattern(roster, region, pattern(over))

describe('a week pattern on the weeks after it', () => {
  test('open places are filled; who is placed stays, and a holiday is no pattern', () => {
    const { wishes, skipped } = wanted({})
    expect(wishes).toEqual([third, sixth].map((shift) => ({ ...place(shift), practitioner: 'VIS' })))
    expect(skipped).toEqual({ held: 2, holiday: 1, 'no-shift': 0 })
  })

  test('with a word others make way', () => {
    expect(wanted({ replaces: true }).wishes.map(({ shift }) => shift)).toEqual([second, third, fourth, sixth].map((shift) => shift!.id))
  })

  test('two weeks take turns, and the last turn is cut short', () => {
    const { wishes } = wanted({ places: [place(first), place(second)], weeks: 2, onto: 3, replaces: true })
    expect(wishes.map(({ shift, practitioner }) => [shift, practitioner])).toEqual([
      [third!.id, 'VIS'],
      [fourth!.id, 'BAK'],
    ])
    expect(wanted({ places: [place(first), place(second)], weeks: 2, onto: 3 }).skipped).toMatchObject({ held: 1, holiday: 1 })
  })

  test('nobody is no pattern; beyond the roster nothing is asked', () => {
    expect(wanted({ places: [place(first, 2)] })).toMatchObject({ wishes: [], skipped: { held: 0 } })
    expect(wanted({ onto: 7 }).skipped['no-shift']).toBe(2)
    expect(easter!.date).toBe('2027-03-29')
  })
})
