import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matcherOf } from '../../../../api/domain/roster/match-names.ts'
import type { GridPlace } from '../../../../web/roster/grid/model.ts'
import { planPaste } from '../../../../web/roster/bulk/plan-paste.ts'
import { rangeOf } from '../../../../web/roster/bulk/range.ts'
import { type Cells, fromTableText, toTableText } from '../../../../web/roster/bulk/table-text.ts'
import { makeShift } from '../../../make.ts'

describe('cells on the clipboard', () => {
  test('what was written is read back, whatever stands in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', ' ', '7'), maxLength: 6 }).map((text) => text.trim())
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(table, (cells) => {
        const isBlankTail = cells.at(-1)!.length === 1 && cells.at(-1)![0] === ''
        fc.pre(!isBlankTail)
        expect(fromTableText(toTableText(cells))).toEqual(cells)
      }),
    )
  })

  test.each<readonly [string, string, Cells]>([
    [
      'Excel ends with a line',
      'VIS\tBAK\r\n\tSNE\r\n',
      [
        ['VIS', 'BAK'],
        ['', 'SNE'],
      ],
    ],
    ['an empty row stays', 'VIS\n\nBAK', [['VIS'], [''], ['BAK']]],
    ['a quote that never closes is a letter', '"VIS\tBAK', [['"VIS', 'BAK']]],
    ['nothing', '', []],
  ])('%s', (_what, text, cells) => {
    expect(fromTableText(text)).toEqual(cells)
  })
})

describe('what a paste means', () => {
  const match = matcherOf([
    { code: 'VIS', name: 'L. Visser' },
    { code: 'BAK', name: 'S. Bakker' },
    { code: 'JAJ', name: 'J. Jansen' },
    { code: 'PEJ', name: 'P. Jansen' },
  ])
  const places: Record<string, GridPlace> = {}
  for (let line = 0; line < 4; line++)
    for (let column = 0; column < 3; column++)
      if (!(line === 1 && column === 1))
        places[`${line}/${column}`] = {
          shift: makeShift({ date: `2027-01-0${column + 1}`, start: '17:00', end: '23:00', post: `P${line}` }),
          position: 1,
        }
  const at = (line: number, column: number) => places[`${line}/${column}`] ?? null
  const plan = (text: string, a = { line: 0, column: 0 }, b = a, lines = [0, 1, 2, 3]) =>
    planPaste(fromTableText(text), rangeOf(a, b), at, (from) => lines.filter((line) => line >= from), match)

  test('codes and names place, an empty cell leaves, open empties', () => {
    const { wishes, unclear, outside } = plan('VIS\t\topen\nBakker, S.')
    expect(wishes).toEqual([
      { shift: at(0, 0)!.shift.id, position: 1, practitioner: 'VIS' },
      { shift: at(0, 2)!.shift.id, position: 1, practitioner: null },
      { shift: at(1, 0)!.shift.id, position: 1, practitioner: 'BAK' },
    ])
    expect([unclear, outside]).toEqual([[], []])
  })

  test('two who fit are asked, nobody who fits is told, and neither is placed', () => {
    const { wishes, unclear } = plan('Jansen\tXyz')
    expect(wishes).toEqual([])
    expect(unclear.map(({ text, candidates }) => [text, [...candidates].sort()])).toEqual([
      ['Jansen', ['JAJ', 'PEJ']],
      ['Xyz', []],
    ])
  })

  test('a name where nothing is asked, or beyond the edge, is told', () => {
    expect(plan('VIS\tBAK', { line: 1, column: 0 }).outside).toEqual(['BAK'])
    expect(plan('VIS\tBAK\tVIS\tBAK').outside).toEqual(['BAK'])
    expect(plan('VIS\nVIS', { line: 3, column: 0 }).outside).toEqual(['VIS'])
  })

  test('one cell fills a whole range, beside what asks nobody', () => {
    const { wishes, outside } = plan('VIS', { line: 0, column: 0 }, { line: 1, column: 1 })
    expect(wishes).toHaveLength(3)
    expect(outside).toEqual([])
  })

  test('folded lines are stepped over', () => {
    const { wishes } = plan('VIS\nBAK', { line: 0, column: 0 }, undefined, [0, 2, 3])
    expect(wishes.map(({ shift }) => shift)).toEqual([at(0, 0)!.shift.id, at(2, 0)!.shift.id])
  })
})
