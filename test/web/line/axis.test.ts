import { expect, test } from 'vitest'
import { axisOf, startOfLine, stepped } from '../../../web/line/axis.ts'
import { zone } from '../../make.ts'

test('the Sunday of a clock change is 23 or 25 hours wide, the night before it 8 or 10 hours, and the jump stands where it is', () => {
  for (const [monday, hours, night, jump] of [
    ['2027-03-22', 23, 8, 2],
    ['2026-10-19', 25, 10, 3],
  ] as const) {
    const axis = axisOf(monday, 'week', zone)
    const [saturday, sunday] = axis.days.slice(-2)
    expect(sunday!.length).toBe(hours * 60)
    expect(sunday!.nightEnds - saturday!.nightBegins).toBe(night * 60)
    expect(sunday!.jumpsAt - sunday!.start).toBe(jump * 60)
    expect(axis.days.every((day, at) => at === 0 || day.start === axis.days[at - 1]!.start + axis.days[at - 1]!.length)).toBe(true)
    expect(axis.length).toBe((6 * 24 + hours) * 60)
  }
})

test('a month has the days it has, and steps go to the first of the next or the one before', () => {
  expect(axisOf('2028-02-01', 'month', zone).days).toHaveLength(29)
  expect(startOfLine('2027-01-31', 'month')).toBe('2027-01-01')
  expect([stepped('2027-01-31', 'month', 1), stepped('2027-01-31', 'month', -1)]).toEqual(['2027-02-01', '2026-12-01'])
  expect([stepped('2027-01-31', 'week', 1), stepped('2027-01-31', 'day', -1)]).toEqual(['2027-02-01', '2027-01-30'])
})
