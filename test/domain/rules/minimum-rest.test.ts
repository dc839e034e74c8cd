import { describe, expect, test } from 'vitest'
import { minimumRest } from '../../../api/domain/rules/minimum-rest.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn, told } from './said.ts'

describe('R02, the test vectors of the field', () => {
  test.each([
    ['17-23, then 08:00 the next day, rests 9 hours', '17-23', '8-17', []],
    ['a night, then 14:00, rests 6 hours', '23-8', '14-23', ['Visser: Thu 5 Nov 23-8, Fri 6 Nov 14-23']],
    ['a night, then 14:30, rests exactly 6.5 hours', '23-8', '14:30-23', []],
    ['17-23 and 23-8 have no rest between and are 15 hours', '17-23, 23-8', '.', ['Visser: Thu 5 Nov 17-23, Thu 5 Nov 23-8']],
    ['consult then visit at one post are one duty of 9 hours', '8-12:30, 12:30-17 visit', '.', []],
    ['the same at two posts are two duties', '8-12:30, 12:30-17 visit @B', '.', ['Visser: Thu 5 Nov 8-12:30, Thu 5 Nov 12:30-17']],
    ['ten hours together are still one duty', '8-13, 13-18 visit', '.', []],
    ['three that touch are one duty only if all of them last ten hours', '8-12, 12-16 visit, 16-18 lead', '.', []],
  ])('%s', (_, first, second, expected) => {
    const roster = picture(`
               Thu 5 Nov    Fri 6 Nov
      Visser   ${first}     ${second}
    `)
    expect(told(roster, minimumRest)).toEqual(expected)
  })
})

test('two parts of one shift are one duty, however long somebody else held the middle', () => {
  const roster = picture(`
             Thu 5 Nov
    Visser   8-20[8-12], 8-20[16-20]
    Bakker   8-20[12-16]
  `)
  expect(told(roster, minimumRest)).toEqual([])
})

test('every seam of a chain longer than one duty is told', () => {
  const roster = picture(`
             Thu 5 Nov
    Visser   8-12, 12-16 visit, 16-20 lead
  `)
  expect(told(roster, minimumRest)).toEqual(['Visser: Thu 5 Nov 8-12, Thu 5 Nov 12-16', 'Visser: Thu 5 Nov 12-16, Thu 5 Nov 16-20'])
})

test('rest is measured in real hours on the night the clock goes forward', () => {
  const roster = picture(`
             Sat 28 Mar    Sun 29 Mar
    Visser   17-23         6:30-8
    Bakker   17-23         6-8
  `)
  expect(told(roster, minimumRest)).toEqual(['Bakker: Sat 28 Mar 17-23, Sun 29 Mar 6-8'])
})

test('another rest after a night holds where the cooperative sets one', () => {
  const roster = picture(`
             Thu 5 Nov    Fri 6 Nov
    Visser   23-8         17-23
    Bakker   17-23        8-17
  `)
  expect(told(roster, minimumRest)).toEqual([])
  const region = regionOf(roster, { policy: { restAfterNightMinutes: 14 * 60 } })
  expect(findingsIn(roster, minimumRest, region).map((finding) => finding.says.nl)).toEqual([
    'Visser rust 9 uur voor vr 6 nov 17:00. Na een nacht: 14 uur.',
  ])
})

test('duties of ours around the roster ask rest as well', () => {
  const roster = picture(`
             Thu 5 Nov
    Visser   8-17
  `)
  const around = [{ practitioner: 'Visser', from: '2026-11-05T16:30:00Z', until: '2026-11-05T22:00:00Z', post: 'B', role: 'consult' }]
  expect(told({ ...roster, around }, minimumRest)).toEqual(['Visser: Thu 5 Nov 8-17'])
  expect(told({ ...roster, assignments: [], around: [...around, ...around] }, minimumRest, regionOf(roster))).toEqual([])
})

test('standby asks rest, unless it may coincide with an active shift', () => {
  const roster = picture(`
             Thu 5 Nov              Fri 6 Nov
    Visser   18-24 standby          2-8
  `)
  expect(told(roster, minimumRest)).toHaveLength(1)
  expect(told(roster, minimumRest, regionOf(roster, { policy: { mayOverlapStandby: true } }))).toEqual([])
})

test('too little rest is a block that a coordinator may pass, and a cooperative may make it warn or silent', () => {
  const roster = picture(`
             Thu 5 Nov
    Visser   17-23, 23-8
  `)
  const heard = (setting?: 'off' | 'warn' | 'block') =>
    findingsIn(roster, minimumRest, regionOf(roster, { policy: { settings: setting ? { R02: setting } : {} } })).map(
      ({ level, mayOverride }) => ({ level, mayOverride }),
    )
  expect(heard()).toEqual([{ level: 'block', mayOverride: true }])
  expect(heard('warn')).toEqual([{ level: 'warn', mayOverride: true }])
  expect(heard('off')).toEqual([])
})
