import { describe, expect, test } from 'vitest'
import type { Policy } from '../../../api/domain/model/policy.ts'
import type { Practitioner } from '../../../api/domain/model/practitioner.ts'
import type { Discipline } from '../../../api/domain/model/role.ts'
import { disciplines } from '../../../api/domain/model/role.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { newFindings } from '../../../api/domain/roster/new-findings.ts'
import { workingTime, workingTimeTotals } from '../../../api/domain/rules/working-time.ts'
import { addDays, type Day, weekdayOf } from '../../../api/domain/time/instant.ts'
import { makeAssignment, makePractice, makePractitioner, makeRoster, makeShift, makeSurgery } from '../../make.ts'
import { chanceOf } from '../../oracles/chance.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn } from './said.ts'

const employee = (over: Partial<Practitioner> = {}) => makePractitioner('Visser', { discipline: 'triagist', contract: 'employee', ...over })

type Asked = { readonly who?: Partial<Practitioner>; readonly policy?: Partial<Policy> }

const regionFor = (roster: Roster, { who, policy = {} }: Asked = {}) =>
  regionOf(roster, { people: [employee(who)], practices: [makePractice('P1')], policy })

const heard = (roster: Roster, asked: Asked = {}) =>
  [workingTime, workingTimeTotals].flatMap((rule) => findingsIn(roster, rule, regionFor(roster, asked)).map(({ says }) => says.nl))

/** One person who works the same hours on some days after a Monday. */
function season(monday: Day, offsets: readonly number[], start: string, end: string, role = 'triage'): Roster {
  const shifts = offsets.map((offset) => makeShift({ date: addDays(monday, offset), start, end, role }))
  return makeRoster({
    from: monday,
    until: addDays(monday, 200),
    shifts,
    assignments: shifts.map((shift) => makeAssignment(shift, 'Visser')),
    practitioners: [{ code: 'Visser', name: 'Visser', discipline: 'triagist' }],
  })
}

const count = (length: number) => Array.from({ length }, (_, index) => index)
const everyWeek = (weeks: number, days: readonly number[]) => count(weeks).flatMap((week) => days.map((day) => week * 7 + day))
const week = (cells: string) =>
  picture(`
             Mon 2 Nov   Tue 3 Nov   Wed 4 Nov
    Visser   ${cells}
  `)

describe('R38 within days', () => {
  test.each<[string, string, Asked, readonly string[]]>([
    ['a shift of twelve hours', '8-20   .   .', {}, []],
    ['a longer one', '8-21   .   .', {}, ['Visser werkt 13 uur aaneen vanaf ma 2 nov 08:00. Werknemers: 12 uur.']],
    [
      'two that touch, at whatever post',
      '8-17, 17-21 @B   .   .',
      {},
      ['Visser werkt 13 uur aaneen vanaf ma 2 nov 08:00. Werknemers: 12 uur.'],
    ],
    ['a night of ten hours', '22-8   .   .', {}, []],
    ['a longer night', '21-8   .   .', {}, ['Visser werkt 11 uur aaneen vanaf ma 2 nov 21:00. Nacht voor werknemers: 10 uur.']],
    ['an hour after midnight is no night', '14-1   .   .', {}, []],
    ['a rest of eleven hours', '12-20   7-15   .', {}, []],
    [
      'a shorter rest, with more than thirteen hours in a day',
      '15-23   8-15   .',
      {},
      [
        'Visser rust 9 uur voor di 3 nov 08:00. Werknemers: 11 uur.',
        'Visser werkt 15 uur in 24 uur vanaf ma 2 nov 15:00. Werknemers: 13 uur.',
      ],
    ],
    ['standby is neither work nor rest cut short', '8-17, 17-8 standby   8-17   .', {}, []],
    [
      'another number',
      '8-17   .   .',
      { policy: { employeeShiftHours: 8 } },
      ['Visser werkt 9 uur aaneen vanaf ma 2 nov 08:00. Werknemers: 8 uur.'],
    ],
    [
      'own surgery is work',
      '17-23   .   .',
      { who: { surgery: makeSurgery('P1', '08:00', '17:00', [1]) } },
      ['Visser werkt 15 uur aaneen vanaf ma 2 nov 08:00. Werknemers: 12 uur.'],
    ],
    ['surgery alone says nothing', '.   .   .', { who: { surgery: makeSurgery('P1', '00:00', '23:00') } }, []],
  ])('%s', (_, cells, asked, expected) => {
    expect(heard(week(cells), asked)).toEqual(expected)
  })

  test.each<[string, string, string, readonly string[]]>([
    ['ten hours in the night the clock goes back', 'Sat 24 Oct', '23-8', []],
    ['eleven in that night', 'Sat 24 Oct', '22-8', ['Visser werkt 11 uur aaneen vanaf za 24 okt 22:00. Nacht voor werknemers: 10 uur.']],
    ['ten in the night it goes forward, eleven on the clock', 'Sat 28 Mar', '21-8', []],
  ])('a night is as long as it really lasts: %s', (_, day, cells, expected) => {
    expect(
      heard(
        picture(`
             ${day}
    Visser   ${cells}
  `),
      ),
    ).toEqual(expected)
  })

  test('a week has the real hours of its nights, in the weeks the clock changes too', () => {
    const nights = (monday: Day) =>
      heard(season(monday, count(6), '22:30', '08:00'), { policy: { employeeWeekHours: 57 } }).filter((said) => said.includes('de week'))
    expect(nights('2026-11-02')).toEqual([])
    expect(nights('2026-03-23')).toEqual([])
    expect(nights('2026-10-19')).toEqual(['Visser werkt 58 uur in de week van ma 19 okt. Werknemers: 57 uur.'])
  })
})

