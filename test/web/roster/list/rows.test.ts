import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../../api/domain/model/finding.ts'
import { noFilter, paramsOfFilter, readFilter, sortedBy } from '../../../../web/roster/list/filter.ts'
import type { Look } from '../../../../web/roster/grid/look.ts'
import { addressOfPlace, countStates, inOrder, type ListRow, matchesFilter, placesOf, stateOf } from '../../../../web/roster/list/rows.ts'
import { makeAssignment, makeShift } from '../../../make.ts'

const worded = { role: (role: string) => role, post: (code: string) => `Post ${code}` }
const look = (over: Partial<Look> = {}): Look => ({
  kind: 'filled',
  code: '',
  glyph: '',
  holders: [],
  isPartly: false,
  isChanged: false,
  isLocked: false,
  findings: [],
  ...over,
})
const evening = makeShift({ date: '2026-11-20', start: '17:00', end: '23:00', needed: 2 })
const night = makeShift({ date: '2026-11-20', start: '23:00', end: '08:00' })
const row = (shift: typeof evening, names: string, over: Partial<ListRow> = {}): ListRow => ({
  key: `${shift.id}:1`,
  place: { shift, position: 1 },
  part: shift === night ? 'night' : 'evening',
  look: look(names === '' ? { kind: 'open' } : { holders: [makeAssignment(shift, names)] }),
  state: names === '' ? 'open' : 'filled',
  names,
  ...over,
})
const finding = (over: Partial<Finding>): Finding => ({
  rule: 'R10',
  level: 'prefer',
  mayOverride: true,
  who: 'a',
  from: night.from,
  until: night.until,
  shifts: [night.id],
  says: { nl: '', en: '' },
  ...over,
})

describe('the state of a row', () => {
  test.each([
    [look({ kind: 'open' }), 'open'],
    [look({ kind: 'absent' }), 'open'],
    [look({ kind: 'rule' }), 'rule'],
    [look({ kind: 'unqualified' }), 'unqualified'],
    [look({ kind: 'short' }), 'short'],
    [look({ findings: [finding({ level: 'prefer' })] }), 'wish'],
    [look({ findings: [finding({ level: 'info' })] }), 'filled'],
    [look({ findings: [finding({ cause: 'sick' })] }), 'at-risk'],
    [look({ kind: 'not-needed' }), 'not-needed'],
  ] as const)('is the kind of the list of gaps, case %#', (of, state) => expect(stateOf(of)).toBe(state))
})

test('every place of a shift has a row, and one where nobody is needed', () => {
  expect(placesOf([evening], () => 3).map(addressOfPlace)).toEqual([1, 2, 3].map((n) => `2026-11-20/${evening.id}/${n}`))
})

describe('the filter', () => {
  const held = row(night, 'Yıldız')
  test.each([
    [{}, true],
    [{ states: ['filled'] }, true],
    [{ states: ['open', 'short'] }, false],
    [{ part: 'night' }, true],
    [{ part: 'day' }, false],
    [{ who: held.look.holders[0]!.practitioner }, true],
    [{ who: 'somebody' }, false],
    [{ role: night.role }, true],
    [{ role: 'else' }, false],
    [{ text: 'yildiz post' }, true],
    [{ text: 'yildiz elders' }, false],
  ] as const)('%j lets a filled night through: %s', (over, passes) => {
    expect(matchesFilter(held, { ...noFilter, ...over }, worded)).toBe(passes)
  })

  test('is read back from the address as it was written; nonsense is no filter', () => {
    const filter = {
      ...noFilter,
      whole: true,
      states: ['open', 'rule'],
      part: 'night',
      who: 'KUI',
      text: 'a b',
      sort: 'who',
      descending: true,
    } as const
    expect(readFilter(paramsOfFilter(filter) as Record<string, string>)).toEqual(filter)
    expect(Object.values(paramsOfFilter(noFilter)).filter(Boolean)).toEqual([])
    expect(readFilter({ state: 'nonsense', part: 'noon', sort: 'height', span: 'ever' })).toEqual(noFilter)
  })
})

describe('the order', () => {
  const rows = [row(night, 'Visser'), row(evening, ''), row(evening, 'Bakker', { key: 'b' })]
  const named = (filter: Parameters<typeof inOrder>[1]) => inOrder(rows, filter, worded).map((one) => one.names)
  test('goes by time, and what is equal in another order stays in order of time', () => {
    expect(named({ sort: 'date', descending: false }).at(-1)).toBe('Visser')
    expect(named({ sort: 'who', descending: false })).toEqual(['Bakker', 'Visser', ''])
    expect(named({ sort: 'state', descending: false })[0]).toBe('')
    expect(named({ sort: 'part', descending: true })[0]).toBe('Visser')
  })
  test('turns round at the second click on a heading', () => {
    expect(sortedBy(noFilter, 'who')).toEqual({ sort: 'who', descending: false })
    expect(sortedBy({ ...noFilter, sort: 'who' }, 'who')).toEqual({ sort: 'who', descending: true })
  })
  test('counts every state', () =>
    expect([...countStates(rows)]).toEqual([
      ['filled', 2],
      ['open', 1],
    ]))
})
