import { expect, test } from 'vitest'
import { diffRosters } from '../../../api/domain/roster/diff.ts'
import { atOnce, isSoon } from '../../../api/domain/roster/publish-at-once.ts'
import { makeAssignment, makeShift } from '../../make.ts'

const policy = { publishAskDays: 7 }
const shift = makeShift({ date: '2026-10-24', start: '17:00', end: '23:00' })

test('soon is from so many whole days before the beginning until the end of the shift', () => {
  expect(isSoon(shift, policy, '2026-10-17T15:00:00Z')).toBe(false)
  expect(isSoon(shift, policy, '2026-10-17T15:01:00Z')).toBe(true)
  expect(isSoon(shift, policy, '2026-10-24T20:59:00Z')).toBe(true)
  expect(isSoon(shift, policy, '2026-10-24T21:00:00Z')).toBe(false)
  expect(isSoon(shift, { publishAskDays: 0 }, '2026-10-24T15:30:00Z')).toBe(false)
})

test('seven days are 168 hours, also where the clock changes between', () => {
  const sunday = makeShift({ date: '2026-10-25', start: '17:00', end: '23:00' })
  expect(sunday.from).toBe('2026-10-25T16:00:00Z')
  expect(isSoon(sunday, policy, '2026-10-18T16:00:00Z')).toBe(false)
  expect(isSoon(sunday, policy, '2026-10-18T16:01:00Z')).toBe(true)
})

test('only what was touched and begins soon is asked about, with what must go along', () => {
  const other = makeShift({ date: '2026-10-24', start: '17:00', end: '23:00', post: 'B' })
  const far = makeShift({ date: '2026-11-24', start: '17:00', end: '23:00' })
  const shifts = [shift, other, far]
  const differences = diffRosters(
    { shifts, assignments: [makeAssignment(other, 'visser'), makeAssignment(far, 'bakker')] },
    { shifts, assignments: [makeAssignment(shift, 'visser'), makeAssignment(far, 'smit')] },
  )
  const asked = (...touched: readonly string[]) =>
    [...atOnce({ differences, touched: new Set(touched), policy, now: '2026-10-20T10:00:00Z' })].sort()
  expect(asked(shift.id, far.id)).toEqual([shift.id, other.id].sort())
  expect(asked(other.id)).toEqual([other.id])
  expect(asked(far.id)).toEqual([])
  expect(asked()).toEqual([])
})
