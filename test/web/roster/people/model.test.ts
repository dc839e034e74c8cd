import { describe, expect, test } from 'vitest'
import type { Practitioner } from '../../../../api/domain/model/practitioner.ts'
import { addDays } from '../../../../api/domain/time/instant.ts'
import {
  addressOfPerson,
  dutiesByColumn,
  inOrder,
  isInSight,
  marksByColumn,
  type PersonRow,
  sheetOfPeople,
} from '../../../../web/roster/people/model.ts'
import { makeAssignment, makePractitioner, makeShift, zone } from '../../../make.ts'

const days = Array.from({ length: 7 }, (_, index) => addDays('2027-03-22', index))
const columns = new Map(days.map((day, column) => [day, column]))
const row = (code: string, over: Partial<PersonRow> & { readonly of?: Partial<Practitioner> } = {}): PersonRow => ({
  practitioner: makePractitioner(code, over.of),
  code,
  name: over.name ?? `P. ${code}`,
  workedMinutes: over.workedMinutes ?? 0,
  mostMinutes: over.mostMinutes ?? null,
})

describe('the order of people', () => {
  test('GPs go first; by name, or who has used least of their own maximum', () => {
    const people = [
      row('TRI', { name: 'A. Aal', of: { discipline: 'triagist' } }),
      row('VIS', { name: 'L. Visser', workedMinutes: 600, mostMinutes: 1_200 }),
      row('BAK', { name: 'S. Bakker', workedMinutes: 100, mostMinutes: 1_000 }),
      row('ADR', { name: 'J. Adriaans', workedMinutes: 10 }),
    ]
    expect(inOrder(people, 'name').map(({ code }) => code)).toEqual(['ADR', 'BAK', 'VIS', 'TRI'])
    expect(inOrder(people, 'room').map(({ code }) => code)).toEqual(['BAK', 'VIS', 'ADR', 'TRI'])
  })

  test('who left before or comes after is not in sight, unless they hold a duty there', () => {
    expect(isInSight(makePractitioner('A'), days, false)).toBe(true)
    expect(isInSight(makePractitioner('A', { until: '2027-03-22' }), days, false)).toBe(false)
    expect(isInSight(makePractitioner('A', { until: '2027-03-23' }), days, false)).toBe(true)
    expect(isInSight(makePractitioner('A', { from: '2027-03-29' }), days, false)).toBe(false)
    expect(isInSight(makePractitioner('A', { until: '2027-03-01' }), days, true)).toBe(true)
  })
})

describe('the cells of a person', () => {
  const night = makeShift({ date: '2027-03-27', start: '23:00', end: '08:00' })
  const day = makeShift({ date: '2027-03-27', start: '08:00', end: '17:00' })
  const shifts = new Map([night, day].map((shift) => [shift.id, shift]))

  test('a duty stands on the day its shift begins, several in order of time', () => {
    const held = [makeAssignment(night, 'VIS'), makeAssignment(day, 'VIS')]
    const cells = dutiesByColumn(held, (id) => shifts.get(id), columns)
    expect(cells[5]?.map((duty) => duty.shift)).toEqual([day, night])
    expect(cells[6]).toBeUndefined()
  })

  test('a mark covers the local days it touches, also over the clock change, and the gravest wins', () => {
    const person = makePractitioner('VIS', {
      availability: [
        { from: '2027-03-27T23:00:00Z', until: '2027-03-28T22:00:00Z', mark: 'gladly' },
        { from: '2027-03-26T10:00:00Z', until: '2027-03-27T23:00:00Z', mark: 'blocked' },
      ],
      sickness: [{ id: 'sick-1', from: '2027-03-28T21:59:00Z', until: null }],
    })
    expect(marksByColumn(person, days, zone)).toEqual([undefined, undefined, undefined, undefined, 'blocked', 'blocked', 'sick'])
    const well = { ...person, sickness: [] }
    expect(marksByColumn(well, days, zone)[6]).toBe('gladly')
  })

  test('an address names a day and a person, and only in this view', () => {
    const people = [row('BAK'), row('VIS')]
    const cells = dutiesByColumn([makeAssignment(day, 'VIS')], (id) => shifts.get(id), columns)
    const sheet = sheetOfPeople(days, people, ({ code }) => (code === 'VIS' ? cells : []))
    const spot = { line: 1, column: 5 }
    expect(sheet.addressOf(spot)).toBe(addressOfPerson('2027-03-27', 'VIS'))
    expect(sheet.spotOf('2027-03-27/@VIS')).toEqual(spot)
    expect(sheet.spotOf('2027-03-27/A/day-consult/1')).toBeNull()
    expect(sheet.spotOf('2027-04-27/@VIS')).toBeNull()
    expect(sheet.placeAt(spot)).toMatchObject({ shift: day, position: 1 })
    expect(sheet.placeAt({ line: 0, column: 5 })).toBeNull()
  })
})
