import { expect, test } from 'vitest'
import { besideGaps } from '../../../api/domain/cover/beside-gaps.ts'
import { checkDayCover } from '../../../api/domain/cover/day-cover.ts'
import { findGaps } from '../../../api/domain/cover/gaps.ts'
import type { Practice } from '../../../api/domain/model/practice.ts'
import type { Practitioner } from '../../../api/domain/model/practitioner.ts'
import { at, makeClosure, makeMark, makePractice, makePractitioner, makeRegion } from '../../make.ts'

const day = '2026-11-03'
const week = { from: at('2026-11-02', '00:00'), until: at('2026-11-09', '00:00') }
const whole = (over = {}) => makeClosure(at(day, '00:00'), at('2026-11-04', '00:00'), over)
const told = (practices: Practice[], practitioners: Practitioner[] = [], now = at('2026-11-01', '12:00')) =>
  checkDayCover(makeRegion({ practices, practitioners }), week, now).map((finding) => [
    finding.rule,
    finding.level,
    finding.who,
    finding.from,
    finding.says.en,
  ])

test('R25: cover that is closed the same afternoon, and cover that goes round in a circle', () => {
  const afternoon = makeClosure(at(day, '12:00'), at(day, '17:00'))
  const first = makePractice('P1', { closures: [whole({ coverPractice: 'P2' })] })
  expect(told([first, makePractice('P2', { closures: [afternoon] })])).toEqual([
    ['R25', 'block', 'P1', at(day, '12:00'), expect.stringContaining('is closed itself')],
  ])
  const circle = told([first, makePractice('P2', { closures: [{ ...afternoon, coverPractice: 'P1' }] })])
  expect(circle.map((finding) => finding[4])).toEqual([
    expect.stringContaining('cover each other'),
    expect.stringContaining('cover each other'),
  ])
})

test('R25: own and covered patients above twice the own list are too many', () => {
  const closed = (code: string) => makePractice(code, { patients: 1500, closures: [whole({ coverPractice: 'C' })] })
  expect(told([closed('P1'), makePractice('C', { patients: 2000 })])).toEqual([])
  expect(told([closed('P1'), closed('P2'), makePractice('C', { patients: 2000 })])).toEqual([
    ['R25', 'block', 'C', at(day, '00:00'), expect.stringContaining('5000 patients')],
  ])
})

test('R25: a closed practice carries nobody, and a holiday of the post asks for no cover', () => {
  const closed = (code: string) => makePractice(code, { patients: 1500, closures: [whole({ coverPractice: 'C' })] })
  const away = makePractice('C', { patients: 2000, closures: [whole()] })
  expect(told([closed('P1'), closed('P2'), away]).map((finding) => finding[4])).toEqual([
    expect.stringContaining('is closed itself'),
    expect.stringContaining('is closed itself'),
  ])
  const holidays = [{ date: day, name: 'Feestdag', post: null, postOpen: true, tariff: true, counts: true, confirmed: true }]
  expect(checkDayCover(makeRegion({ practices: [closed('P1'), away], holidays }), week, at('2026-11-01', '12:00'))).toEqual([])
})

test('beside the gaps stands what no gap tells: too much work, an agreement that ends later, both doctors away', () => {
  const long = makeClosure(at('2026-10-20', '00:00'), at('2026-12-31', '00:00'), {
    coverPractice: 'C',
    agreementUntil: at('2026-11-12', '00:00'),
  })
  const practices = [
    makePractice('P1', { closures: [whole({ coverPractice: 'P2' })] }),
    makePractice('P2', { closures: [whole()] }),
    makePractice('P3', { patients: 2500, closures: [long] }),
    makePractice('C'),
  ]
  const region = makeRegion({ practices })
  const staffing = { source: 'draft', shifts: [], assignments: [], published: {} } as const
  const asked = (until: string) => {
    const interval = { from: week.from, until: at(until, '00:00') }
    const findings = checkDayCover(region, interval, at('2026-11-01', '12:00'))
    return [findings.map(causeOf).sort(), besideGaps(findings, findGaps(region, staffing, interval)).map(causeOf)]
  }
  expect(asked('2026-11-09')).toEqual([
    ['cover-closed', 'cover-ends', 'cover-load'],
    ['cover-load', 'cover-ends'],
  ])
  expect(asked('2026-11-14')).toEqual([['cover-closed', 'cover-ends', 'cover-load'], ['cover-load']])
})

const causeOf = ({ cause }: { cause?: string }) => cause

test('R26: an agreement that ends before the closure warns fourteen days ahead and blocks after', () => {
  const long = makeClosure(at('2026-10-20', '00:00'), at('2026-12-31', '00:00'), {
    coverPractice: 'C',
    agreementUntil: at('2026-11-15', '00:00'),
  })
  const practices = [makePractice('P1', { closures: [long] }), makePractice('C')]
  expect(told(practices, [], at('2026-10-25', '12:00'))).toEqual([])
  expect(told(practices, [], at('2026-11-02', '12:00')).map((finding) => finding.slice(0, 3))).toEqual([['R26', 'warn', 'P1']])
  expect(told(practices, [], at('2026-11-16', '12:00')).map((finding) => finding.slice(0, 3))).toEqual([['R26', 'block', 'P1']])
})

test('R26: an agreement of more than thirty days warns', () => {
  const long = makeClosure(at('2026-10-20', '00:00'), at('2026-12-31', '00:00'), { coverPractice: 'C' })
  expect(told([makePractice('P1', { closures: [long] }), makePractice('C')]).map((finding) => finding[0])).toEqual(['R26'])
})

test('both doctors of a duo away while the practice is open', () => {
  const away = (code: string, until: string) =>
    makePractitioner(code, { practice: 'P1', availability: [makeMark('blocked', at(day, '00:00'), at(until, '00:00'))] })
  const findings = told([makePractice('P1')], [away('V', '2026-11-06'), away('B', '2026-11-05')])
  expect(findings).toEqual([['R23', 'warn', 'P1', at(day, '08:00'), expect.stringContaining('both GPs are away')]])
  expect(told([makePractice('P1', { closures: [whole()] })], [away('V', '2026-11-04'), away('B', '2026-11-05')])).toEqual([])
})
