import { describe, expect, test } from 'vitest'
import { canonicalRoster } from '../../../api/domain/roster/roster.ts'
import { rowOf, rowsOf, placesOf } from '../../../api/domain/roster/lenses.ts'
import { marginsOf, withAround } from '../../../api/domain/roster/margins.ts'
import { makeAssignment, makeRoster, makeShift, zone } from '../../make.ts'
import { picture, regionOf, shiftIn } from '../../picture.ts'

test('a roster looks sixteen weeks before its dates and four after, by the wall clock', () => {
  expect(marginsOf({ from: '2026-10-01', until: '2027-04-01', zone })).toEqual({
    before: { from: '2026-06-10T22:00:00Z', until: '2026-09-30T22:00:00Z' },
    after: { from: '2027-03-31T22:00:00Z', until: '2027-04-28T22:00:00Z' },
  })
})

test('a row holds what lies around the roster between what it holds itself, for one person as for all', () => {
  const roster = withAround(
    picture(`
             Sat 24 Oct
    Visser   17-23
    `),
    [
      { practitioner: 'Visser', from: '2026-10-31T22:00:00Z', until: '2026-11-01T07:00:00Z' },
      { practitioner: 'Visser', from: '2026-09-30T21:00:00Z', until: '2026-10-01T06:00:00Z', post: 'A', role: 'consult' },
    ],
  )
  const region = regionOf(roster)
  const row = rowOf(roster, region, 'VISSER')!
  expect(row.duties.map((duty) => [duty.from.slice(0, 10), duty.held?.position ?? null])).toEqual([
    ['2026-09-30', null],
    ['2026-10-24', 1],
    ['2026-10-31', null],
  ])
  expect(rowsOf(roster, region)).toEqual([row])
})

test('a shift has the places it needs and those of its extra holders', () => {
  const shift = makeShift({ date: '2026-10-24', start: '17:00', end: '23:00', needed: 2 })
  const roster = makeRoster({ shifts: [shift], assignments: [makeAssignment(shift, 'Visser', { position: 4 })] })
  expect(placesOf(roster, shift).map((place) => place.position)).toEqual([1, 2, 4])
})

describe('one form', () => {
  test('pieces that touch are joined under the id of the earliest, whatever order they come in', () => {
    const roster = picture(`
             Sat 24 Oct
    Visser   17-23
    `)
    const shift = shiftIn(roster, '17-23')
    const half = '2026-10-24T18:00:00Z'
    const pieces = [
      makeAssignment(shift, 'Visser', { id: 'late', from: half }),
      makeAssignment(shift, 'visser', { id: 'early', until: half }),
    ]
    expect(canonicalRoster({ ...roster, assignments: pieces }).assignments.map((held) => [held.id, held.until])).toEqual([
      ['early', shift.until],
    ])
  })
})
