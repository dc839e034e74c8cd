import { describe, expect, test } from 'vitest'
import type { BoardLine, DutyAnswer } from '../../../web/answers.ts'
import { findByName, firstToCall, isOver, numbered } from '../../../web/board/board-lines.ts'
import { freshnessOf, secondsBetween } from '../../../web/board/freshness.ts'
import { readClock } from '../../../web/board/read-clock.ts'

const line = (role: string, name: string | null, phone?: string): BoardLine => ({
  role,
  practitioner: name === null ? null : { code: name.slice(0, 3).toUpperCase(), name },
  ...(phone ? { phone } : {}),
  from: '2026-10-19T15:00:00Z',
  until: '2026-10-19T21:00:00Z',
  status: name === null ? 'nobody' : 'scheduled',
})

const board = (now: readonly BoardLine[], next: readonly BoardLine[] = []): DutyAnswer => ({
  post: 'p',
  name: 'Post P',
  at: '2026-10-19T15:12:00Z',
  asOf: '2026-10-19T15:12:00Z',
  ageSeconds: 0,
  source: 'live',
  zone: 'Europe/Amsterdam',
  state: 'open',
  now,
  nextChange: null,
  next,
  escalation: [
    { order: 1, label: 'Reserve', phone: '', reachable: false },
    { order: 2, label: 'Dienstleider', phone: '0600000301', reachable: true },
  ],
})

describe('the board', () => {
  test('numbers the places of a role that stands there more than once', () => {
    const lines = [line('lead', 'Anouk'), line('consult', 'Jelle'), line('consult', null)]
    expect(numbered(lines).map(({ number }) => number)).toEqual([0, 1, 2])
  })

  test('calls the standby on duty where nobody is, else the first of the list with a number', () => {
    expect(firstToCall(board([line('consult', null), line('standby', 'Imre', '0600000164')]))).toEqual({ label: null, phone: '0600000164' })
    expect(firstToCall(board([line('consult', null), line('standby', null)]))).toEqual({ label: 'Dienstleider', phone: '0600000301' })
  })

  test('never carries a name past its end', () => {
    expect(isOver(line('consult', 'Jelle'), '2026-10-19T20:59:59Z')).toBe(false)
    expect(isOver(line('consult', 'Jelle'), '2026-10-19T21:00:00Z')).toBe(true)
  })

  test('finds a name without its accents, now before next', () => {
    const found = findByName([board([line('consult', 'Kaan Yıldız')], [line('visit', 'Noor Yıldız')])], 'yildiz')
    expect(found.map(({ when, line: { practitioner } }) => `${when} ${practitioner?.name}`)).toEqual([
      'now Kaan Yıldız',
      'next Noor Yıldız',
    ])
    expect(findByName([board([line('consult', 'Jelle')])], ' ')).toEqual([])
  })
})

describe('how old the board is', () => {
  test.each([
    [30, 'live'],
    [31, 'slow'],
    [120, 'slow'],
    [121, 'old'],
    [900, 'old'],
    [901, 'stale'],
  ])('%i seconds is %s', (seconds, state) => {
    expect(freshnessOf(seconds)).toBe(state)
  })

  test('is counted in whole seconds and never below zero', () => {
    expect(secondsBetween('2026-10-19T15:12:00Z', '2026-10-19T15:14:05Z')).toBe(125)
    expect(secondsBetween('2026-10-19T15:12:05Z', '2026-10-19T15:12:00Z')).toBe(0)
  })
})

describe('a typed time', () => {
  test.each([
    ['17', '17:00'],
    ['1730', '17:30'],
    ['17:30', '17:30'],
    ['17.30', '17:30'],
    ['17u', '17:00'],
    ['8', '08:00'],
    ['25', null],
    ['17:60', null],
    ['', null],
  ])('%s is %s', (typed, time) => {
    expect(readClock(typed)).toBe(time)
  })
})
