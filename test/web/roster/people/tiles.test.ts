import { describe, expect, test } from 'vitest'
import type { DayMark } from '../../../../web/roster/people/model.ts'
import { type Ground, type PaintedDuty, type PaintedRow, sameRow, type Scene } from '../../../../web/roster/people/scene.ts'
import { keepTiles, nearestTo, tileRows, tilesIn } from '../../../../web/roster/people/tiles.ts'

const ground: Ground = { columns: Array.from({ length: 7 }, (_, column) => column > 4), columnWidth: 13, rowHeight: 25 }
const duty: PaintedDuty = {
  part: 'day',
  kind: 'filled',
  letter: 'C',
  text: '08:00–17:00 Consult',
  isChanged: false,
  isLocked: false,
  hasComment: false,
  isFound: false,
  colleague: null,
}
/** A row with cells in some columns only, as lists of duties come. */
const row = (cells: Readonly<Record<number, PaintedDuty | DayMark>>): PaintedRow => {
  const marks: DayMark[] = []
  const duties: PaintedDuty[][] = []
  for (const [column, cell] of Object.entries(cells)) {
    if (typeof cell === 'string') marks[Number(column)] = cell
    else duties[Number(column)] = [cell]
  }
  return { marks, duties }
}
const many = (count: number) => Array.from({ length: count }, (_, at) => row({ [at % 7]: duty }))
const sceneOf = (rows: readonly PaintedRow[], on: Ground = ground): Scene => ({ ground: on, rows: rows.length, rowAt: (at) => rows[at]! })

function painter() {
  const painted: number[] = []
  return { painted, tiles: keepTiles((index) => void painted.push(index)) }
}

describe('a row looks as it did', () => {
  test('with the same duties and marks in the same columns, whoever made the lists', () => {
    expect(sameRow(row({ 1: duty, 3: 'sick' }), row({ 1: { ...duty }, 3: 'sick' }))).toBe(true)
  })

  test('and otherwise when any of what is painted differs, also in a column that was empty', () => {
    const before = row({ 1: duty, 3: 'sick' })
    const others: Readonly<Partial<PaintedDuty>>[] = [
      { part: 'night' },
      { kind: 'rule' },
      { letter: 'V' },
      { text: '09:00–17:00 Consult' },
      { isChanged: true },
      { isLocked: true },
      { hasComment: true },
      { isFound: true },
      { colleague: 2 },
    ]
    expect(others.map((over) => Object.keys(over)[0]).sort()).toEqual(Object.keys(duty).sort())
    for (const over of others) expect(sameRow(before, row({ 1: { ...duty, ...over }, 3: 'sick' })), JSON.stringify(over)).toBe(false)
    expect(sameRow(before, row({ 1: duty, 3: 'gladly' }))).toBe(false)
    expect(sameRow(before, row({ 1: duty, 2: duty, 3: 'sick' }))).toBe(false)
    expect(sameRow(row({ 3: 'sick' }), row({ 1: duty, 3: 'sick' }))).toBe(false)
    expect(sameRow(row({ 1: duty, 3: 'sick' }), row({ 1: duty, 3: 'sick', 5: 'sick' }))).toBe(false)
    expect(sameRow(row({ 1: duty, 3: 'sick', 5: 'sick' }), row({ 1: duty, 3: 'sick' }))).toBe(false)
  })
})

describe('a picture is painted', () => {
  test('once, however many scenes come that show the same', () => {
    const { painted, tiles } = painter()
    const rows = many(20)
    for (let scene = 0; scene < 5; scene++) for (const index of tilesIn({ first: 0, last: 20 })) tiles.put(index, sceneOf([...rows]))
    expect(painted).toEqual([0, 1, 2])
  })

  test('again only where a row of its own looks otherwise', () => {
    const { painted, tiles } = painter()
    const rows = many(4 * tileRows)
    const all = tilesIn({ first: 0, last: rows.length })
    all.forEach((index) => tiles.put(index, sceneOf(rows)))
    painted.length = 0
    const at = 2 * tileRows + 3
    const next = sceneOf(rows.map((one, index) => (index === at ? row({ 0: { ...duty, kind: 'absent' } }) : one)))
    expect(all.map((index) => tiles.put(index, next))).toEqual([false, false, true, false])
    expect(painted).toEqual([2])
  })

  test('again when the ground or the colours change, and when its last rows go', () => {
    const { painted, tiles } = painter()
    const rows = many(tileRows + 2)
    const put = (scene: Scene) => [0, 1].forEach((index) => tiles.put(index, scene))
    put(sceneOf(rows))
    put(sceneOf(rows, { ...ground }))
    tiles.forget()
    put(sceneOf(rows, { ...ground }))
    expect(painted).toEqual([0, 1, 0, 1, 0, 1])
    const { painted: after, tiles: others } = painter()
    for (const scene of [sceneOf(rows), sceneOf(rows.slice(0, -1))]) [0, 1].forEach((index) => others.put(index, scene))
    expect(after).toEqual([0, 1, 1])
  })

  test('again when it was let go', () => {
    const { painted, tiles } = painter()
    const scene = sceneOf(many(3 * tileRows))
    ;[0, 1, 2].forEach((index) => tiles.put(index, scene))
    expect(tiles.keep([1])).toEqual([0, 2])
    ;[0, 1].forEach((index) => tiles.put(index, scene))
    expect(painted).toEqual([0, 1, 2, 0])
  })
})

test('the pictures nearest to what is in sight come first, all in sight among them, and no more than may stand', () => {
  const rows = 40 * tileRows
  const inSight = { first: 10 * tileRows, last: 13 * tileRows }
  const near = nearestTo(inSight, { ground, rows }, 1)
  expect([...near.slice(0, 3)].sort((a, b) => a - b)).toEqual([10, 11, 12])
  expect(near).toHaveLength(40)
  expect([...nearestTo(inSight, { ground: { ...ground, columnWidth: 1_000_000 }, rows }, 1)].sort((a, b) => a - b)).toEqual([10, 11, 12])
})
