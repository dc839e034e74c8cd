import { describe, expect, test } from 'vitest'
import * as format from '../../web/format.ts'

const zone = 'Europe/Amsterdam'

/** What a viewer reads, whatever zone their computer is in (DST-06). */
const viewers = ['UTC', 'Europe/Amsterdam', 'America/New_York', 'Asia/Tokyo', 'Pacific/Auckland']

function inHostZone<T>(host: string, read: () => T): T {
  const before = process.env['TZ']
  process.env['TZ'] = host
  try {
    return read()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

describe.each(viewers)('for a viewer in %s', (host) => {
  const seen = <T>(read: () => T) => inHostZone(host, read)

  test('the host zone is really another one', () => {
    expect(seen(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(host)
  })

  test('a time is the time on the wall of the cooperative', () => {
    expect(seen(() => format.clock('2026-10-19T15:12:00Z', zone))).toBe('17:12')
    expect(seen(() => format.clock('2027-01-16T22:00:00Z', zone))).toBe('23:00')
  })

  test('a day is the day of the cooperative, also just around midnight', () => {
    expect(seen(() => format.dayIn('2027-01-16T22:59:00Z', zone))).toBe('2027-01-16')
    expect(seen(() => format.dayIn('2027-01-16T23:00:00Z', zone))).toBe('2027-01-17')
    expect(seen(() => format.dayShort('2027-01-16', 'nl'))).toBe('za 16 jan')
    expect(seen(() => format.dayLong('2027-01-16', 'en', true))).toBe('Saturday 16 January 2027')
  })

  test('the night of either clock change keeps its wall times', () => {
    expect(seen(() => format.clockRange('2026-10-24T21:00:00Z', '2026-10-25T07:00:00Z', zone))).toBe('23:00–08:00')
    expect(seen(() => format.clockRange('2026-03-28T22:00:00Z', '2026-03-29T06:00:00Z', zone))).toBe('23:00–08:00')
  })

  test('a span names its day once, and both when it is long', () => {
    const near = (from: string, until: string) => seen(() => format.spanNear(from, until, '2026-10-19', zone, 'nl'))
    expect(near('2026-10-19T15:00:00Z', '2026-10-19T21:00:00Z')).toBe('vandaag 17:00–23:00')
    expect(near('2026-10-23T21:00:00Z', '2026-10-24T06:00:00Z')).toBe('vr 23 okt 23:00–08:00')
    expect(near('2026-10-21T06:00:00Z', '2026-10-23T15:00:00Z')).toBe('wo 21 okt 08:00 – vr 23 okt 17:00')
  })
})

describe('days', () => {
  test.each([
    ['2026-12-28', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2026-01-01', 1],
    ['2026-10-19', 43],
  ])('%s lies in ISO week %i', (day, week) => {
    expect(format.weekNumber(day)).toBe(week)
  })

  test('a near day is said by its name, another year by its number', () => {
    expect(format.dayNear('2026-10-19', '2026-10-19', 'nl')).toBe('vandaag')
    expect(format.dayNear('2026-10-20', '2026-10-19', 'en')).toBe('tomorrow')
    expect(format.dayNear('2026-10-18', '2026-10-19', 'nl')).toBe('gisteren')
    expect(format.dayNear('2027-01-02', '2026-10-19', 'nl')).toBe('za 2 jan 2027')
  })
})

describe('lengths', () => {
  test.each([
    [0, 'nu', 'now'],
    [48, '48 min', '48 min'],
    [60, '1 u', '1 h'],
    [330, '5 u 30 min', '5 h 30 min'],
    [1500, '1 d 1 u', '1 d 1 h'],
    [4560, '3 d 4 u', '3 d 4 h'],
    [5760, '4 d', '4 d'],
  ])('%i minutes read %s and %s', (minutes, nl, en) => {
    expect([format.duration(minutes, 'nl'), format.duration(minutes, 'en')]).toEqual([nl, en])
  })

  test('the time left drops what nobody acts on', () => {
    const left = (at: string) => format.timeLeft(at, '2026-10-19T15:12:00Z', 'nl')
    expect(left('2026-10-19T15:12:00Z')).toBe('nu')
    expect(left('2026-10-19T15:52:00Z')).toBe('40 min')
    expect(left('2026-10-20T06:30:00Z')).toBe('15 u')
    expect(left('2026-10-22T10:30:00Z')).toBe('2 d 19 u')
    expect(left('2026-10-23T20:00:00Z')).toBe('4 d')
  })

  test('midnight as an end is 24:00', () => {
    expect(format.clockRange('2026-10-19T15:00:00Z', '2026-10-19T22:00:00Z', zone)).toBe('17:00–24:00')
  })

  test('hours of work have a comma in Dutch', () => {
    expect([format.workHours(450, 'nl'), format.workHours(450, 'en'), format.workHours(60, 'en')]).toEqual([
      '7,5 uur',
      '7.5 hours',
      '1 hour',
    ])
  })

  test('a large number is grouped by the language of the page', () => {
    expect([format.count(3380, 'nl'), format.count(1_234_567, 'en'), format.count(12, 'nl')]).toEqual(['3.380', '1,234,567', '12'])
  })
})

describe('phone numbers', () => {
  test.each([
    ['0600000112', '06 00 00 01 12'],
    ['06-00000112', '06 00 00 01 12'],
    ['030 000 1214', '03 00 00 12 14'],
    ['+31600000112', '+31 6 00 00 01 12'],
    ['112', '112'],
    ['toestel 12', 'toestel 12'],
  ])('%s reads %s', (written, read) => {
    expect(format.phonePairs(written)).toBe(read)
  })

  test('a link holds digits only', () => {
    expect(format.telOf('06 00 00 01-12')).toBe('tel:0600000112')
  })
})

test('the part of the day follows from the start on the wall', () => {
  expect(['08:00', '15:30', '17:00', '21:00', '23:00', '04:59', '05:00'].map(format.bandOf)).toEqual([
    'day',
    'evening',
    'evening',
    'night',
    'night',
    'night',
    'day',
  ])
})
