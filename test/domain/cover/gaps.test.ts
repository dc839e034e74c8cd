import { expect, test } from 'vitest'
import { type Gap, missingIn } from '../../../api/domain/cover/gap.ts'
import { findGaps, watchGaps } from '../../../api/domain/cover/gaps.ts'
import type { Staffing } from '../../../api/domain/model/staffing.ts'
import { at, makeAssignment, makePost, makePractice, makePractitioner, makeRegion, makeShift } from '../../make.ts'
import { chanceOf } from '../../oracles/chance.ts'
import { randomCase } from '../../oracles/random-case.ts'

const date = '2026-11-03'
const day = { from: at(date, '00:00'), until: at(date, '24:00') }
const shift = makeShift({ date, start: '17:00', end: '23:00', needed: 2, id: 'S' })
const region = makeRegion({ practitioners: ['V', 'B', 'M'].map((code) => makePractitioner(code)) })
const draft = (assignments: Staffing['assignments'], over = shift): Staffing => ({
  source: 'draft',
  shifts: [over],
  assignments,
  published: {},
})

test('a gap is the longest stretch with equal present, whole, with its last safe moment', () => {
  const half = makeAssignment(shift, 'V', { until: at(date, '20:00') })
  const gaps = findGaps(region, draft([half]), { from: at(date, '18:00'), until: at(date, '18:01') })
  expect(gaps).toEqual([
    {
      id: `short:A:consult:${at(date, '17:00')}:S`,
      kind: 'short',
      where: { post: 'A' },
      role: 'consult',
      shift: 'S',
      from: at(date, '17:00'),
      until: at(date, '20:00'),
      needed: 2,
      present: 1,
      cause: 'nobody-placed',
      owner: 'coordinator',
      decideBefore: at('2026-10-31', '17:00'),
      candidates: 2,
    },
  ] satisfies Gap[])
  expect(findGaps(region, draft([half]), day).map((gap) => [gap.kind, missingIn(gap)])).toEqual([
    ['short', 1],
    ['open', 2],
  ])
})

test('needed 0 with a reason is no gap, and a surplus fills no other shift', () => {
  expect(findGaps(region, draft([], { ...shift, needed: 0, reason: 'quiet' }), day)).toEqual([])
  const full = makeShift({ date, start: '17:00', end: '23:00', role: 'visit', id: 'V' })
  const assignments = [makeAssignment(full, 'V'), makeAssignment(full, 'B', { position: 2 })]
  expect(findGaps(region, { source: 'draft', shifts: [shift, full], assignments, published: {} }, day).map((gap) => gap.present)).toEqual([
    0,
  ])
})

test('an extra holder makes up for an open place of the same shift', () => {
  const assignments = [makeAssignment(shift, 'V', { position: 2 }), makeAssignment(shift, 'B', { position: 3 })]
  expect(findGaps(region, draft(assignments), day)).toEqual([])
})

test('the lead of the post decides how early to act; a practice has fourteen days', () => {
  const early = makeRegion({ posts: [makePost('A', { leadHours: 24 })], practices: [makePractice('P')] })
  const gaps = findGaps(early, draft([]), day)
  expect(gaps.map((gap) => gap.kind)).toContain('uncovered')
  expect(gaps.find((gap) => gap.kind === 'open')?.decideBefore).toBe(at('2026-11-02', '17:00'))
  const hole = gaps.find((gap) => gap.kind === 'uncovered' && gap.cause === 'nobody-placed')
  expect(hole?.decideBefore).toBe(at('2026-10-20', '18:00'))
})

test('E3: a gap over midnight is found by a question about the second day only', () => {
  const night = makeShift({ date: '2026-12-31', start: '23:00', end: '08:00', id: 'N' })
  const second = { from: at('2027-01-01', '00:00'), until: at('2027-01-02', '00:00') }
  expect(findGaps(region, draft([], night), second).map((gap) => gap.from)).toEqual([night.from])
})

test.each([1, 2, 3, 4])('the watch equals a search from scratch after each of fifty random changes, roster %i', (seed) => {
  const chance = chanceOf(seed)
  const { region: drawn, staffing, week } = randomCase(seed * 31)
  let now = staffing
  let watch = watchGaps(drawn, now)
  watch.gaps(week)
  for (let step = 0; step < 50; step++) {
    const one = chance.pick(now.shifts)
    const needed = chance.is(0.3) ? chance.whole(0, 3) : one.needed
    const kept = now.assignments.filter((each) => each.shift !== one.id || chance.is(0.5))
    const isFree = !kept.some((each) => each.shift === one.id && each.position === 1)
    const added = isFree ? [makeAssignment(one, chance.pick(drawn.practitioners).code)] : []
    const shifts = now.shifts.map((each) => (each === one ? { ...one, needed } : each))
    now = { ...now, shifts, assignments: [...kept, ...added] }
    watch = watch.after(now, [one.id])
    expect(watch.gaps(week)).toEqual(findGaps(drawn, { ...now }, week))
  }
})
