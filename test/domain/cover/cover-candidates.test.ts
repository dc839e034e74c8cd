import { expect, test } from 'vitest'
import { coverCandidates } from '../../../api/domain/cover/cover-candidates.ts'
import { minuteOf } from '../../../api/domain/time/instant.ts'
import { at, makeClosure, makeHours, makePolicy, makePractice, makeRegion } from '../../make.ts'

const friday = '2026-11-06'
const afternoon = { from: at(friday, '12:00'), until: at(friday, '17:00') }
const here = { municipality: 'Stad', neighbourhood: 'Noord' }
const own = makePractice('own', { patients: 2000, ...here })

test('who can comes first: nearest, then least busy; then who cannot, with what is in the way', () => {
  const carried = makePractice('carried', {
    patients: 1500,
    closures: [makeClosure(afternoon.from, afternoon.until, { coverPractice: 'busy' })],
  })
  const region = makeRegion({
    practices: [
      own,
      makePractice('far', { patients: 9000, municipality: 'Dorp' }),
      makePractice('town', { patients: 4000, municipality: 'Stad', hours: makeHours('08:00', '17:30') }),
      makePractice('near', { patients: 3000, ...here }),
      makePractice('busy', { patients: 3000, ...here }),
      makePractice('half', { hours: makeHours('08:00', '15:00') }),
      makePractice('shut', { closures: [makeClosure(at(friday, '00:00'), at(friday, '24:00'))] }),
      makePractice('blank', { hours: [] }),
      carried,
    ],
  })
  const found = coverCandidates(region, own, [afternoon])
  expect(found.map((one) => [one.practice.code, one.obstacle])).toEqual([
    ['near', null],
    ['town', null],
    ['far', null],
    ['busy', 'busy'],
    ['half', 'partly'],
    ['shut', 'closed'],
    ['carried', 'closed'],
    ['blank', 'unknown'],
  ])
  const [near, town] = found
  expect([near!.nearness, near!.factor?.toFixed(2), near!.openUntil]).toEqual(['neighbourhood', '1.67', minuteOf(at(friday, '17:00'))])
  expect([town!.nearness, town!.openUntil]).toEqual(['municipality', minuteOf(at(friday, '17:30'))])
  expect(found.find((one) => one.practice.code === 'busy')?.patients).toBe(6500)
})

test('the limit is that of R25 as the cooperative set it, and no limit where it is off', () => {
  const practices = [own, makePractice('small', { patients: 1000 })]
  const obstacle = (policy = makePolicy()) => coverCandidates(makeRegion({ practices, policy }), own, [afternoon])[0]!.obstacle
  expect(obstacle()).toBe('busy')
  expect(obstacle(makePolicy({ coverLoad: 3 }))).toBeNull()
  expect(obstacle(makePolicy({ settings: { R25: 'off' } }))).toBeNull()
  expect(obstacle(makePolicy({ settings: { R25: 'warn' } }))).toBeNull()
})
