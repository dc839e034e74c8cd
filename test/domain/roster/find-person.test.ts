import { describe, expect, test } from 'vitest'
import { asTyped, matchPractitioners } from '../../../api/domain/roster/find-person.ts'

const people = [
  { code: 'YIL', name: 'Emre Yıldız' },
  { code: 'VIS', name: 'Anna Visser' },
  { code: 'VIS2', name: 'Jan Visser' },
  { code: 'BER', name: 'Sanne van der Berg' },
  { code: 'HOF', name: "Pieter van 't Hof" },
  { code: 'JDV', name: 'Noor Jansen-de Vries' },
  { code: 'VRI', name: 'Vries, Karel de' },
  { code: 'GOM', name: 'Inês Gómez' },
  { code: 'OST', name: 'Søren Østergård' },
]

const found = (query: string) => matchPractitioners(query, people).map((person) => person.code)

describe('somebody is found by what a coordinator types', () => {
  test.each([
    ['a name without its accents', 'yildiz', ['YIL']],
    ['a name with them', 'Yıldız', ['YIL']],
    ['accents the name spells otherwise', 'gomez', ['GOM']],
    ['letters that are no accents', 'ostergard', ['OST']],
    ['a surname, of all who carry it', 'visser', ['VIS', 'VIS2']],
    ['a code', 'vis2', ['VIS2']],
    ['first the exact code, then codes that begin so', 'vis', ['VIS', 'VIS2']],
    ['a surname without its infix', 'berg', ['BER']],
    ['a surname with its infix', 'van der b', ['BER']],
    ['infixes written short', 'vdberg', ['BER']],
    ['an apostrophe left out', 'van t hof', ['HOF']],
    ['a first name', 'sanne', ['BER']],
    ['first name and surname', 'jan vis', ['VIS2']],
    ['a later part of a double name, after the whole surname', 'vries', ['VRI', 'JDV']],
    ['a surname that stands in front', 'karel de vries', ['VRI']],
    ['nobody', 'smit', []],
  ])('%s', (_, query, codes) => {
    expect(found(query)).toEqual(codes)
  })
})

test('an empty query means everybody, by surname', () => {
  expect(found('').slice(0, 4)).toEqual(['BER', 'GOM', 'HOF', 'JDV'])
})

test('text is read as somebody types it', () => {
  expect(asTyped('  Van ’t  Hôf, J.P. ')).toBe('van t hof jp')
})
