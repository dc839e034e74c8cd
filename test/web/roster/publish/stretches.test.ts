import { expect, test } from 'vitest'
import type { PersonChange } from '../../../../web/roster/draft/differences.ts'
import { stretchesOf } from '../../../../web/roster/publish/stretches.ts'
import { makeShift } from '../../../make.ts'

const change = (practitioner: string | null, date: string): PersonChange => {
  const shift = makeShift({ date, start: '17:00', end: '23:00' })
  const { from, until } = shift
  return { practitioner, sign: 'added', difference: { kind: 'holder', shift, position: 1, from, until, before: null, after: practitioner } }
}

test('changes of one person within three days are drawn together, each day marked; of another apart', () => {
  const all = [
    change('visser', '2026-10-23'),
    change('bakker', '2026-10-24'),
    change('visser', '2026-10-26'),
    change('visser', '2026-10-27'),
    change(null, '2026-10-27'),
  ]
  const drawn = stretchesOf(all)
  expect([...drawn.keys()]).toEqual([all[0], all[1], all[3]])
  expect([...drawn.get(all[0]!)!.changed]).toEqual(['2026-10-23', '2026-10-26'])
  expect([...drawn.get(all[3]!)!.changed]).toEqual(['2026-10-27'])
})
