import { describe, expect, test } from 'vitest'
import { plain } from '../../../web/plain-text.ts'
import { rankOf } from '../../../web/roster/pick/match.ts'
import { commandOf, type Press } from '../../../web/roster/keys.ts'

const press = (key: string, over: Partial<Press> = {}): Press => ({ key, code: '', ctrl: false, shift: false, alt: false, ...over })

describe('keys of the grid', () => {
  test.each([
    ['ArrowRight', {}, { do: 'move', to: 'right', leap: false, extend: false }],
    ['ArrowDown', { ctrl: true }, { do: 'move', to: 'down', leap: true, extend: false }],
    ['F8', { shift: true }, { do: 'gap', by: -1 }],
    ['g', { alt: true, code: 'KeyG' }, { do: 'gap', by: 1 }],
    ['PageDown', { alt: true }, { do: 'period', by: 1 }],
    ['X', { ctrl: true, shift: true, code: 'KeyX' }, { do: 'exchange' }],
    ['L', { ctrl: true, shift: true, code: 'KeyL' }, { do: 'lock' }],
    ['z', { ctrl: true, code: 'KeyZ' }, { do: 'undo' }],
    ['y', { ctrl: true, code: 'KeyY' }, { do: 'redo' }],
    ['Enter', { ctrl: true }, { do: 'place-all' }],
    ['Delete', {}, { do: 'clear' }],
    ['Enter', {}, { do: 'enter' }],
    ['F2', {}, { do: 'edit' }],
    ['Enter', { alt: true }, { do: 'anyway' }],
    ['v', {}, { do: 'type', text: 'v' }],
    ['F10', { shift: true }, { do: 'ask', what: 'menu' }],
    ['µ', { alt: true, code: 'KeyM' }, { do: 'ask', what: 'move' }],
    ['d', { alt: true, code: 'KeyD' }, null],
    ['ij', {}, null],
    ['Tab', {}, null],
    ['1', { ctrl: true }, null],
    ['PageDown', { ctrl: true }, null],
  ] as const)('%s %o means %o', (key, over, command) => {
    expect(commandOf(press(key, over), false)).toEqual(command)
  })

  test('a digit chooses a candidate only while the pane is open', () => {
    expect(commandOf(press('3'), true)).toEqual({ do: 'choose', number: 3 })
    expect(commandOf(press('3'), false)).toBeNull()
  })
})

describe('the type-ahead', () => {
  test('forgives missing accents, case and apostrophes', () => {
    expect(plain('Yıldız')).toBe('yildiz')
    expect(rankOf('yil', 'YIL', 'K. Yıldız')).toBe(0)
    expect(rankOf('yildiz', 'KYI', 'K. Yıldız')).toBe(1)
    expect(rankOf('cel', 'COR', 'Renée Çelik')).toBe(1)
    expect(rankOf('thof', 'HOF', "Jan in 't Hof")).toBeNull()
  })

  test('finds surname, first name and infix, best first', () => {
    expect(rankOf('vis', 'VIS', 'Lena Visser')).toBe(0)
    expect(rankOf('vis', 'LVI', 'Lena Visser')).toBe(1)
    expect(rankOf('len', 'LVI', 'Lena Visser')).toBe(2)
    expect(rankOf('van der', 'MVD', 'Mo van der Berg')).toBe(2)
    expect(rankOf('xyz', 'LVI', 'Lena Visser')).toBeNull()
  })
})
