import { expect, test } from 'vitest'
import type { Practitioner } from '../../../api/domain/model/practitioner.ts'
import { longStretch } from '../../../api/domain/rules/long-stretch.ts'
import { makePractice, makePractitioner, makeSurgery } from '../../make.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn } from './said.ts'

function heard(cells: string, who: Partial<Practitioner> = {}, stretchHours = 15) {
  const roster = picture(`
             Mon 2 Nov   Tue 3 Nov
    Visser   ${cells}
  `)
  const region = regionOf(roster, { people: [makePractitioner('Visser', who)], practices: [makePractice('P1')], policy: { stretchHours } })
  return findingsIn(roster, longStretch, region).map((finding) => finding.says.nl)
}

const daily = { surgery: makeSurgery('P1', '08:00', '17:00') }

test.each([
  ['fifteen hours: surgery and an evening', '17-23   .', daily, []],
  [
    'surgery and an evening until midnight',
    '17-24   .',
    daily,
    ['Visser werkt 16 uur zonder rust vanaf ma 2 nov 08:00. Afspraak: 15 uur.'],
  ],
  [
    'surgery, a break of an hour, and an evening',
    '18-24   .',
    daily,
    ['Visser werkt 16 uur zonder rust vanaf ma 2 nov 08:00. Afspraak: 15 uur.'],
  ],
  ['surgery, a night, and surgery', '23-8   .', daily, ['Visser werkt 33 uur zonder rust vanaf ma 2 nov 08:00. Afspraak: 15 uur.']],
  [
    'a night and surgery of their own',
    '23-8   .',
    { surgery: makeSurgery('P1', '10:00', '17:00', [2]) },
    ['Visser werkt 18 uur zonder rust vanaf ma 2 nov 23:00. Afspraak: 15 uur.'],
  ],
  ['two duties without surgery', '8-17, 20-24   .', {}, ['Visser werkt 16 uur zonder rust vanaf ma 2 nov 08:00. Afspraak: 15 uur.']],
  ['two duties with a rest of six and a half hours', '0-8, 14:30-23   .', {}, []],
  ['standby after surgery', '17-8 standby   .', daily, []],
  ['an owner who gave no surgery hours', '17-24   .', { contract: 'practice_owner' as const, practice: 'P1' }, []],
  ['surgery alone', '.   .', { surgery: makeSurgery('P1', '00:00', '23:00') }, []],
])('R28 measures work and duty without rest: %s', (_, cells, who, expected) => {
  expect(heard(cells, who)).toEqual(expected)
})

test('time in another region is work too', () => {
  expect(heard('8-17 elsewhere, 18-24   .')).toEqual(['Visser werkt 16 uur zonder rust vanaf ma 2 nov 08:00. Afspraak: 15 uur.'])
})

test('it warns, and a cooperative sets how long', () => {
  expect(heard('8-17   .', {}, 8)).toHaveLength(1)
})
