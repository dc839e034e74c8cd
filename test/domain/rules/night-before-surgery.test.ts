import { expect, test } from 'vitest'
import type { Holiday } from '../../../api/domain/model/holiday.ts'
import type { Practice } from '../../../api/domain/model/practice.ts'
import type { Practitioner } from '../../../api/domain/model/practitioner.ts'
import { nightBeforeSurgery } from '../../../api/domain/rules/night-before-surgery.ts'
import { at, makeClosure, makeHours, makePractice, makePractitioner, makeSurgery } from '../../make.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn } from './said.ts'

type Setting = { who?: Partial<Practitioner>; practice?: Partial<Practice>; holidays?: readonly Holiday[]; hours?: number }

function heard(cells: string, { who, practice, holidays = [], hours = 8 }: Setting) {
  const roster = picture(`
             Sun 1 Nov   Mon 2 Nov   Fri 6 Nov
    Visser   ${cells}
  `)
  const people = [makePractitioner('Visser', who)]
  const region = regionOf(roster, { people, practices: [makePractice('P1', practice)], holidays, policy: { hoursBeforeSurgery: hours } })
  return findingsIn(roster, nightBeforeSurgery, region).map((finding) => `${finding.level} ${finding.says.nl}`)
}

const owner = { contract: 'practice_owner', practice: 'P1' } as const

test.each([
  [
    'own surgery that starts as the night ends',
    { surgery: makeSurgery('P1', '08:00', '12:00') },
    'warn Visser heeft ma 2 nov 08:00 spreekuur, 0 uur na een nacht. Afspraak: 8 uur.',
  ],
  [
    'own surgery in the afternoon',
    { surgery: makeSurgery('P1', '13:00', '17:00') },
    'warn Visser heeft ma 2 nov 13:00 spreekuur, 5 uur na een nacht. Afspraak: 8 uur.',
  ],
  [
    'own surgery that began before the night was over',
    { surgery: makeSurgery('P1', '07:30', '12:00') },
    'warn Visser heeft ma 2 nov 07:30 spreekuur, 0 uur na een nacht. Afspraak: 8 uur.',
  ],
  ['an owner whose practice opens', owner, 'warn Visser heeft ma 2 nov 08:00 spreekuur, 0 uur na een nacht. Afspraak: 8 uur.'],
  [
    'an employed GP whose practice opens',
    { ...owner, contract: 'employed_gp' as const },
    'warn Visser heeft ma 2 nov 08:00 spreekuur, 0 uur na een nacht. Afspraak: 8 uur.',
  ],
])('R27 warns before %s', (_, who, sentence) => {
  expect(heard('23-8   .   .', { who })).toEqual([sentence])
})

test.each([
  ['a locum without hours of their own', {}, '23-8   .   .'],
  ['surgery that starts eight hours later', { surgery: makeSurgery('P1', '16:00', '18:00') }, '23-8   .   .'],
  ['surgery on other weekdays', { surgery: makeSurgery('P1', '08:00', '12:00', [2, 3]) }, '23-8   .   .'],
  ['a night that ends on Saturday', owner, '.   .   23-8'],
  ['Saturday surgery, which is no workday', { surgery: makeSurgery('P1', '09:00', '12:00', [6]) }, '.   .   23-8'],
  ['an evening', owner, '17-23   .   .'],
  ['standby', owner, '23-8 standby   .   .'],
])('R27 says nothing of %s', (_, who, cells) => {
  expect(heard(cells, { who })).toEqual([])
})

test('a night that ends early leaves time before surgery', () => {
  expect(heard('23-8[23-3]   .   .', { who: owner })).toEqual([
    'warn Visser heeft ma 2 nov 08:00 spreekuur, 5 uur na een nacht. Afspraak: 8 uur.',
  ])
  expect(heard('23-8[23-3]   .   .', { who: owner, hours: 5 })).toEqual([])
})

test('a holiday on which the post opens, or a closure of the practice, is no workday', () => {
  const holiday = (postOpen: boolean) => [
    { date: '2026-11-02', name: 'Kermis', post: 'A', postOpen, tariff: true, counts: true, confirmed: true },
  ]
  expect(heard('23-8   .   .', { who: owner, holidays: holiday(true) })).toEqual([])
  expect(heard('23-8   .   .', { who: owner, holidays: holiday(false) })).toHaveLength(1)
  const closed = (until: string) => ({ closures: [makeClosure(at('2026-11-02', '00:00'), at('2026-11-02', until))] })
  expect(heard('23-8   .   .', { who: owner, practice: closed('18:00') })).toEqual([])
  expect(heard('23-8   .   .', { who: owner, practice: closed('13:00') })).toEqual([
    'warn Visser heeft ma 2 nov 13:00 spreekuur, 5 uur na een nacht. Afspraak: 8 uur.',
  ])
})

test('surgery that was over before the night ended does not count, the next one that day does', () => {
  const hours = [...makeHours('07:00', '08:00'), ...makeHours('13:00', '17:00')]
  expect(heard('23-8   .   .', { who: owner, practice: { hours } })).toEqual([
    'warn Visser heeft ma 2 nov 13:00 spreekuur, 5 uur na een nacht. Afspraak: 8 uur.',
  ])
})
