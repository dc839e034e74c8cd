import { expect, test } from 'vitest'
import { elapsedMinutes } from '../../../api/domain/rules/elapsed-time.ts'
import { minuteOf } from '../../../api/domain/time/instant.ts'
import { makeShift } from '../../make.ts'

test.each([
  ['the night the clock goes forward', '2026-03-28', '23:00', '08:00', 8],
  ['the night the clock goes back', '2026-10-24', '23:00', '08:00', 10],
  ['any other night', '2026-11-02', '23:00', '08:00', 9],
  ['a hand-over at a skipped time', '2026-03-28', '23:00', '02:30', 3.5],
  ['from a skipped time on', '2026-03-29', '02:30', '08:00', 4.5],
  ['a hand-over at a repeated time', '2026-10-24', '23:00', '02:30', 3.5],
  ['from a repeated time on', '2026-10-25', '02:30', '08:00', 6.5],
])('R36 measures %s in real hours', (_, date, start, end, hours) => {
  const shift = makeShift({ date, start, end })
  expect(elapsedMinutes({ from: minuteOf(shift.from), until: minuteOf(shift.until) })).toBe(hours * 60)
})
