import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '../../api/formats/csv.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const rowsOf = (text: string) => {
  const read = readCsv('f.csv', bytes(text))
  return 'rows' in read ? read.rows : read
}

test.each([
  ['semicolons', 'a;b\n1;2\n'],
  ['commas', 'a,b\r\n1,2\r\n'],
  ['tabs', 'a\tb\n1\t2'],
  ['a byte order mark', '\ufeffa;b\n1;2\n'],
  ['a separator told aloud', 'sep=;\na;b\n1;2\n'],
  ['commas inside semicolons', 'a;b\n1;2\n'],
])('reads %s', (_, text) => {
  expect(rowsOf(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('keeps a comma that is no delimiter, and quotes inside quotes', () => {
  expect(rowsOf('naam;tekst\n"Berg, van den";"zegt ""ja"""\n')).toEqual([
    ['naam', 'tekst'],
    ['Berg, van den', 'zegt "ja"'],
  ])
})

test('numbers rows as a spreadsheet does: a record over several lines is one row, an empty line is one too', () => {
  expect(rowsOf('a;b\n"x\ny";1\n\nz;2\n')).toEqual([['a', 'b'], ['x\ny', '1'], [''], ['z', '2']])
})

test('reads Windows-1252 and UTF-16 where the bytes are no UTF-8', () => {
  const cp1252 = Uint8Array.from([...'naam;x\nAndr'].map((letter) => letter.charCodeAt(0)).concat([0xe9, 59, 0x96, 10]))
  expect(readCsv('f.csv', cp1252)).toMatchObject({
    rows: [
      ['naam', 'x'],
      ['André', '–'],
    ],
  })
  const utf16 = new Uint8Array(Buffer.from('\ufeffa\tb\n1\té\n', 'utf16le'))
  expect(readCsv('f.csv', utf16)).toMatchObject({
    rows: [
      ['a', 'b'],
      ['1', 'é'],
    ],
  })
})

test('says where a quotation mark was left open', () => {
  expect(readCsv('f.csv', bytes('a;b\n1;2\n3;"4\n5;6\n'))).toMatchObject({ code: 'quote-open', row: 3 })
})

test('refuses what is no text', () => {
  expect(readCsv('f.csv', Uint8Array.from([80, 75, 3, 4, 0, 0, 0]))).toMatchObject({ code: 'not-text' })
})

test('reads a file without quotation marks as the one with them', () => {
  const text = fc
    .array(fc.constantFrom('a', 'é', ' ', ';', '\n', '\r\n', '\r', ',', '12'), { maxLength: 40 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (body) => {
      const [, ...quoted] = rowsOf(`a;"b";c\n${body}`) as string[][]
      const [, ...plain] = rowsOf(`a;b;c\n${body}`) as string[][]
      expect(plain).toEqual(quoted)
    }),
    { numRuns: 500 },
  )
})

test('reads a long roster in bounded time', () => {
  const line = '2026-11-21;meerwijk;consult;17:00;23:00;Jansen\n'
  const read = readCsv('roster.csv', bytes(`date;post;role;start;end;practitioner\n${line.repeat(200_000)}`))
  expect('rows' in read && read.rows.length).toBe(200_001)
}, 30_000)
