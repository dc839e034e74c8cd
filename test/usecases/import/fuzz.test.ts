import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importKinds } from '../../../api/formats/headings.ts'
import { base, look } from './look.ts'

const text = (lines: readonly (readonly string[])[]) => new TextEncoder().encode(lines.map((line) => line.join(';')).join('\n'))
const kind = fc.constantFrom(...importKinds)
const word = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    'A',
    'JAN',
    'Jansen',
    'consult',
    '17:00',
    '23-8',
    '24:00',
    '2026-12-01',
    '1-12-2026',
    '3.380',
    'ma-vr',
    'ja',
    '',
    '46347',
    "'t",
    '"',
    '1e9',
  ),
)
const columns =
  'code;name;post;role;start;end;needed;weekdays;date;practitioner;from;until;mark;practice;patients;open;close;weekday;kind;number;hours;order;label;phone;discipline;contract;roles;1-12-2026'.split(
    ';',
  )

test('never throws, and names the row and column of everything it says', async () => {
  await fc.assert(
    fc.asyncProperty(
      kind,
      fc.uniqueArray(fc.constantFrom(...columns), { minLength: 1, maxLength: 9 }),
      fc.array(fc.array(word, { maxLength: 9 }), { maxLength: 6 }),
      async (name, heading, rows) => {
        const { report } = await look([...base, { name: `${name}.csv`, bytes: text([heading, ...rows]) }])
        for (const cell of [...report.refused, ...report.asked]) {
          expect(cell.row).toBeGreaterThan(0)
          expect(`${cell.says}${cell.en}`).not.toMatch(/undefined|NaN|\[object/)
          if (!['quote-open', 'corrupt', 'not-text'].includes(cell.code)) expect(cell.column).not.toBe('')
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('never throws on bytes that are no file', async () => {
  const name = fc.constantFrom('posts.csv', 'roster.csv', 'regio.xlsx', 'regio.xls', 'posts.txt', 'x')
  await fc.assert(
    fc.asyncProperty(name, fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (file, bytes, zipped) => {
      const some = zipped ? Uint8Array.from([80, 75, 3, 4, ...bytes, 80, 75, 5, 6, ...bytes]) : bytes
      const { report } = await look([{ name: file, bytes: some }])
      expect(report.read).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 150 },
  )
})
