import { expect, test } from 'vitest'
import { datesOfTemplate, planShifts } from '../../../api/domain/roster/plan.ts'
import { runsOn } from '../../../api/domain/roster/template-days.ts'
import { addDays, dayNumber, minuteOf, weekdayOf } from '../../../api/domain/time/instant.ts'
import { toWall } from '../../../api/domain/time/zone.ts'
import { makeRegion, makeTemplate, zone } from '../../make.ts'

const ids = () => {
  let made = 0
  return () => `id${String(++made).padStart(3, '0')}`
}
const plan = (templates: ReturnType<typeof makeTemplate>[], from: string, until: string) =>
  planShifts(makeRegion({ templates }), { from, until }, ids())
const hours = (shift: { from: string; until: string }) => (minuteOf(shift.until) - minuteOf(shift.from)) / 60

test.each([
  ['R36 and DST-02', '2026-03-28', 8],
  ['R36 and DST-01', '2026-10-24', 10],
  ['E1', '2027-03-27', 8],
  ['E1', '2027-10-30', 10],
  ['E1', '2027-10-31', 9],
])('%s: a night of 23-08 on %s lasts %i hours', (_, date, length) => {
  const { shifts } = plan([makeTemplate('N', { start: '23:00', end: '08:00' })], date, addDays(date, 1))
  expect(shifts.map(hours)).toEqual([length])
})

test('E2: touching shifts touch in time where the hand-over is repeated or skipped, and it is told', () => {
  const halves = [makeTemplate('E', { start: '17:00', end: '02:30' }), makeTemplate('L', { start: '02:30', end: '08:00' })]
  for (const [date, sum] of [
    ['2027-10-30', 16],
    ['2027-03-27', 14],
  ] as const) {
    const { shifts, notices } = plan(halves, date, addDays(date, 2))
    const [evening, morning] = [shifts[1], shifts[2]].map((shift) => shift!)
    expect(evening?.until ?? '').toBe(morning?.from)
    expect(hours(evening!) + hours(morning!)).toBe(sum)
    expect(notices.filter((notice) => notice.kind === 'wall-time').length).toBeGreaterThanOrEqual(2)
  }
})

test('DST-04: a recurring evening keeps its wall times from 2026 to 2036', () => {
  const { shifts } = plan([makeTemplate('E', { weekdays: [6] })], '2026-01-01', '2037-01-01')
  expect(new Set(shifts.map((shift) => `${toWall(shift.from, zone).time} ${toWall(shift.until, zone).time}`))).toEqual(
    new Set(['17:00 23:00']),
  )
  expect(new Set(shifts.map((shift) => shift.from.slice(11))).size).toBe(2)
})

test('E12: a weekly pattern started mid-week runs again seven days later', () => {
  const template = makeTemplate('W', { weekdays: [3], from: '2027-01-06', everyWeeks: 1 })
  expect(datesOfTemplate(makeRegion(), template, { from: '2027-01-01', until: '2027-01-21' })).toEqual([
    '2027-01-06',
    '2027-01-13',
    '2027-01-20',
  ])
})

test('a cycle of two weeks counts from the Monday of its first date', () => {
  const template = makeTemplate('W', { weekdays: [1, 5], from: '2027-01-06', everyWeeks: 2, holidays: 'ignore' })
  const dates = datesOfTemplate(makeRegion(), template, { from: '2027-01-01', until: '2027-02-01' })
  expect(dates).toEqual(['2027-01-08', '2027-01-18', '2027-01-22'])
})

test.each(['yes', 'no', 'only', 'ignore'] as const)(
  'the library and the arithmetic agree on the dates of a template, holidays %s',
  (holidays) => {
    const region = makeRegion()
    const template = makeTemplate('T', { weekdays: [1, 4, 7], from: '2026-12-02', everyWeeks: 3, holidays })
    const dates = datesOfTemplate(region, template, { from: '2026-12-02', until: '2027-12-31' })
    for (let day = '2026-12-02'; day < '2027-12-31'; day = addDays(day, 1)) {
      expect([day, dates.includes(day)]).toEqual([day, runsOn(template, day, dayNumber(day), region.holidays)])
    }
  },
)

test('a holiday counts as Sunday, drops a template, is its only day, or does nothing', () => {
  const day = '2027-05-06'
  expect(weekdayOf(day)).toBe(4)
  const runs = (holidays: 'yes' | 'no' | 'only' | 'ignore', weekdays: readonly (4 | 7)[]) =>
    datesOfTemplate(makeRegion(), makeTemplate('T', { weekdays, holidays }), { from: day, until: addDays(day, 1) }).length === 1
  expect([runs('yes', [4]), runs('yes', [7]), runs('no', [4]), runs('only', []), runs('ignore', [4]), runs('ignore', [7])]).toEqual([
    false,
    true,
    false,
    true,
    true,
    false,
  ])
})

test('templates with one post, role, date and times are one shift whose need adds up', () => {
  const { shifts } = plan([makeTemplate('A', { end: '24:00', needed: 2 }), makeTemplate('B', { end: '00:00' })], '2026-11-02', '2026-11-03')
  expect(shifts.map((shift) => shift.needed)).toEqual([3])
})

test('a shift that a clock jump leaves without time is left out and told', () => {
  const { shifts, notices } = plan([makeTemplate('G', { start: '02:30', end: '03:30' })], '2027-03-28', '2027-03-29')
  expect(shifts).toEqual([])
  expect(notices.map((notice) => notice.kind)).toEqual(['left-out-empty'])
  expect(plan([makeTemplate('G', { start: '02:30', end: '03:00' })], '2027-03-28', '2027-03-29').notices[0]?.kind).toBe(
    'left-out-backwards',
  )
})

test('more than sixteen hours is asked, but not of standby', () => {
  const long = (role: string) => plan([makeTemplate('S', { role, start: '08:00', end: '01:00' })], '2026-11-02', '2026-11-03').notices
  expect(long('consult').map((notice) => notice.kind)).toEqual(['too-long'])
  expect(long('standby')).toEqual([])
})
