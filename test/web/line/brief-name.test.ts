import { expect, test } from 'vitest'
import { briefName } from '../../../web/line/brief-name.ts'
import { makePractice } from '../../make.ts'

const linde = (code: string, where: object) => makePractice(code, { name: 'Huisartsenpraktijk De Linde', ...where })

test('a practice goes by its bare name while no other looks the same', () => {
  const practices = [linde('a', {}), makePractice('b', { name: 'Praktijk Zuid Assen', municipality: 'Assen' })]
  expect(practices.map((one) => briefName(one, practices))).toEqual(['De Linde', 'Zuid'])
})

test.each([
  ['neighbourhood', { neighbourhood: 'Noord', municipality: 'Assen' }, { neighbourhood: 'Zuid', municipality: 'Assen' }, 'Noord', 'Zuid'],
  ['street', { neighbourhood: 'Noord', place: 'Brink 1' }, { neighbourhood: 'Noord', place: 'Kade 2' }, 'Brink 1', 'Kade 2'],
  ['municipality', { municipality: 'Assen' }, { municipality: 'Emmen' }, 'Assen', 'Emmen'],
  ['code, where nothing else does', { municipality: 'Assen' }, { municipality: 'Assen' }, 'a', 'b'],
])('two that look the same are told apart by %s', (_, first, second, one, other) => {
  const practices = [linde('a', first), linde('b', second)]
  expect(practices.map((each) => briefName(each, practices))).toEqual([`De Linde, ${one}`, `De Linde, ${other}`])
})
