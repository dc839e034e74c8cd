import { expect, test } from 'vitest'
import { paperOf, shiftsOfPerson } from '../../../../web/roster/print/paper.ts'
import { paperNames } from '../../../../web/roster/print/paper-names.ts'
import { makeAssignment, makePractitioner, makeRegion, makeShift } from '../../../make.ts'

const night = makeShift({ date: '2026-11-20', start: '23:00', end: '08:00', needed: 2 })
const evening = makeShift({ date: '2026-11-19', start: '17:00', end: '23:00' })
const ill = { id: '01a00000-0000-7000-8000-000000000001', from: '2026-11-20T12:00:00Z', until: null }
const region = makeRegion({ practitioners: [makePractitioner('a'), makePractitioner('b', { sickness: [ill] })] })
const assignments = [makeAssignment(night, 'a'), makeAssignment(night, 'b', { position: 2 }), makeAssignment(evening, 'b')]
const printed = { shifts: [night, evening], assignments, version: 1, source: 'draft' } as const

test('a place of somebody who is ill is open on paper, and says who was to be there', () => {
  const paper = paperOf(printed, region)
  expect(paper.cellAt({ shift: night, position: 1 })).toMatchObject({ isOpen: false, absent: [] })
  const second = paper.cellAt({ shift: night, position: 2 })
  expect([second.isOpen, second.present, second.absent.map((held) => held.practitioner)]).toEqual([true, [], ['b']])
})

test('a place that is held for a part only is open', () => {
  const half = { ...printed, assignments: [makeAssignment(evening, 'a', { until: '2026-11-19T20:00:00Z' })] }
  expect(paperOf(half, region).cellAt({ shift: evening, position: 1 }).isOpen).toBe(true)
  expect(paperOf(half, region).cellAt({ shift: evening, position: 2 }).isOpen).toBe(false)
})

test('the shifts of a person are in order of time', () => {
  expect(shiftsOfPerson(printed, 'b').map(({ shift }) => shift.date)).toEqual(['2026-11-19', '2026-11-20'])
})

test('two people with one surname carry their codes', () => {
  const people = [
    { code: 'BAK', name: 'A. Bakker' },
    { code: 'BAJ', name: 'J. Bakker' },
    { code: 'VIS', name: 'P. Visser' },
  ]
  expect([...paperNames(people).values()]).toEqual(['Bakker BAK', 'Bakker BAJ', 'Visser'])
})
