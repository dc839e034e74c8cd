import { describe, expect, test } from 'vitest'
import type { Gap } from '../../../api/domain/cover/gap.ts'
import { stripOf } from '../../../web/today/day-strip.ts'
import { daysTouched, groupGaps, missingSum } from '../../../web/today/group-gaps.ts'

const zone = 'Europe/Amsterdam'
const now = '2026-10-19T15:12:00Z'

const gapOf = (more: Partial<Gap> & Pick<Gap, 'id' | 'where' | 'from' | 'until'>): Gap => ({
  kind: 'practice' in more.where ? 'uncovered' : 'open',
  needed: 1,
  present: 0,
  cause: 'practice' in more.where ? 'seam' : 'nobody-placed',
  owner: 'coordinator',
  decideBefore: '2026-10-18T00:00:00Z',
  candidates: 3,
  ...more,
})

/** A practice that has nobody from 17:00 to 18:00 on a date of that October. */
const seam = (practice: string, date: number): Gap => {
  const hour = date < 25 ? 15 : 16
  return gapOf({
    id: `${practice}${date}`,
    where: { practice },
    from: `2026-10-${date}T${hour}:00:00Z`,
    until: `2026-10-${date}T${hour + 1}:00:00Z`,
  })
}

describe('the work list', () => {
  test('gaps of one practice that return at the same wall time are one line, also over the clock change', () => {
    const groups = groupGaps([seam('a', 23), seam('a', 26), seam('a', 27)], now, zone)
    expect(groups.map((group) => [group.practices, group.gaps.length, group.missing])).toEqual([[['a'], 3, 3]])
  })

  test('practices with the very same gaps are one line, others are not', () => {
    const groups = groupGaps([seam('a', 23), seam('b', 23), seam('c', 23), seam('c', 24)], now, zone)
    expect(groups.map((group) => group.practices).sort()).toEqual([['a', 'b'], ['c']])
  })

  test('places of a shift stand alone', () => {
    const open = (id: string) =>
      gapOf({ id, where: { post: 'p' }, role: 'consult', from: '2026-10-24T06:00:00Z', until: '2026-10-24T15:00:00Z' })
    expect(groupGaps([open('1'), open('2')], now, zone)).toHaveLength(2)
  })

  test('what has nobody now comes first, then what is too late, then the least time left', () => {
    const at = (id: string, from: string, decideBefore: string) =>
      gapOf({ id, where: { post: id }, role: 'consult', from, until: `${from.slice(0, 8)}30T00:00:00Z`, decideBefore })
    const order = groupGaps(
      [
        at('later', '2026-10-28T08:00:00Z', '2026-10-25T08:00:00Z'),
        at('soon', '2026-10-24T08:00:00Z', '2026-10-21T08:00:00Z'),
        at('late', '2026-10-21T08:00:00Z', '2026-10-18T08:00:00Z'),
        at('now', '2026-10-19T15:00:00Z', '2026-10-16T15:00:00Z'),
      ],
      now,
      zone,
    )
    expect(order.map((group) => group.first.id)).toEqual(['now', 'late', 'soon', 'later'])
  })

  test('a headline adds the people missing, and one for a practice', () => {
    const short = gapOf({
      id: 's',
      kind: 'short',
      where: { post: 'p' },
      needed: 3,
      present: 1,
      from: '2026-10-24T06:00:00Z',
      until: '2026-10-24T15:00:00Z',
    })
    expect(missingSum([short, seam('a', 23)])).toBe(3)
  })
})

describe('the strip of fourteen days', () => {
  test('counts a place on the day it begins and a practice on every day it has nobody', () => {
    const night = gapOf({ id: 'n', where: { post: 'p' }, role: 'consult', from: '2026-10-21T21:00:00Z', until: '2026-10-22T06:00:00Z' })
    const days = gapOf({ id: 'd', where: { practice: 'a' }, from: '2026-10-21T06:00:00Z', until: '2026-10-23T15:00:00Z' })
    const [post, practices] = stripOf([night, days], ['p'], now, zone)
    expect(post!.cells.map((cell) => cell.count).slice(0, 6)).toEqual([0, 0, 1, 0, 0, 0])
    expect(practices!.cells.map((cell) => cell.count).slice(0, 6)).toEqual([0, 0, 1, 1, 1, 0])
  })

  test('counts a gap that began yesterday today, and marks it as now', () => {
    const running = gapOf({ id: 'r', where: { post: 'p' }, role: 'consult', from: '2026-10-18T21:00:00Z', until: '2026-10-19T16:00:00Z' })
    expect(stripOf([running], ['p'], now, zone)[0]!.cells[0]).toEqual({ day: '2026-10-19', count: 1, urgency: 'now' })
  })

  test('a gap until midnight does not touch the next day', () => {
    const gap = gapOf({ id: 'm', where: { practice: 'a' }, from: '2026-10-21T15:00:00Z', until: '2026-10-21T22:00:00Z' })
    expect(daysTouched(gap, zone)).toEqual(['2026-10-21'])
  })
})
