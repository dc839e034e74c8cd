import { expect, test } from 'vitest'
import { busyElsewhere } from '../../../api/domain/rules/busy-elsewhere.ts'
import { minimumRest } from '../../../api/domain/rules/minimum-rest.ts'
import { noOverlap } from '../../../api/domain/rules/no-overlap.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn, told } from './said.ts'

test.each([
  ['the same time', '17-23, 20-24 elsewhere', '.', 'Visser is za 24 okt 20:00-00:00 elders bezet. Twee diensten tegelijk kan niet.'],
  ['too little rest after it', '8-14 elsewhere, 17-23', '.', 'Visser is za 24 okt 08:00-14:00 elders bezet. Nodig is 6,5 uur rust.'],
  ['too little rest before it', '17-23', '2-8 elsewhere', 'Visser is zo 25 okt 02:00-08:00 elders bezet. Nodig is 6,5 uur rust.'],
  ['touching it', '17-23, 23-24 elsewhere', '.', 'Visser is za 24 okt 23:00-00:00 elders bezet. Nodig is 6,5 uur rust.'],
])('R03 counts time in another region: %s', (_, first, second, sentence) => {
  const roster = picture(`
             Sat 24 Oct     Sun 25 Oct
    Visser   ${first}       ${second}
  `)
  expect(findingsIn(roster, busyElsewhere).map((finding) => finding.says.nl)).toEqual([sentence])
  expect(findingsIn(roster, busyElsewhere)[0]).toMatchObject({ rule: 'R03', level: 'block', mayOverride: false })
  expect([...told(roster, noOverlap), ...told(roster, minimumRest)]).toEqual([])
})

test('enough rest on either side is well, and two times elsewhere are not ours to judge', () => {
  const roster = picture(`
             Sat 24 Oct                       Sun 25 Oct
    Visser   0-10 elsewhere, 17-23            5:30-9 elsewhere, 8-12 elsewhere
  `)
  expect(told(roster, busyElsewhere)).toEqual([])
})

test('a cooperative may make it warn', () => {
  const roster = picture(`
             Sat 24 Oct
    Visser   17-23, 20-24 elsewhere
  `)
  const region = regionOf(roster, { policy: { settings: { R03: 'warn' } } })
  expect(findingsIn(roster, busyElsewhere, region)[0]).toMatchObject({ level: 'warn', mayOverride: true })
})
