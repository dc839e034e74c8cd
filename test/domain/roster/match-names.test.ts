import { expect, test } from 'vitest'
import { matcherOf } from '../../../api/domain/roster/match-names.ts'

const people = [
  { code: 'JJ', name: 'Jan Jansen' },
  { code: 'PJ', name: 'Piet Jansen' },
  { code: 'VDB', name: 'Anne van den Berg' },
  { code: 'VDM', name: 'Els van der Meij' },
  { code: 'SP', name: "Bob van 't Spijker" },
  { code: 'CE', name: 'Ayşe Çelik' },
  { code: 'AD', name: 'André Dèrksen' },
  { code: 'TW1', name: 'Kim de Wit' },
  { code: 'TW2', name: 'Kim de Wit' },
  { code: 'VIS', name: 'Vera Visser' },
  { code: 'KY', name: 'K. Yıldız' },
  { code: 'SO', name: 'Mads Sørensen' },
  { code: 'KO', name: 'Paweł Kołodziej' },
  { code: 'DJ', name: 'Ana Đorđević' },
  { code: 'WE', name: 'Jürgen Weiß' },
]
const match = matcherOf(people)
const told = (text: string) => {
  const found = match(text)
  return found.kind === 'one' ? found.code : `${found.kind} ${found.candidates.join(' ')}`.trim()
}

test.each([
  ['vdb', 'VDB'],
  ['Jan Jansen ', 'JJ'],
  ['J. Jansen', 'JJ'],
  ['P Jansen', 'PJ'],
  ['Jansen, P.', 'PJ'],
  ['dr. Visser', 'VIS'],
  ['van den Berg', 'VDB'],
  ['v.d. Berg', 'VDB'],
  ['vd Berg', 'VDB'],
  ['A. v.d. Berg', 'VDB'],
  ['Berg, A. van den', 'VDB'],
  ['Van der Meij', 'VDM'],
  ['van ‘t Spijker', 'SP'],
  ["B. van 't Spijker", 'SP'],
  ['Celik', 'CE'],
  ['Andre Derksen', 'AD'],
  ['Yildiz', 'KY'],
  ['YILDIZ', 'KY'],
  ['K. Yıldız', 'KY'],
  ['Sorensen', 'SO'],
  ['P. Kolodziej', 'KO'],
  ['Dordevic', 'DJ'],
  ['Weiss', 'WE'],
])('understands %s', (text, code) => expect(told(text)).toBe(code))

test.each([
  ['two with one surname', 'Jansen', 'doubtful JJ PJ'],
  ['two with one name', 'Kim de Wit', 'doubtful TW1 TW2'],
  ['a surname without its infix', 'Berg', 'doubtful VDB'],
  ['another infix', 'van der Berg', 'doubtful VDB'],
  ['another first name', 'K. Visser', 'doubtful VIS'],
  ['a slip of the pen', 'Viser', 'doubtful VIS'],
  ['letters that changed places', 'Visesr', 'doubtful VIS'],
])('asks about %s', (_, text, expected) => expect(told(text)).toBe(expected))

test('knows nobody by a name that nothing looks like', () => {
  expect(told('Pannekoek')).toBe('unknown')
})
