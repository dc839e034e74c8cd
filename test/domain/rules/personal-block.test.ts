import { expect, test } from 'vitest'
import type { Practitioner } from '../../../api/domain/model/practitioner.ts'
import type { Policy } from '../../../api/domain/model/policy.ts'
import { personalBlock } from '../../../api/domain/rules/personal-block.ts'
import { at, makeMark, makePractitioner } from '../../make.ts'
import { picture, regionOf } from '../../picture.ts'
import { findingsIn } from './said.ts'

const roster = picture(`
           Sat 24 Oct
  Visser   17-23
`)

const heard = (over: Partial<Practitioner>, policy: Partial<Policy> = {}) =>
  findingsIn(roster, personalBlock, regionOf(roster, { people: [makePractitioner('Visser', over)], policy }))

const day = (date: string) => at(date, '00:00')

test.each([
  ['days that hold the duty', day('2026-10-18'), day('2026-10-26'), 'Visser is vrij van zo 18 okt tot en met zo 25 okt.'],
  ['one day', day('2026-10-24'), day('2026-10-25'), 'Visser is vrij op za 24 okt.'],
  ['a part of the day', at('2026-10-24', '22:00'), at('2026-10-24', '23:30'), 'Visser is vrij op za 24 okt 22:00-23:30.'],
  ['a part until midnight', at('2026-10-24', '12:00'), day('2026-10-25'), 'Visser is vrij op za 24 okt 12:00-24:00.'],
  [
    'from one moment to another',
    at('2026-10-23', '12:00'),
    at('2026-10-24', '18:00'),
    'Visser is vrij van vr 23 okt 12:00 tot za 24 okt 18:00.',
  ],
])('R12 keeps duties out of blocked time: %s', (_, from, until, sentence) => {
  const findings = heard({ availability: [makeMark('blocked', from, until)] })
  expect(findings.map((finding) => finding.says.nl)).toEqual([sentence])
  expect(findings[0]).toMatchObject({ rule: 'R12', level: 'block', mayOverride: true })
})

test.each([
  ['ends as the duty begins', at('2026-10-24', '09:00'), at('2026-10-24', '17:00')],
  ['begins as the duty ends', at('2026-10-24', '23:00'), at('2026-10-25', '09:00')],
])('a block that %s does not touch it', (_, from, until) => {
  expect(heard({ availability: [makeMark('blocked', from, until)] })).toEqual([])
})

test('other marks are wishes: cannot warns, rather not only tells, can and gladly say nothing', () => {
  const levels = (['cannot', 'rather_not', 'can', 'gladly'] as const).map((mark) =>
    heard({ availability: [makeMark(mark, day('2026-10-24'), day('2026-10-25'))] }).map((finding) => `${finding.level} ${finding.says.nl}`),
  )
  expect(levels).toEqual([['warn Visser zei niet te kunnen op za 24 okt.'], ['prefer Visser werkt liever niet op za 24 okt.'], [], []])
})

test('a setting speaks about blocks and leaves wishes as they are; off silences both', () => {
  const availability = (['blocked', 'rather_not'] as const).map((mark) => makeMark(mark, day('2026-10-24'), day('2026-10-25')))
  expect(heard({ availability }, { settings: { R12: 'warn' } }).map(({ level }) => level)).toEqual(['warn', 'prefer'])
  expect(heard({ availability }, { settings: { R12: 'off' } })).toEqual([])
})

test('who is reported sick is not placed, also until further notice', () => {
  const sick = (from: string, until: string | null) => heard({ sickness: [{ id: '1', from, until }] }).map((finding) => finding.says.nl)
  expect(sick(at('2026-10-20', '14:00'), null)).toEqual(['Visser is ziek gemeld vanaf di 20 okt 14:00.'])
  expect(sick(at('2026-10-20', '14:00'), at('2026-10-24', '12:00'))).toEqual([])
})

const saturdays = { mark: 'blocked', weekdays: [6], everyWeeks: 1, start: '00:00', end: '24:00', from: '2026-10-05', until: null } as const

test('what holds every so many weeks is said of the day it falls on, and only between its dates', () => {
  const said = (over: object) => heard({ recurring: [{ ...saturdays, ...over }] }).map(({ level, says }) => `${level} ${says.nl}`)
  expect(said({})).toEqual(['block Visser is vrij op za 24 okt.'])
  expect(said({ mark: 'rather_not', start: '20:00', end: '08:00' })).toEqual([
    'prefer Visser werkt liever niet van za 24 okt 20:00 tot zo 25 okt 08:00.',
  ])
  expect(said({ weekdays: [5] })).toEqual([])
  expect(said({ weekdays: [5], start: '20:00', end: '18:00' })).toEqual(['block Visser is vrij van vr 23 okt 20:00 tot za 24 okt 18:00.'])
  expect(said({ everyWeeks: 2, from: '2026-10-12' })).toEqual([])
  expect(said({ everyWeeks: 2, from: '2026-10-10' })).toEqual(['block Visser is vrij op za 24 okt.'])
  expect(said({ until: '2026-10-24' })).toEqual([])
  expect(said({ from: '2026-10-25' })).toEqual([])
})

test('who is exempt from weekends does not work them while it holds; why is not said', () => {
  const said = (from: string | null, until: string | null) =>
    heard({ exemptions: [{ of: 'weekend', reason: 'health', from, until }] }).map(
      ({ level, cause, says }) => `${level} ${cause} ${says.nl}`,
    )
  expect(said(null, null)).toEqual(['block exempt Visser is vrijgesteld van weekenden.'])
  expect(said('2026-10-24', '2026-10-25')).toEqual(['block exempt Visser is vrijgesteld van weekenden tot en met 24 okt 2026.'])
  expect(said('2026-10-25', null)).toEqual([])
  expect(said(null, '2026-10-24')).toEqual([])
  expect(heard({ exemptions: [{ of: 'night', reason: 'age', from: null, until: null }] })).toEqual([])
})
