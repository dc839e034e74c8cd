import { expect, test } from 'vitest'
import { personalMaximum } from '../../../api/domain/rules/personal-maximum.ts'
import { makePractitioner } from '../../make.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn } from './said.ts'

const roster = picture(`
           Sat 24 Oct         Sun 25 Oct         Tue 27 Oct
  Visser   23-8               .                  17-23
  Bakker   17-23              17-23 standby      23-8 standby
`)

const heard = (maxHours?: number, maxNights?: number) => {
  const limits = { ...(maxHours === undefined ? {} : { maxHours }), ...(maxNights === undefined ? {} : { maxNights }) }
  const people = ['Visser', 'Bakker'].map((code) => makePractitioner(code, limits))
  return findingsIn(roster, personalMaximum, regionOf(roster, { people })).map((finding) => finding.says.nl)
}

test('R10 adds real hours: the night the clock goes back is ten', () => {
  expect(heard(16)).toEqual([])
  expect(heard(15)).toEqual(['Visser komt op 16 uur in dit rooster. Het maximum is 15 uur.'])
})

test('standby counts neither as hours nor as a night', () => {
  expect(heard(6)).toEqual(['Visser komt op 16 uur in dit rooster. Het maximum is 6 uur.'])
  expect(heard(undefined, 0)).toEqual(['Visser komt op 1 nacht in dit rooster. Het maximum is 0.'])
})

test('a maximum nobody gave is no maximum', () => {
  expect(heard()).toEqual([])
})

test('too many hours warn, and duties around the roster do not count', () => {
  const people = [makePractitioner('Visser', { maxHours: 10 })]
  const around = [{ practitioner: 'Bakker', from: '2026-09-01T15:00:00Z', until: '2026-09-01T21:00:00Z', post: 'A', role: 'consult' }]
  const findings = findingsIn(
    { ...roster, around },
    personalMaximum,
    regionOf(roster, { people: [...people, makePractitioner('Bakker', { maxHours: 6 })] }),
  )
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ rule: 'R10', level: 'warn', mayOverride: true, who: 'Visser' })
  expect(findings[0]!.shifts).toHaveLength(2)
})
