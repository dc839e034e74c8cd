import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { findGaps } from '../../api/domain/cover/gaps.ts'
import { instantOf } from '../../api/domain/time/instant.ts'
import { axisOf } from '../../web/line/axis.ts'
import { createLine } from '../../web/line/create-line.ts'
import { kept } from '../../web/kept.ts'
import { at, makeClosure, makePractice, makeRegion, zone } from '../make.ts'

test('what is equal is the very object that was, found by id, code or name where a list moved', () => {
  const before = {
    gaps: [{ id: 'a' }, { id: 'b', hours: [1, 2] }],
    practices: [{ code: 'P1', phone: null }],
    groups: [{ name: 'Zaanstad' }],
  }
  const after = { gaps: [{ id: 'b', hours: [1, 2] }], practices: [{ code: 'P1', phone: '0600000001' }], groups: [{ name: 'Zaanstad' }] }
  const found = kept(before, after)
  expect(found).toEqual(after)
  expect(found.gaps[0]).toBe(before.gaps[1])
  expect(found.groups).toBe(before.groups)
  expect(found.practices).not.toBe(before.practices)
  expect(kept(before, structuredClone(before))).toBe(before)
})

test('what came without something, or as another kind of value, is as it came', () => {
  expect(kept({ code: 'P1', note: undefined }, { code: 'P1' })).not.toHaveProperty('note')
  expect(kept([1, 2, 3], [1, 2])).toEqual([1, 2])
  expect(kept({ hours: [] }, { hours: {} })).toEqual({ hours: {} })
  expect(kept(null, { a: 1 })).toEqual({ a: 1 })
})

const axis = axisOf('2026-11-02', 'week', zone)
const week = { from: instantOf(axis.from), until: instantOf(axis.until) }
const closed = (id: string, day: string) => makeClosure(at(day, '12:00'), at(day, '17:00'), { id })
const lineOf = (covered: boolean) => {
  const region = makeRegion({
    practices: [
      makePractice('P1', { municipality: 'Zaanstad', closures: covered ? [] : [closed('c1', '2026-11-03')] }),
      makePractice('P2', { municipality: 'Purmerend', closures: [closed('c2', '2026-11-04')] }),
    ],
  })
  const gaps = findGaps(region, { source: 'draft', shifts: [], assignments: [], published: {} }, week)
  const practices = region.practices.map(({ code, name, patients, municipality }) => ({
    ...{ code, name, patients, municipality: municipality ?? null, neighbourhood: null, segments: [] },
  }))
  return { region, answer: { zone, ...week, findings: [], requests: [], gaps, practices } }
}

test('a cover that is named makes another row of its own municipality and of no other', () => {
  createRoot((dispose) => {
    const [now, setNow] = createSignal(lineOf(false))
    const view = () => ({ from: '2026-11-02', zoom: 'week', rows: 'lens', group: 'municipality', draft: false }) as const
    const ground = { answer: () => now().answer, region: () => now().region, published: () => null, view }
    const line = createLine({ ...ground, asked: () => null, now: () => '2026-11-02T00:00:00Z' })
    const group = (name: string) => line.picture().groups.find((one) => one.name === name)
    const [before, axisBefore] = [[group('Zaanstad'), group('Purmerend')], line.axis()]
    setNow(lineOf(true))
    expect(group('Zaanstad')).not.toEqual(before[0])
    expect(group('Purmerend')).toBe(before[1])
    expect(line.axis()).toBe(axisBefore)
    dispose()
  })
})
