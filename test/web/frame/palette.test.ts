import { describe, expect, test } from 'vitest'
import { matchingRows } from '../../../web/frame/palette/match.ts'
import { readDate } from '../../../web/frame/palette/read-date.ts'
import type { PaletteRow } from '../../../web/frame/palette/registry.ts'

const row = (kind: PaletteRow['kind'], label: string, more?: string): PaletteRow => ({
  id: label,
  kind,
  label,
  go: '/',
  ...(more && { more }),
})

describe('a date that is typed, on Saturday 21 November 2026', () => {
  test.each([
    ['16 jan', '2027-01-16', 'week'],
    ['16-1', '2027-01-16', 'week'],
    ['25 dec', '2026-12-25', 'week'],
    ['1-2-2026', '2026-02-01', 'week'],
    ['2027-03-04', '2027-03-04', 'week'],
    ['week 3', '2027-01-18', 'week'],
    ['week 48', '2026-11-23', 'week'],
    ['januari', '2027-01-01', 'month'],
    ['november', '2026-11-01', 'month'],
    ['march 2028', '2028-03-01', 'month'],
    ['morgen', '2026-11-22', 'week'],
    ['vrijdag', '2026-11-27', 'week'],
    ['Saturday', '2026-11-21', 'week'],
  ] as const)('%s is %s', (typed, day, zoom) => expect(readDate(typed, '2026-11-21')).toEqual({ day, zoom }))

  test.each(['31 feb', 'week 54', 'ja', 'kuipers', '16', ''])('%j is no date', (typed) => expect(readDate(typed, '2026-11-21')).toBeNull())
})

describe('what fits what is typed', () => {
  const rows = [row('screen', 'Rooster'), row('command', 'Volgend gat', 'F8'), row('person', 'J. Yıldız: alle nachten', 'YIL')]
  test.each([
    ['', 3],
    ['yil nach', 1],
    ['gat', 1],
    ['at', 0],
    ['rooster gat', 0],
  ])('%j leaves %i rows', (typed, count) => expect(matchingRows(rows, typed)).toHaveLength(count))

  test('shows at most fifty, and what begins so first', () => {
    const many = Array.from({ length: 80 }, (_, at) => row('shift', `za ${at}, nacht`))
    const found = matchingRows([...many, row('person', 'Nacht, Piet')], 'nacht')
    expect(found).toHaveLength(50)
    expect(found[0]!.label).toBe('Nacht, Piet')
  })
})
