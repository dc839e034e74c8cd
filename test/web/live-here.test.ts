import { describe, expect, test } from 'vitest'
import type { Happening } from '../../web/live-line.ts'
import { after, type Colleague, firstName, initials, living } from '../../web/live-here.ts'

const present = (who: string, name = who): Happening => ({ kind: 'present', roster: 'r', who, name, at: null })
const heard = (...happenings: readonly Happening[]) =>
  happenings.reduce<readonly Colleague[]>((known, one) => after(known, one, 'me', 1_000), [])

describe('who is here', () => {
  test('knows others and not this window itself', () => {
    expect(heard(present('me'), present('fatma')).map(({ who }) => who)).toEqual(['fatma'])
  })

  test('gives everybody a colour of their own, and two windows of one person the same', () => {
    const all = heard(present('a', 'Fatma'), present('b', 'Joris'), present('c', 'Fatma'))
    expect(all.map(({ tone }) => tone)).toEqual([0, 1, 0])
  })

  test('gives the colour of who left to who comes', () => {
    const all = heard(present('a'), present('b'), { kind: 'gone', roster: 'r', who: 'a' }, present('c'))
    expect(all.map(({ who, tone }) => [who, tone])).toEqual([
      ['b', 1],
      ['c', 0],
    ])
  })

  test('begins again with every line, and forgets who gave no sign of life for 40 seconds', () => {
    expect(heard(present('a'), { kind: 'hello', you: 'me' })).toEqual([])
    const known = heard(present('a'))
    expect(living(known, 40_999)).toBe(known)
    expect(living(known, 41_000)).toEqual([])
  })

  test.each([
    ['Fatma Aydın', 'Fatma', 'FA'],
    ['Els van Loon', 'Els', 'EL'],
    ['coordinator (token 1a2b3c)', 'coordinator', 'CO'],
  ])('calls %s %s, or %s', (name, first, short) => {
    expect([firstName(name), initials(name)]).toEqual([first, short])
  })
})
