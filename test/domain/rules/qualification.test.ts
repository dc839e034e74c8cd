import { describe, expect, test } from 'vitest'
import type { Policy } from '../../../api/domain/model/policy.ts'
import type { Practitioner } from '../../../api/domain/model/practitioner.ts'
import { qualification } from '../../../api/domain/rules/qualification.ts'
import { makePractitioner } from '../../make.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn } from './said.ts'

const roster = picture(`
           Sat 24 Oct
  Visser   23-8 visit
`)

const heard = (over: Partial<Practitioner>, policy: Partial<Policy> = {}) =>
  findingsIn(roster, qualification, regionOf(roster, { people: [makePractitioner('Visser', over)], policy })).map(
    (finding) => finding.says.nl,
  )

const credential = (kind: string, from: string | null, until: string | null) => ({ kind, from, until })

test('R21 asks the role', () => {
  expect(heard({ roles: ['consult', 'visit'] })).toEqual([])
  expect(heard({ roles: ['consult'] })).toEqual(['Visser is niet bevoegd voor visite.'])
})

test.each([
  ['service that ends after the last date', null, '2026-10-26', []],
  ['service that ends before the last date of a night', null, '2026-10-25', ['Visser werkt hier tot en met 24 okt 2026.']],
  ['service that begins on the day', '2026-10-24', null, []],
  ['service that begins the day after', '2026-10-25', null, ['Visser werkt hier vanaf 25 okt 2026.']],
])('R21 asks %s', (_, from, until, expected) => {
  expect(heard({ from, until })).toEqual(expected)
})

describe('credentials are valid on every day of the shift', () => {
  test.each([
    ['one without end', [credential('BIG', '2020-01-01', null)], []],
    ['one that ends in the night', [credential('BIG', null, '2026-10-25')], ['De bekwaamheid BIG van Visser loopt af op 24 okt 2026.']],
    ['one that ended long ago', [credential('BIG', null, '2025-01-13')], ['De bekwaamheid BIG van Visser loopt af op 12 jan 2025.']],
    ['one that begins later', [credential('BIG', '2027-01-01', null)], ['De bekwaamheid BIG van Visser begint op 1 jan 2027.']],
    ['one renewed in time', [credential('BIG', null, '2026-10-25'), credential('big', '2026-10-25', null)], []],
    [
      'one renewed a day late',
      [credential('BIG', null, '2026-10-25'), credential('BIG', '2026-10-26', null)],
      ['De bekwaamheid BIG van Visser loopt af op 24 okt 2026.'],
    ],
    ['one named as the role', [credential('visit', null, '2026-10-01')], ['De bekwaamheid visite van Visser loopt af op 30 sep 2026.']],
    ['one named as another role', [credential('lead', null, '2026-10-01')], []],
  ])('%s', (_, credentials, expected) => {
    expect(heard({ credentials })).toEqual(expected)
  })

  test('where the cooperative lists kinds per role, only those count', () => {
    const credentials = [credential('insurance', null, '2026-01-01'), credential('uzi', null, '2026-01-01')]
    expect(heard({ credentials }, { requiredCredentials: { consult: ['insurance'] } })).toEqual([])
    expect(heard({ credentials }, { requiredCredentials: { visit: ['insurance'] } })).toHaveLength(1)
    expect(heard({ credentials }, { requiredCredentials: { '*': ['UZI'] } })).toEqual([
      'De bekwaamheid UZI van Visser loopt af op 31 dec 2025.',
    ])
    expect(heard({ credentials: [] }, { requiredCredentials: { '*': ['UZI'] } })).toEqual([])
  })
})

test('it is a block that nobody passes and no setting softens', () => {
  const region = regionOf(roster, { people: [makePractitioner('Visser', { roles: [] })], policy: { settings: { R21: 'off' } } })
  expect(findingsIn(roster, qualification, region)[0]).toMatchObject({ rule: 'R21', level: 'block', mayOverride: false })
})
