import { expect, test } from 'vitest'
import type { RecurringMark } from '../../../api/domain/model/practitioner.ts'
import { recurringWithin } from '../../../api/domain/rules/recurring-marks.ts'
import { addDays, instantOf, minuteOf } from '../../../api/domain/time/instant.ts'
import { datesOf } from '../../../api/domain/time/recurrence.ts'
import { toWall } from '../../../api/domain/time/zone.ts'
import { at, makePractitioner, zone } from '../../make.ts'
import { chanceOf } from '../../oracles/chance.ts'

const spanOf = (from: string, until: string) => ({ from: minuteOf(at(from, '00:00')), until: minuteOf(at(until, '00:00')) })
const within = (mark: RecurringMark, from: string, until: string) =>
  recurringWithin(makePractitioner('A', { recurring: [mark] }), spanOf(from, until), zone)

test.each([1, 2, 3, 4, 5, 6])('a recurring mark falls on the dates of its weekly pattern, drawing %i', (seed) => {
  const chance = chanceOf(seed * 104_729)
  const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).filter(() => chance.is(0.4))
  const from = addDays('2026-09-01', chance.whole(0, 60))
  const pattern = { weekdays, everyWeeks: chance.whole(1, 4) }
  const found = within({ ...pattern, mark: 'blocked', start: '00:00', end: '24:00', from, until: '2027-05-01' }, '2026-10-01', '2027-06-01')
  const expected = datesOf({ ...pattern, anchor: from }, { from: from > '2026-10-01' ? from : '2026-10-01', until: '2027-05-01' })
  expect(found.map((said) => toWall(instantOf(said.from), zone).day)).toEqual(expected)
})

test('times are those of the wall clock, also over the nights on which it jumps', () => {
  const nights = { mark: 'cannot', weekdays: [6], everyWeeks: 1, start: '23:00', end: '08:00', from: '2026-01-01', until: null } as const
  const lengths = (from: string, until: string) => within(nights, from, until).map((said) => (said.until - said.from) / 60)
  expect(lengths('2026-03-21', '2026-03-22')).toEqual([9])
  expect(lengths('2026-03-28', '2026-03-29')).toEqual([8])
  expect(lengths('2026-10-24', '2026-10-25')).toEqual([10])
  expect(lengths('2026-10-25', '2026-10-26')).toEqual([10])
})
