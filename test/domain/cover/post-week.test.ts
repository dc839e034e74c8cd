import { expect, test } from 'vitest'
import { postWeek } from '../../../api/domain/cover/post-week.ts'
import { addDays, instantOf } from '../../../api/domain/time/instant.ts'
import { toWall } from '../../../api/domain/time/zone.ts'
import { makeHours, makeLink, makePost, makePractice, makeRegion, makeTemplate, zone } from '../../make.ts'

const evening = makeTemplate('E')
const night = makeTemplate('N', { start: '23:00', end: '08:00' })
const daytime = makeTemplate('D', { weekdays: [6, 7], start: '08:00', end: '17:00' })
const week = (from: string, days = 7) => ({ from, until: addDays(from, days) })
const region = makeRegion({ practices: [makePractice('p')], templates: [evening, night, daytime] })
const wall = (minute: number) => {
  const { day, time } = toWall(instantOf(minute), zone)
  return `${day} ${time}`
}
const holes = (of: typeof region, days = week('2026-11-02'), post = 'A') =>
  postWeek(of, post, days).holes.map(({ from, until }) => `${wall(from)} - ${wall(until)}`)

test('a week in which every minute beside the practices is asked for has no hole', () => {
  expect(holes(region)).toEqual([])
  expect(postWeek(region, 'A', week('2026-11-02')).shifts.length).toBe(16)
})

test('a post that begins after its practices close, or ends before they open, leaves a hole', () => {
  const late = { ...region, templates: [{ ...evening, start: '18:00' }, { ...night, end: '07:30' }, daytime] }
  expect(holes(late, week('2026-11-02', 1))).toEqual(['2026-11-02 17:00 - 2026-11-02 18:00', '2026-11-03 07:30 - 2026-11-03 08:00'])
})

test('standby, triage and a need of nobody fill no hole', () => {
  const rest = [
    night,
    daytime,
    { ...evening, role: 'standby' },
    { ...evening, code: 'T', role: 'triage' },
    { ...evening, code: 'O', needed: 0 },
  ]
  expect(holes({ ...region, templates: rest }, week('2026-11-02', 1))).toEqual(['2026-11-02 17:00 - 2026-11-02 23:00'])
})

test('a date that is a holiday asks for the day as well; when it counts as Sunday it is filled', () => {
  const holiday = { date: '2026-11-04', name: 'Feest', post: null, postOpen: true, tariff: true, counts: true, confirmed: true }
  expect(holes({ ...region, holidays: [holiday] })).toEqual([])
  const strict = { ...region, holidays: [holiday], templates: [evening, night, { ...daytime, holidays: 'ignore' as const }] }
  expect(holes(strict)).toEqual(['2026-11-04 08:00 - 2026-11-04 17:00'])
})

test('at night the night post is leaned on, and practices of other posts or without hours ask nothing', () => {
  const practices = [
    makePractice('p', { links: [makeLink('A', { nightPost: 'B' })] }),
    makePractice('q', { hours: makeHours('09:00', '16:00'), links: [makeLink('B')] }),
    makePractice('r', { hours: [] }),
  ]
  const two = { ...region, posts: [makePost('A'), makePost('B')], practices, templates: [evening, daytime] }
  expect(holes(two, week('2026-11-02', 1))).toEqual([])
  expect(holes({ ...two, practices: practices.slice(0, 1) }, week('2026-11-02', 1), 'B')).toEqual(['2026-11-02 23:00 - 2026-11-03 08:00'])
})

test.each([
  ['2027-03-27', 8],
  ['2027-10-30', 10],
])('the night of the clock change of %s is %i hours long and has no hole', (day, hours) => {
  const { shifts, frame } = postWeek(region, 'A', week(day, 1))
  const asleep = shifts.find((shift) => shift.start === '23:00' && shift.date === day)!
  expect([(Date.parse(asleep.until) - Date.parse(asleep.from)) / 3_600_000, frame.until - frame.from]).toEqual([hours, (15 + hours) * 60])
  expect(holes(region, week(day, 1))).toEqual([])
})
