import { expect, test } from 'vitest'
import type { Holiday } from '../../../api/domain/model/holiday.ts'
import { holidayName, holidayOn, holidaysOf, isPostHoliday } from '../../../api/domain/time/holidays.ts'
import { weekdayOf } from '../../../api/domain/time/instant.ts'

const dates = (year: number) => holidaysOf([], year).map((holiday) => holiday.date.slice(5))

test.each([
  [2026, ['01-01', '04-03', '04-05', '04-06', '04-27', '05-05', '05-14', '05-24', '05-25', '12-25', '12-26']],
  [2027, ['01-01', '03-26', '03-28', '03-29', '04-27', '05-05', '05-06', '05-16', '05-17', '12-25', '12-26']],
  [2028, ['01-01', '04-14', '04-16', '04-17', '04-27', '05-05', '05-25', '06-04', '06-05', '12-25', '12-26']],
])('R32 computes the holidays of %i', (year, expected) => {
  expect(dates(year)).toEqual(expected)
})

test('Koningsdag moves to 26 April when the 27th is a Sunday', () => {
  expect(dates(2025)).toContain('04-26')
  expect(dates(2025)).not.toContain('04-27')
})

test.each([
  [2026, 8],
  [2027, 7],
  [2028, 8],
])('R32 counts the holidays of %i on weekdays', (year, count) => {
  const weekdays = holidaysOf([], year).filter((holiday) => weekdayOf(holiday.date) <= 5)
  expect(weekdays).toHaveLength(count)
})

test('Good Friday and 5 May wait for a word, the others do not', () => {
  const doubtful = holidaysOf([], 2027).filter((holiday) => !holiday.confirmed)
  expect(doubtful.map((holiday) => holiday.name)).toEqual(['Goede Vrijdag', 'Bevrijdingsdag'])
})

test('a computed holiday has a name in both languages, one that was given keeps its own', () => {
  const names = holidaysOf([], 2027).map(holidayName)
  expect(names[1]).toEqual({ nl: 'Goede Vrijdag', en: 'Good Friday' })
  expect(names.filter(({ nl, en }) => nl === en)).toEqual([])
  expect(holidayName(given({ name: 'Koningsdag' }))).toEqual({ nl: 'Koningsdag', en: 'Koningsdag' })
})

const given = (over: Partial<Holiday>): Holiday => ({
  date: '2027-06-01',
  name: 'Local',
  post: null,
  postOpen: true,
  tariff: true,
  counts: true,
  confirmed: true,
  ...over,
})

test('a given date replaces its whole year and no other', () => {
  expect(holidaysOf([given({})], 2027).map((holiday) => holiday.date)).toEqual(['2027-06-01'])
  expect(holidaysOf([given({})], 2028)).toHaveLength(11)
})

test('a row with a post goes before one without', () => {
  const rows = [given({}), given({ post: 'B', postOpen: false })]
  expect(holidayOn(rows, '2027-06-01', 'A')?.post).toBeNull()
  expect(isPostHoliday(rows, '2027-06-01', 'A')).toBe(true)
  expect(isPostHoliday(rows, '2027-06-01', 'B')).toBe(false)
  expect(holidayOn(rows, '2027-06-02', 'A')).toBeNull()
})