test('exactly the most of a week is allowed, and a minute more is not', () => {
  const full = season('2026-11-02', everyWeek(2, count(6)), '08:00', '18:00')
  const inWeek = (most: number) => heard(full, { policy: { employeeWeekHours: most } }).filter((said) => said.includes('de week')).length
  expect([inWeek(60), inWeek(59)]).toEqual([0, 2])
})

describe('R38 over weeks', () => {
  test('on standby fifteen distinct days in 28 is one too many', () => {
    expect(heard(season('2026-11-02', count(14), '18:00', '08:00', 'standby'))).toEqual([])
    expect(heard(season('2026-11-02', [...count(14), 27], '18:00', '08:00', 'standby'))).toEqual([
      'Visser heeft 15 dagen achterwacht in 4 weken vanaf ma 2 nov. Werknemers: 14.',
    ])
    expect(heard(season('2026-11-02', [...count(14), 28], '18:00', '08:00', 'standby'))).toEqual([])
  })

  test('standby that goes on counts for every 24 hours of the clock, in the night it changes too', () => {
    const roundTheClock = season('2026-10-19', count(14), '00:00', '24:00', 'standby')
    expect(heard(roundTheClock)).toEqual([])
    expect(heard(roundTheClock, { policy: { employeeStandbyDays: 13 } })).toEqual([
      'Visser heeft 14 dagen achterwacht in 4 weken vanaf ma 19 okt. Werknemers: 13.',
    ])
    const evening = picture(`
               Mon 2 Nov              Tue 3 Nov
      Visser   18-24 standby          0-8 standby
    `)
    expect(heard(evening, { policy: { employeeStandbyDays: 0 } })).toEqual([
      'Visser heeft 1 dagen achterwacht in 4 weken vanaf ma 2 nov. Werknemers: 0.',
    ])
  })

  test('48 hours a week on average over 16 weeks', () => {
    expect(heard(season('2026-08-03', everyWeek(16, [0, 1, 2, 3, 4, 5]), '09:00', '17:00'))).toEqual([])
    const long = season('2026-08-03', everyWeek(16, [0, 1, 2, 3, 4]), '08:00', '18:00')
    expect(heard(long)).toEqual(['Visser werkt gemiddeld 50 uur per week, 16 weken vanaf 3 aug. Werknemers: 48 uur.'])
    expect(heard(season('2026-08-03', everyWeek(15, [0, 1, 2, 3, 4]), '08:00', '18:00'))).toEqual([])
  })

  test('40 for whoever has 16 nights in them', () => {
    const nights = (weeks: number) => {
      const days = season('2026-08-03', everyWeek(16, [0, 1, 2, 3]), '09:00', '18:00')
      const late = season('2026-08-03', everyWeek(weeks, [5]), '00:00', '08:00')
      return { ...days, shifts: [...days.shifts, ...late.shifts], assignments: [...days.assignments, ...late.assignments] }
    }
    expect(heard(nights(15))).toEqual([])
    expect(heard(nights(16))).toEqual(['Visser werkt gemiddeld 44 uur per week, 16 weken vanaf 3 aug. Nachtwerkers: 40 uur.'])
  })

  test('36 nights that end after 02:00', () => {
    const thirtySeven = [...everyWeek(15, [0, 1]), ...everyWeek(7, [2])]
    expect(heard(season('2026-08-03', thirtySeven, '00:00', '06:00'))).toEqual([
      'Visser heeft 37 nachten in 16 weken vanaf ma 3 aug. Werknemers: 36.',
    ])
    expect(heard(season('2026-08-03', thirtySeven.slice(1), '00:00', '06:00'))).toEqual([])
    expect(heard(season('2026-08-03', thirtySeven, '20:00', '02:00'))).toEqual([])
  })
})

test('a GP with the same data hears nothing, an employed one neither; every other discipline does', () => {
  const roster = season('2026-11-02', count(15), '18:00', '08:00', 'standby')
  const said = (discipline: Discipline) => heard(roster, { who: { discipline } }).length
  expect(disciplines.map((discipline) => `${discipline} ${said(discipline)}`)).toEqual([
    'gp 0',
    ...disciplines.slice(1).map((discipline) => `${discipline} 1`),
  ])
  expect(heard(roster, { who: { discipline: 'gp', contract: 'employee' } })).toEqual([])
})

test('it warns, and a cooperative may have it block or be silent', () => {
  const levels = (settings: Policy['settings']) =>
    findingsIn(week('8-21   .   .'), workingTime, regionFor(week('8-21   .   .'), { policy: { settings } })).map(
      ({ level, mayOverride }) => `${level} ${mayOverride}`,
    )
  expect([levels({}), levels({ R38: 'block' }), levels({ R38: 'off' })]).toEqual([['warn true'], ['block true'], []])
})

test('giving a whole shift away is never told as something new', () => {
  const chance = chanceOf(38)
  for (let round = 0; round < 12; round++) {
    const offsets = count(160).filter(() => chance.is(0.8))
    const roster = season('2026-08-03', offsets, '20:00', chance.is(0.5) ? '06:30' : '08:00', chance.is(0.3) ? 'standby' : 'triage')
    const gone = chance.pick(roster.assignments)
    const after = { ...roster, assignments: roster.assignments.filter((one) => one !== gone) }
    const told = newFindings(roster, after, regionFor(roster), ['Visser']).filter(({ rule }) => rule === 'R38')
    expect(told, `${weekdayOf(gone.from.slice(0, 10))} ${gone.from}`).toEqual([])
  }
})
