import { expect, test } from 'vitest'
import { nightRun } from '../../../api/domain/rules/night-run.ts'
import { nightOf } from '../../../api/domain/rules/night.ts'
import { dayNumber, minuteOf } from '../../../api/domain/time/instant.ts'
import { at, zone } from '../../make.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn, told } from './said.ts'

const week = (cells: string) =>
  picture(`
           Thu 22 Oct   Fri 23 Oct   Sat 24 Oct   Sun 25 Oct   Mon 26 Oct
  Visser   ${cells}
`)

test.each([
  ['three nights in a row are a run', '23-8   23-8   23-8   .   .', 0],
  ['four are one too many', '23-8   23-8   23-8   23-8   .', 1],
  ['a night off parts two runs', '23-8   23-8   .   23-8   23-8', 0],
  ['nights at two posts are no run', '23-8   23-8   23-8 @B   23-8   .', 0],
  ['evenings are no nights', '17-23   17-23   17-23   17-23   17-23', 0],
  ['standby nights are no nights', '23-8   23-8 standby   23-8   23-8   23-8', 0],
  ['a night is one whether it begins before midnight or at it', '23-8   .   0-8   23-8   .', 0],
  ['nights follow each other by their mornings', '23-8   .   0-8, 23-8   23-8   23-8', 1],
])('R19: %s', (_, cells, count) => {
  expect(told(week(cells), nightRun)).toHaveLength(count)
})

test('the sentence names the run and the agreement, which a coordinator may pass', () => {
  const [finding] = findingsIn(week('23-8   23-8   23-8   23-8   23-8'), nightRun)
  expect(finding).toMatchObject({ rule: 'R19', level: 'block', mayOverride: true })
  expect(finding!.says.nl).toBe('Visser heeft 5 nachten op rij vanaf do 22 okt. De afspraak is 3.')
  expect(finding!.shifts).toHaveLength(5)
})

test('a cooperative sets how long a run may be', () => {
  const roster = week('23-8   23-8   .   .   .')
  expect(told(roster, nightRun, regionOf(roster, { policy: { mostNightsInRow: 1 } }))).toHaveLength(1)
})

test('nights of ours around the roster count along', () => {
  const roster = week('23-8   23-8   .   .   .')
  const around = ['2026-10-20', '2026-10-21'].map((date) => ({
    practitioner: 'Visser',
    from: at(date, '23:00'),
    until: at(date === '2026-10-20' ? '2026-10-21' : '2026-10-22', '08:00'),
    post: 'A',
    role: 'consult',
  }))
  expect(told({ ...roster, around }, nightRun)).toEqual(['Visser: Thu 22 Oct 23-8, Fri 23 Oct 23-8'])
})

test.each([
  ['more than an hour after midnight', '17:00', '01:01', true],
  ['an hour after midnight', '17:00', '01:00', false],
  ['early from four', '04:00', '12:00', true],
  ['early from five', '05:00', '12:00', false],
])('%s is a night: %s-%s', (_, start, end, isNight) => {
  const from = minuteOf(at('2026-11-06', start))
  const until = minuteOf(at(end < start ? '2026-11-07' : '2026-11-06', end))
  const morning = dayNumber(end < start ? '2026-11-07' : '2026-11-06')
  expect(nightOf({ from, until, role: 'consult' }, zone)).toBe(isNight ? morning : null)
})
