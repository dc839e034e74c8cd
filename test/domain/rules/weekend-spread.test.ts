import { expect, test } from 'vitest'
import { weekendSpread } from '../../../api/domain/rules/weekend-spread.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn, told } from './said.ts'

test.each([
  ['Saturday and Sunday of one weekend', '8-17', '8-17', ['Visser: Sat 24 Oct 8-17, Sun 25 Oct 8-17']],
  ['only Saturday, through the night', '23-8', '.', []],
  ['Saturday and standby on Sunday', '8-17', '8-17 standby', []],
])('R20 spreads a weekend: %s', (_, saturday, sunday, expected) => {
  const roster = picture(`
             Fri 23 Oct   Sat 24 Oct      Sun 25 Oct
    Visser   17-23        ${saturday}     ${sunday}
  `)
  expect(told(roster, weekendSpread)).toEqual(expected)
})

const months = (cells: string) =>
  picture(`
           Sat 3 Oct   Sat 10 Oct   Sat 17 Oct   Sat 24 Oct   Sat 31 Oct   Sat 7 Nov
  Visser   ${cells}
`)

test.each([
  ['two weekends in four', '8-17   .      .      8-17   .      .', []],
  ['three in five', '8-17   .   8-17   .   8-17   .', []],
  ['three in four', '8-17   8-17   .   8-17   .   .', ['Visser werkt 3 van 4 weekenden vanaf za 3 okt. De afspraak is 2.']],
  [
    'five in a row, told once per new weekend',
    '8-17   8-17   8-17   8-17   8-17   .',
    [
      'Visser werkt 4 van 4 weekenden vanaf za 3 okt. De afspraak is 2.',
      'Visser werkt 4 van 4 weekenden vanaf za 10 okt. De afspraak is 2.',
    ],
  ],
])('R20 spreads weekends: %s', (_, cells, sentences) => {
  expect(findingsIn(months(cells), weekendSpread).map((finding) => finding.says.nl)).toEqual(sentences)
})

test('a weekend is a preference, and a cooperative sets how many', () => {
  const roster = months('8-17   .   8-17   .   .   .')
  const findings = findingsIn(roster, weekendSpread, regionOf(roster, { policy: { mostWeekends: 1, weekendWindow: 3 } }))
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ rule: 'R20', level: 'prefer', mayOverride: false })
})
