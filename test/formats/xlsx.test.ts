import { expect, test } from 'vitest'
import { readXlsx } from '../../api/formats/xlsx.ts'
import { workbook } from './files.ts'

const day = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' })

test('reads sheets by name, with dates, times and numbers as their text', async () => {
  const file = await workbook('regio.xlsx', {
    posts: [
      ['code', 'name'],
      ['A', 'Post Meerwijk'],
    ],
    roster: [
      ['datum', 'begin', 'nodig', 'factor'],
      [day('2026-11-21'), { value: 0.7083333333333334, type: Number }, 3380, 1.5],
      [{ value: new Date('2026-11-21T13:30:00Z'), type: Date, format: 'dd-mm-yyyy hh:mm' }, null, 2, null],
    ],
  })
  const read = await readXlsx(file.name, file.bytes)
  expect(Array.isArray(read) && read.map(({ sheet, rows }) => ({ sheet, rows }))).toEqual([
    {
      sheet: 'posts',
      rows: [
        ['code', 'name'],
        ['A', 'Post Meerwijk'],
      ],
    },
    {
      sheet: 'roster',
      rows: [
        ['datum', 'begin', 'nodig', 'factor'],
        ['2026-11-21', '0.708333333333', '3380', '1.5'],
        ['2026-11-21 13:30', '', '2', ''],
      ],
    },
  ])
})

test('knows merged areas', async () => {
  const file = await workbook('r.xlsx', {
    roster: [
      ['post', { value: '2026-11-02', columnSpan: 2 }, null, { value: '2026-11-03', rowSpan: 2 }],
      ['A', 'x', 'y', null],
    ],
  })
  const read = await readXlsx(file.name, file.bytes)
  expect(Array.isArray(read) && read[0].merges).toEqual([
    { top: 0, left: 1, bottom: 0, right: 2 },
    { top: 0, left: 3, bottom: 1, right: 3 },
  ])
})

test('takes the stored value of a formula, and says of a formula without one that it is untold', async () => {
  const file = await workbook('r.xlsx', {
    posts: [
      ['code', 'name'],
      [{ value: '=1+1', type: 'Formula' }, 'x'],
    ],
  })
  const read = await readXlsx(file.name, file.bytes)
  expect(Array.isArray(read) && [...read[0].untold]).toEqual([['A2', 'formula']])
})

test.each([
  ['nothing', new Uint8Array()],
  ['text', new TextEncoder().encode('code;name')],
  ['half an archive', Uint8Array.from([80, 75, 3, 4, 20, 0, 0, 0])],
])('refuses %s', async (_, bytes) => {
  expect(await readXlsx('r.xlsx', bytes)).toMatchObject({ code: 'corrupt', row: 1 })
})

test('refuses a workbook whose bytes were damaged, and one of an older Excel', async () => {
  const file = await workbook('r.xlsx', {
    posts: [
      ['code', 'name'],
      ['A', 'x'],
    ],
  })
  const damaged = file.bytes.map((byte, at) => (at > 60 && at < 400 ? byte ^ 0x5a : byte))
  expect(await readXlsx('r.xlsx', damaged)).toMatchObject({ code: 'corrupt' })
  expect(await readXlsx('r.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toMatchObject({ code: 'old-excel' })
})
