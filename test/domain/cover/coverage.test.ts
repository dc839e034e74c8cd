import { expect, test } from 'vitest'
import { coverageOf } from '../../../api/domain/cover/coverage.ts'
import type { Region } from '../../../api/domain/model/region.ts'
import type { Practice } from '../../../api/domain/model/practice.ts'
import type { Staffing } from '../../../api/domain/model/staffing.ts'
import type { Assignment, Shift } from '../../../api/domain/model/roster.ts'
import { toWall } from '../../../api/domain/time/zone.ts'
import {
  at,
  makeAssignment,
  makeClosure,
  makeHours,
  makeLink,
  makePost,
  makePractice,
  makePractitioner,
  makeRegion,
  makeShift,
  makeTemplate,
  zone,
} from '../../make.ts'

/** Tuesday 3 November 2026, an ordinary workday. */
const day = '2026-11-03'
const interval = { from: at(day, '07:00'), until: at(day, '24:00') }

function draft(shifts: readonly Shift[], assignments: readonly Assignment[]): Staffing {
  return { source: 'draft', shifts, assignments, published: {} }
}

const evening = (start = '17:00') => makeShift({ date: day, start, end: '24:00' })
const night = makeShift({ date: '2026-11-02', start: '23:00', end: '08:00' })
const staffed = (...shifts: Shift[]) =>
  draft(
    shifts,
    shifts.map((shift) => makeAssignment(shift, 'G')),
  )

function lineOf(practices: readonly Practice[], staffing: Staffing, over: Partial<Region> = {}): string[] {
  const region = makeRegion({
    practices,
    practitioners: [makePractitioner('G'), makePractitioner('T', { discipline: 'triagist' })],
    ...over,
  })
  return coverageOf(region, staffing, 'P1', interval).map(
    (segment) =>
      `${toWall(segment.from, zone).time} ${segment.by}${segment.id ? ` ${segment.id}` : ''}${segment.cause ? ` ${segment.cause}` : ''}`,
  )
}

test.each([
  ['17:00', '08:00', ['07:00 post A', '08:00 practice P1', '17:00 post A']],
  ['18:00', '08:00', ['07:00 post A', '08:00 practice P1', '17:00 nobody seam', '18:00 post A']],
  ['17:00', '08:30', ['07:00 post A', '08:00 nobody seam', '08:30 practice P1', '17:00 post A']],
])('R24: a post from %s and a practice from %s', (start, open, line) => {
  expect(lineOf([makePractice('P1', { hours: makeHours(open, '17:00') })], staffed(night, evening(start)))).toEqual(line)
})

const closed = (over: Parameters<typeof makeClosure>[2] = {}) => makeClosure(at(day, '00:00'), at(day, '24:00'), over)

test('a closed practice is covered by the one it names, also past its own hours', () => {
  const practices = [
    makePractice('P1', { closures: [closed({ coverPractice: 'P2' })] }),
    makePractice('P2', { hours: makeHours('08:00', '18:00') }),
  ]
  expect(lineOf(practices, staffed(night, evening('18:00')))).toEqual(['07:00 post A', '08:00 cover P2', '18:00 post A'])
})

const afternoon = makeClosure(at(day, '12:00'), at(day, '17:00'))
test.each([
  ['cover-closed', { coverPractice: 'P2' }, [afternoon]],
  ['cover-circular', { coverPractice: 'P2' }, [{ ...afternoon, coverPractice: 'P1' }]],
  ['cover-ended', { coverPractice: 'P2', agreementUntil: at(day, '12:00') }, []],
] as const)('R25: %s', (cause, closure, ofCover) => {
  const practices = [makePractice('P1', { closures: [closed(closure)] }), makePractice('P2', { closures: ofCover })]
  expect(lineOf(practices, staffed(night, evening()))).toEqual(['07:00 post A', '08:00 cover P2', `12:00 nobody ${cause}`, '17:00 post A'])
})

test('a closure without cover is one hole inside the hours only', () => {
  expect(lineOf([makePractice('P1', { closures: [closed()] })], staffed(night, evening()))).toEqual([
    '07:00 post A',
    '08:00 nobody closed-without-cover',
    '17:00 post A',
  ])
})

