import { describe, expect, test } from 'vitest'
import type { Shift } from '../../../api/domain/model/roster.ts'
import { addressOf, layGrid, placeAt, spotOf, spotOfPlace } from '../../../web/roster/grid/model.ts'
import { leaped, moved, paged } from '../../../web/roster/grid/move.ts'
import { sheetOfShifts } from '../../../web/roster/grid/sheet.ts'
import { weeksOf } from '../../../web/roster/grid/titles.ts'
import { daysOf, movedBy, paramsOf, readView, startOf } from '../../../web/roster/view.ts'
import { makeShift, zone } from '../../make.ts'

const days = daysOf({ from: '2027-01-01', zoom: 'month' })
const lay = (shifts: readonly Shift[], of = days) =>
  layGrid(shifts, {
    days: of,
    zone,
    posts: [
      { code: 'A', name: 'Post A' },
      { code: 'B', name: 'Post B' },
    ],
    rowsOf: (shift) => shift.needed,
  })
const shift = (date: string, start: string, end: string, over: Partial<{ post: string; role: string; needed: number }> = {}) =>
  makeShift({ date, start, end, ...over })

describe('the grid model', () => {
  test('groups by post, day part and role, one line per needed person', () => {
    const grid = lay([
      shift('2027-01-02', '08:00', '17:00', { needed: 2 }),
      shift('2027-01-02', '17:00', '23:00', { role: 'visit' }),
      shift('2027-01-02', '23:00', '08:00'),
      shift('2027-01-03', '17:00', '23:00', { post: 'B' }),
      shift('2027-01-03', '17:00', '08:00', { role: 'standby' }),
    ])
    expect(grid.lines.map((line) => line.key)).toEqual([
      'A/day-consult/1',
      'A/day-consult/2',
      'A/evening-visit/1',
      'A/night-consult/1',
      'A/standby-standby/1',
      'B/evening-consult/1',
    ])
  })

  test('lets times that never meet share a line and gives overlapping ones their own', () => {
    const alternate = lay([shift('2027-01-01', '17:00', '23:00'), shift('2027-01-02', '16:00', '23:00')])
    expect(alternate.lines).toHaveLength(1)
    const overlapping = lay([
      shift('2027-01-01', '17:00', '23:00'),
      shift('2027-01-01', '18:00', '22:00'),
      shift('2027-01-02', '18:00', '22:00'),
    ])
    expect(overlapping.lines.map((line) => line.start)).toEqual(['17:00', '18:00'])
    expect(overlapping.lines[1]!.cells.slice(0, 2).map((cell) => cell?.shift.start)).toEqual(['18:00', '18:00'])
  })

  test('keeps the night of 31 December in sight in January', () => {
    const grid = lay([shift('2026-12-31', '23:00', '08:00'), shift('2027-01-01', '23:00', '08:00')])
    expect(grid.lines[0]!.before?.shift.date).toBe('2026-12-31')
    expect(grid.lines[0]!.cells[0]?.shift.date).toBe('2027-01-01')
    const december = lay([shift('2026-12-31', '23:00', '08:00')], daysOf({ from: '2026-12-01', zoom: 'month' }))
    expect(december.lines[0]!.cells[30]?.shift.date).toBe('2026-12-31')
    expect(lay([shift('2026-12-31', '17:00', '23:00')]).lines).toEqual([])
  })

  test('finds a cell by address and by place', () => {
    const night = shift('2027-01-16', '23:00', '08:00', { needed: 2 })
    const grid = lay([night])
    const spot = spotOfPlace(grid, night.id, 2)!
    expect(addressOf(grid, spot)).toBe('2027-01-16/A/night-consult/2')
    expect(spotOf(grid, '2027-01-16/A/night-consult/2')).toEqual(spot)
    expect(placeAt(grid, spot)).toMatchObject({ position: 2 })
    expect(spotOf(grid, '2027-02-16/A/night-consult/2')).toBeNull()
  })
})

describe('moving', () => {
  const grid = lay([
    ...Array.from({ length: 31 }, (_, index) => shift(`2027-01-${String(index + 1).padStart(2, '0')}`, '17:00', '23:00')),
    shift('2027-01-09', '08:00', '17:00'),
  ])
  const none = () => false
  const sheet = sheetOfShifts(grid, none)

  test('stays inside and skips folded lines', () => {
    expect(moved(sheet, { line: 0, column: 0 }, 'up')).toEqual({ line: 0, column: 0 })
    expect(moved(sheet, { line: 0, column: 30 }, 'right')).toEqual({ line: 0, column: 30 })
    expect(
      moved(
        sheetOfShifts(grid, (line) => line === 1),
        { line: 0, column: 0 },
        'down',
      ),
    ).toEqual({ line: 0, column: 0 })
  })

  test('leaps to the next problem, else to the last filled cell', () => {
    expect(leaped(sheet, { line: 1, column: 0 }, 'right', (spot) => spot.column === 12)).toEqual({ line: 1, column: 12 })
    expect(leaped(sheet, { line: 0, column: 0 }, 'right', none)).toEqual({ line: 0, column: 8 })
  })

  test('pages by lines', () => {
    expect(paged(sheet, { line: 0, column: 3 }, 12)).toEqual({ line: 1, column: 3 })
  })
})

describe('the view in the address', () => {
  test('reads back what it wrote', () => {
    const view = readView({ zoom: 'week', from: '2027-01-14', post: 'A', sel: 'x' }, '2026-11-21')
    expect(view).toMatchObject({ zoom: 'week', from: '2027-01-11', post: 'A', sel: 'x' })
    expect(readView(paramsOf(view), '2026-11-21')).toEqual(view)
  })

  test('falls back on nonsense', () => {
    expect(readView({ zoom: 'year', from: '2027-02-31' }, '2026-11-21')).toMatchObject({ zoom: 'month', from: '2026-11-01' })
  })

  test('steps over the turn of the year', () => {
    expect(movedBy({ from: '2026-12-01', zoom: 'month' }, 1)).toBe('2027-01-01')
    expect(movedBy({ from: '2027-01-01', zoom: 'month' }, -1)).toBe('2026-12-01')
    expect(movedBy({ from: startOf('2027-01-01', 'week'), zoom: 'week' }, 1)).toBe('2027-01-04')
  })

  test('counts ISO weeks: January 2027 begins in week 53', () => {
    expect(weeksOf(days)).toEqual([
      { week: 53, days: 3 },
      { week: 1, days: 7 },
      { week: 2, days: 7 },
      { week: 3, days: 7 },
      { week: 4, days: 7 },
    ])
  })
})
