import { expect, test } from 'vitest'
import { findGaps } from '../../../api/domain/cover/gaps.ts'
import { checkGaps } from '../../../api/domain/rules/gap-rules.ts'
import { contextOf } from '../../../api/domain/rules/rule.ts'
import { at, draftOf, makeHours, makePractice } from '../../make.ts'
import { picture, regionOf } from '../../picture.ts'

/** A post on duty from `start` on Monday until `end` on Tuesday, and a practice with these hours. */
function seams(start: string, end: string, open: string, close: string) {
  const roster = picture(`
             Mon 2 Nov
    Visser   ${start}-23
    Bakker   23-${end}
  `)
  const region = regionOf(roster, { practices: [makePractice('P1', { hours: makeHours(open, close) })] })
  const gaps = findGaps(region, draftOf(roster), { from: at('2026-11-02', '12:00'), until: at('2026-11-03', '12:00') })
  return checkGaps(gaps, contextOf(region)).map(({ rule, level, from, until }) => `${rule} ${level} ${from} ${until}`)
}

test.each([
  ['a post that starts as the practice closes', '17', '8', '08:00', '17:00', []],
  ['a post that starts an hour later', '18', '8', '08:00', '17:00', ['R24 warn 2026-11-02T16:00:00Z 2026-11-02T17:00:00Z']],
  ['a post that ends as the practice opens', '17', '8', '08:00', '17:00', []],
  ['a practice that opens half an hour later', '17', '8', '08:30', '17:00', ['R24 warn 2026-11-03T07:00:00Z 2026-11-03T07:30:00Z']],
  ['a post that starts before the practice closes', '16', '8', '08:00', '17:00', []],
])('R24 looks at %s', (_, start, end, open, close, expected) => {
  expect(seams(start, end, open, close)).toEqual(expected)
})