test('of two closures the earliest goes first, then the first whose cover qualifies', () => {
  const practices = [
    makePractice('P1', {
      closures: [closed({ coverPractice: 'P3' }), makeClosure(at(day, '06:00'), at(day, '24:00'), { coverPractice: 'P2' })],
    }),
    makePractice('P2', { hours: makeHours('08:00', '12:00') }),
    makePractice('P3'),
  ]
  expect(lineOf(practices, staffed(night, evening()))).toEqual(['07:00 post A', '08:00 cover P3', '17:00 post A'])
})

test('only a present GP on another role than standby serves', () => {
  const line = (role: string, who: string) =>
    lineOf(
      [makePractice('P1')],
      draft([night, { ...evening(), role }], [makeAssignment(night, 'G'), makeAssignment({ ...evening(), role }, who)]),
    ).at(-1)
  expect([line('consult', 'G'), line('standby', 'G'), line('consult', 'T'), line('triage', 'T')]).toEqual([
    '17:00 post A',
    '17:00 nobody seam',
    '17:00 nobody no-gp',
    '17:00 nobody seam',
  ])
})

test('an empty place gives the cause of its gap, the sick before the rest', () => {
  const empty = draft([evening()], [])
  expect(lineOf([makePractice('P1')], empty).at(-1)).toBe('17:00 nobody nobody-placed')
  const sick = makePractitioner('G', { sickness: [{ id: 's', from: at(day, '16:00'), until: null }] })
  expect(lineOf([makePractice('P1')], staffed(evening()), { practitioners: [sick] }).at(-1)).toBe('17:00 nobody sick')
  const left = makePractitioner('G', { until: day })
  expect(lineOf([makePractice('P1')], staffed(evening()), { practitioners: [left] }).at(-1)).toBe('17:00 nobody left')
})

test('a template that ended would have had somebody; without one it is a seam', () => {
  const templates = [makeTemplate('E', { end: '24:00', until: '2026-11-01' })]
  expect(lineOf([makePractice('P1')], staffed(night), { templates }).at(-1)).toBe('17:00 nobody template-ended')
  expect(lineOf([makePractice('P1')], staffed(night)).at(-1)).toBe('17:00 nobody seam')
})

test('time nobody published is told, but not in the draft', () => {
  const published: Staffing = {
    ...staffed(night),
    source: 'published',
    published: { A: [{ from: at('2026-11-02', '00:00'), until: at(day, '08:00') }] },
  }
  expect(lineOf([makePractice('P1')], published).at(-1)).toBe('17:00 nobody not-published')
})

test('a practice without hours is unknown where others have a seam, and served where its post is', () => {
  expect(lineOf([makePractice('P1', { hours: [] })], staffed(night))).toEqual(['07:00 post A', '08:00 nobody hours-unknown'])
})

test('the night post answers at night, by the link of that date', () => {
  const link = makeLink('A', { nightPost: 'B', from: day })
  const posts = [makePost('A'), makePost('B')]
  const atB = makeShift({ date: day, start: '23:00', end: '08:00', post: 'B' })
  const line = lineOf([makePractice('P1', { links: [makeLink('A', { until: day }), link] })], staffed(night, evening(), atB), { posts })
  expect(line).toEqual(['07:00 nobody seam', '08:00 practice P1', '17:00 post A', '23:00 post B'])
})

test('a holiday closes the practices of a post that opens; without post_open it is an ordinary day', () => {
  const holiday = { date: day, name: 'Local', post: null, postOpen: true, tariff: true, counts: true, confirmed: true }
  expect(lineOf([makePractice('P1')], staffed(night, evening()), { holidays: [holiday] })[1]).toBe('08:00 nobody seam')
  expect(lineOf([makePractice('P1')], staffed(night, evening()), { holidays: [{ ...holiday, postOpen: false }] })[1]).toBe(
    '08:00 practice P1',
  )
})

test('one post never stands in for another, and without a link there is none', () => {
  expect(lineOf([makePractice('P1', { links: [makeLink('B')] })], staffed(night, evening())).at(-1)).toBe('17:00 nobody seam')
  expect(lineOf([makePractice('P1', { links: [] })], staffed(night, evening())).at(-1)).toBe('17:00 nobody no-post')
})
