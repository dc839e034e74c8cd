import { expect, test } from 'vitest'
import { noOverlap } from '../../../api/domain/rules/no-overlap.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn, told } from './said.ts'

test.each([
  ['two duties at one post that share time', '17-23, 22-24 visit', ['Visser: Sat 24 Oct 17-23, Sat 24 Oct 22-24']],
  ['two duties at two posts that share time', '17-23, 17-23 @B', ['Visser: Sat 24 Oct 17-23, Sat 24 Oct 17-23']],
  ['standby and an active duty', '17-23, 18-24 standby', ['Visser: Sat 24 Oct 17-23, Sat 24 Oct 18-24']],
  ['duties that touch', '17-23, 23-8', []],
  [
    'three at once, two by two',
    '8-20, 10-12 visit, 11-13 lead',
    [
      'Visser: Sat 24 Oct 8-20, Sat 24 Oct 10-12',
      'Visser: Sat 24 Oct 8-20, Sat 24 Oct 11-13',
      'Visser: Sat 24 Oct 10-12, Sat 24 Oct 11-13',
    ],
  ],
  [
    'one that lies far inside a longer one, after another',
    '8-20, 9-10 visit, 18-19 lead',
    ['Visser: Sat 24 Oct 8-20, Sat 24 Oct 9-10', 'Visser: Sat 24 Oct 8-20, Sat 24 Oct 18-19'],
  ],
])('R01 looks at %s', (_, cell, expected) => {
  const roster = picture(`
             Sat 24 Oct
    Visser   ${cell}
  `)
  expect(told(roster, noOverlap)).toEqual(expected)
})

test('parts of two shifts that do not share time are no overlap', () => {
  const roster = picture(`
             Sat 24 Oct
    Visser   17-23[17-20], 17-23[20-23] visit
  `)
  expect(told(roster, noOverlap)).toEqual([])
})

test('standby may coincide with an active duty where the cooperative says so, two standby duties never', () => {
  const roster = picture(`
             Sat 24 Oct
    Visser   17-23, 18-24 standby
    Bakker   17-23 standby, 18-24 standby
  `)
  const region = regionOf(roster, { policy: { mayOverlapStandby: true } })
  expect(told(roster, noOverlap, region)).toEqual(['Bakker: Sat 24 Oct 17-23, Sat 24 Oct 18-24'])
})

test('an overlap is a block that nobody passes and no setting softens', () => {
  const roster = picture(`
             Sat 24 Oct
    Visser   17-23, 18-24 visit
  `)
  for (const setting of ['off', 'warn', 'block'] as const) {
    const [finding] = findingsIn(roster, noOverlap, regionOf(roster, { policy: { settings: { R01: setting } } }))
    expect(finding).toMatchObject({ rule: 'R01', level: 'block', mayOverride: false, who: 'Visser' })
    expect(finding).toMatchObject({ from: '2026-10-24T16:00:00Z', until: '2026-10-24T21:00:00Z' })
    expect(finding!.says.nl).toBe('Visser heeft za 24 okt 17:00-23:00 al dienst. Twee diensten tegelijk kan niet.')
  }
})
