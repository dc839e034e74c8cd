import { expect, test } from 'vitest'
import { dutiesOnceOut, isBackward, isInPart } from '../../../../web/roster/publish/part.ts'
import { makeShift } from '../../../make.ts'

const on = (date: string, post = 'A') => makeShift({ id: `${post}/${date}`, date, post, start: '17:00', end: '23:00' })
const part = { posts: ['A'], from: '2026-12-03', until: '2026-12-05' }

test('a part holds the shifts of its posts from its first day to its last', () => {
  const dates = ['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05']
  expect(dates.filter((date) => isInPart(part, on(date)))).toEqual(['2026-12-03', '2026-12-04'])
  expect(isInPart(part, on('2026-12-03', 'B'))).toBe(false)
  expect([isBackward(part), isBackward({ ...part, until: part.from })]).toEqual([false, true])
})

test('once a part is out, readers see the draft inside it and outside it what they saw', () => {
  const [seen, drafted] = [on('2026-12-05'), on('2026-12-04')]
  const after = dutiesOnceOut(
    part,
    (_, day) => [on('2026-12-04', 'B'), seen].filter((shift) => shift.date === day),
    (_, day) => [drafted, on('2026-12-05', 'C')].filter((shift) => shift.date === day),
  )
  expect(after('visser', '2026-12-04').map((shift) => shift.id)).toEqual(['B/2026-12-04', 'A/2026-12-04'])
  expect(after('visser', '2026-12-05')).toEqual([seen])
})
