import { expect, test } from 'vitest'
import { datesOfTemplate } from '../../../api/domain/roster/plan.ts'
import { freeCode, isFromStart, splitTemplate } from '../../../api/domain/roster/split-template.ts'
import { addDays } from '../../../api/domain/time/instant.ts'
import { makeRegion, makeTemplate } from '../../make.ts'

const region = makeRegion()
const days = { from: '2027-01-01', until: '2027-07-01' }
const datesOf = (...templates: readonly ReturnType<typeof makeTemplate>[]) =>
  templates.flatMap((one) => datesOfTemplate(region, one, days)).sort()

test.each([1, 2, 3, 5])('split anywhere, a need of every %i weeks runs on the same dates as before', (everyWeeks) => {
  const was = makeTemplate('AV', { weekdays: [2, 6, 7], everyWeeks, from: '2027-01-06' })
  for (let at = addDays('2027-01-06', 1); at < '2027-04-01'; at = addDays(at, 1)) {
    const [before, after] = splitTemplate(was, { ...was, start: '18:00' }, at, ['AV'])
    expect([at, datesOf(before, after)]).toEqual([at, datesOf(was)])
    expect([before.start, after.start, after.code]).toEqual(['17:00', '18:00', 'AV-2'])
  }
})

test('another cycle begins at the date itself', () => {
  const was = makeTemplate('AV', { everyWeeks: 2, from: '2027-01-04' })
  expect(splitTemplate(was, { ...was, everyWeeks: 3 }, '2027-02-03', [])[1].from).toBe('2027-02-03')
})

test('a code that is free is found, also of a split one and of a long one', () => {
  expect(freeCode('AV-2', ['AV', 'av-2', 'AV-3'])).toBe('AV-4')
  expect(freeCode('x'.repeat(32), []).length).toBe(32)
  expect([isFromStart(makeTemplate('A'), '2027-01-01'), isFromStart(makeTemplate('A', { from: '2027-01-01' }), '2027-01-01')]).toEqual([
    false,
    true,
  ])
})
