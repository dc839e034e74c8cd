import { expect, test } from 'vitest'
import type { Season } from '../../../api/domain/model/season.ts'
import { seasonFaultsOf } from '../../../api/domain/season/check-season.ts'
import { roundOf, roundOn, wayOf } from '../../../api/domain/season/round.ts'

const winter: Season = {
  id: 'w',
  name: 'Winter 2027',
  from: '2027-01-01',
  until: '2027-04-01',
  phases: [
    { kind: 'ask', name: null, from: '2026-10-12' },
    { kind: 'draft', name: null, from: '2026-11-02' },
    { kind: 'published', name: null, from: '2026-12-07' },
  ],
}
const spring: Season = {
  ...winter,
  id: 's',
  name: 'Lente',
  from: '2027-04-01',
  until: '2027-07-01',
  phases: [{ kind: 'ask', name: null, from: '2027-01-11' }],
}

test('a round is open from its first phase until it is published, and says how many days are left', () => {
  const at = (day: string) => {
    const { state, phase, daysLeft } = roundOf(winter, day)
    return [state, phase?.kind ?? null, daysLeft]
  }
  expect(at('2026-10-11')).toEqual(['before', null, 1])
  expect(at('2026-10-19')).toEqual(['open', 'ask', 14])
  expect(at('2026-11-02')).toEqual(['open', 'draft', 35])
  expect(at('2026-12-07')).toEqual(['done', 'published', null])
})

test('the open round goes before the next, the next before the last that is done', () => {
  const id = (day: string) => roundOn([spring, winter], day)?.season.id
  expect(id('2026-10-01')).toBe('w')
  expect(id('2026-11-20')).toBe('w')
  expect(id('2026-12-20')).toBe('s')
  expect(roundOn([winter], '2026-12-20')).toMatchObject({ state: 'done' })
  expect(roundOn([winter], '2027-05-01')).toBeNull()
  expect(roundOn([], '2026-11-20')).toBeNull()
})

test('the way along the bar grows from day to day, and is whole when the roster is published', () => {
  const way = (day: string) => wayOf(roundOf(winter, day), day)
  expect(way('2026-10-01')).toBe(0)
  expect(way('2026-10-12')).toBe(0)
  expect(way('2026-10-22')).toBeCloseTo(10 / 21 / 2)
  expect(way('2026-11-02')).toBeCloseTo(0.5)
  expect(way('2026-12-08')).toBe(1)
})

test('every fault of a season is told at once', () => {
  const paths = (season: Season, others: readonly Season[] = []) => seasonFaultsOf(season, others).map(({ path }) => path)
  expect(paths(winter, [spring, winter])).toEqual([])
  expect(paths({ ...winter, name: ' ', until: winter.from, phases: [] })).toEqual(['name', 'until', 'phases'])
  expect(paths({ ...winter, id: 'x' }, [winter])).toEqual(['from'])
  const [ask, draft] = winter.phases
  expect(paths({ ...winter, phases: [draft!, ask!] })).toEqual(['phases.1.kind', 'phases.1.from'])
})
