import { describe, expect, test } from 'vitest'
import type { RosterChange } from '../../../../api/domain/model/change.ts'
import type { Roster } from '../../../../api/domain/model/roster.ts'
import { applyChange, describeChange, invertChange } from '../../../../api/domain/roster/changes/index.ts'
import { checkChange } from '../../../laws.ts'
import { at, makeAssignment, makeRoster, makeShift } from '../../../make.ts'

const night = makeShift({ date: '2026-10-24', start: '23:00', end: '08:00', id: 'night', needed: 2 })
const evening = makeShift({ date: '2026-10-24', start: '17:00', end: '23:00', id: 'evening' })
const three = at('2026-10-25', '04:00')
const five = at('2026-10-25', '06:00')
const people = ['visser', 'bakker', 'smit'].map((code) => ({ code, name: code, discipline: 'gp' as const }))
const held = (practitioner: string, over: Parameters<typeof makeAssignment>[2] = {}) =>
  makeAssignment(night, practitioner, { id: `${practitioner}-${over.from ?? 'all'}`, ...over })
const roster = (...assignments: ReturnType<typeof held>[]): Roster =>
  makeRoster({ shifts: [night, evening], assignments, practitioners: people })
const holders = (value: Roster) => value.assignments.map((one) => [one.id, one.practitioner, one.from, one.until])
const refusalOf = (before: Roster, change: RosterChange) => {
  const result = applyChange(before, change)
  return result.ok ? 'applied' : result.refusal
}
const place = (over: object) =>
  ({ do: 'place', shift: 'night', position: 1, id: 'new', practitioner: 'bakker', was: null, ...over }) as RosterChange
const clear = (over: object) => ({ do: 'clear', shift: 'night', position: 1, was: 'visser', ...over }) as RosterChange

describe('place', () => {
  test('fills an open place for the whole shift', () => {
    expect(holders(checkChange(roster(), place({})))).toEqual([['new', 'bakker', night.from, night.until]])
  })

  test('spells the code as the roster does, whatever its case', () => {
    expect(holders(checkChange(roster(held('visser')), place({ practitioner: 'BAKKER', was: 'Visser' })))[0]![1]).toBe('bakker')
  })

  test('cuts a holder in two around a part', () => {
    const after = checkChange(roster(held('visser')), place({ was: 'visser', from: three, until: five, tail: 'rest' }))
    expect(holders(after)).toEqual([
      ['visser-all', 'visser', night.from, three],
      ['new', 'bakker', three, five],
      ['rest', 'visser', five, night.until],
    ])
  })

  test('asks a name for the second half of a holder cut in two', () => {
    expect(refusalOf(roster(held('visser')), place({ was: 'visser', from: three, until: five }))).toMatchObject({
      code: 'malformed',
      faults: [{ path: 'tail' }],
    })
  })

  test('joins what touches under the id of the earliest, before and after', () => {
    const before = roster(held('bakker', { until: three, id: 'first' }), held('bakker', { from: five, id: 'last' }))
    const after = checkChange(before, place({ from: three, until: five }))
    expect(holders(after)).toEqual([['first', 'bakker', night.from, night.until]])
    const ahead = roster(held('bakker', { from: five, id: 'last' }))
    expect(holders(checkChange(ahead, place({ until: five })))).toEqual([['new', 'bakker', night.from, night.until]])
  })

  test('keeps the lock of the place, also for a part', () => {
    const locked = roster(held('visser', { locked: true }))
    expect(checkChange(locked, place({ was: 'visser' })).assignments[0]!.locked).toBe(true)
    const parts = checkChange(locked, place({ was: 'visser', until: three }))
    expect(parts.assignments.map((one) => one.locked)).toEqual([true, true])
  })

  test('is changed piece by piece where several hold a part', () => {
    const before = roster(held('visser', { until: three }), held('smit', { from: three }))
    expect(refusalOf(before, place({ was: 'visser' }))).toMatchObject({
      code: 'change-conflict',
      holder: 'smit',
      place: { shift: 'night', position: 1 },
    })
    checkChange(before, place({ was: 'visser', until: three }))
  })

  test('refuses a `was` that no longer holds, naming place, holder and head', () => {
    expect(refusalOf(roster(held('visser')), place({ was: null }))).toMatchObject({ code: 'change-conflict', holder: 'visser', head: 1 })
    expect(refusalOf(roster(), place({ was: 'visser' }))).toMatchObject({ code: 'change-conflict', holder: null })
    expect(refusalOf(roster(held('visser', { until: three })), place({ was: 'visser' }))).toMatchObject({ holder: null })
  })

  test('takes a position above needed as an extra holder', () => {
    expect(checkChange(roster(held('visser')), place({ position: 3 })).assignments).toHaveLength(2)
  })

  test.each([
    ['a part outside the shift', { from: evening.from }, 'from'],
    ['an end outside the shift', { until: at('2026-10-25', '09:00') }, 'until'],
    ['a part that ends before it begins', { from: five, until: three }, 'until'],
    ['position 0', { position: 0 }, 'position'],
    ['half a position', { position: 1.5 }, 'position'],
    ['somebody unknown', { practitioner: 'nobody' }, 'practitioner'],
    ['no id', { id: undefined }, 'id'],
    ['an id in use', { id: 'visser-all', position: 2 }, 'id'],
  ])('refuses %s', (_, over, path) => {
    expect(refusalOf(roster(held('visser')), place({ was: 'position' in over ? null : 'visser', ...over }))).toMatchObject({
      code: 'malformed',
      faults: [{ path }],
    })
  })

  test('knows no shift that is not there', () => {
    expect(refusalOf(roster(), place({ shift: 'other' }))).toEqual({ code: 'not-found' })
  })

  test('changes nothing when the holder is placed again', () => {
    const before = roster(held('visser'))
    expect(applyChange(before, place({ practitioner: 'visser', was: 'visser' }))).toEqual({ ok: true, value: before })
    expect(invertChange(before, place({ practitioner: 'visser', was: 'visser' }))).toEqual([])
  })
})

describe('clear', () => {
  test.each([
    ['all of a place', {}],
    ['its beginning', { until: three }],
    ['its end', { from: three }],
    ['its middle', { from: three, until: five, tail: 'rest' }],
  ])('empties %s', (_, over) => {
    checkChange(roster(held('visser')), clear(over))
    checkChange(roster(held('visser', { locked: true })), clear(over))
  })

  test('refuses a place that somebody else holds by now', () => {
    expect(refusalOf(roster(held('smit')), clear({}))).toMatchObject({ code: 'change-conflict', holder: 'smit' })
  })
})

describe('lock', () => {
  test('locks every piece of a place and unlocks it', () => {
    const before = roster(held('visser', { until: three }), held('smit', { from: three }))
    const locked = checkChange(before, { do: 'lock', shift: 'night', position: 1 })
    expect(locked.assignments.every((one) => one.locked)).toBe(true)
    expect(checkChange(locked, { do: 'unlock', shift: 'night', position: 1 })).toEqual(before)
  })

  test('finds nothing to lock on an empty place', () => {
    expect(refusalOf(roster(), { do: 'lock', shift: 'night', position: 1 })).toMatchObject({ code: 'malformed' })
  })
})

describe('exchange', () => {
  const a = { shift: 'night', position: 1 }
  const b = { shift: 'evening', position: 1 }
  const late = makeAssignment(evening, 'smit', { id: 'smit-evening' })

  test('lets two holders change seats; locks stay with the places', () => {
    const after = checkChange(roster(held('visser', { locked: true }), late), { do: 'exchange', a, b, was: ['visser', 'smit'] })
    expect(after.assignments.map((one) => [one.shift, one.practitioner, one.locked])).toEqual([
      ['evening', 'visser', false],
      ['night', 'smit', true],
    ])
  })

  test('moves a holder to an empty place, either way round', () => {
    const before = roster(held('visser', { locked: true }))
    const after = checkChange(before, { do: 'exchange', a, b, was: ['visser', null] })
    expect(after.assignments.map((one) => [one.id, one.shift, one.from])).toEqual([['visser-all', 'evening', evening.from]])
    expect(checkChange(before, { do: 'exchange', a: b, b: a, was: [null, 'visser'] })).toEqual(after)
  })

  test('refuses a place that is not held throughout', () => {
    const before = roster(held('visser', { until: three }), late)
    expect(refusalOf(before, { do: 'exchange', a, b, was: ['visser', 'smit'] })).toMatchObject({ code: 'change-conflict', holder: null })
  })

  test.each([
    ['a place with itself', { a, b: a, was: ['visser', 'visser'] as const }, 'b'],
    ['two empty places', { a: { shift: 'night', position: 2 }, b, was: [null, null] as const }, 'was'],
  ])('refuses %s', (_, over, path) => {
    expect(refusalOf(roster(held('visser')), { do: 'exchange', ...over })).toMatchObject({ code: 'malformed', faults: [{ path }] })
  })
})

describe('add-shift and remove-shift', () => {
  const add = { do: 'add-shift', id: 'day', post: 'A', role: 'visit', date: '2026-10-25', start: '08:00', end: '17:00', needed: 1 } as const

  test('adds a shift with the moments of its wall times, and takes it away again', () => {
    const after = checkChange(roster(held('visser')), add)
    expect(after.shifts.at(-1)).toMatchObject({ from: '2026-10-25T07:00:00Z', until: '2026-10-25T16:00:00Z' })
    checkChange(after, { do: 'remove-shift', shift: 'day' })
  })

  test('brings back a removed shift with its reason', () => {
    const before = makeRoster({ shifts: [{ ...evening, reason: 'te druk' }] })
    checkChange(before, { do: 'remove-shift', shift: 'evening' })
  })

  test('keeps a shift that somebody is on', () => {
    expect(refusalOf(roster(held('visser')), { do: 'remove-shift', shift: 'night' })).toMatchObject({ code: 'change-conflict' })
  })

  test.each([
    ['outside the dates', { date: '2026-11-01' }, 'date'],
    ['on no date', { date: '2026-10-32' }, 'date'],
    ['that ends as it starts', { end: '08:00' }, 'end'],
    ['from 24:00', { start: '24:00' }, 'start'],
    ['for a hundred', { needed: 100 }, 'needed'],
    ['under an id in use', { id: 'night' }, 'id'],
  ])('refuses a shift %s', (_, over, path) => {
    expect(refusalOf(roster(), { ...add, ...over })).toMatchObject({ code: 'malformed', faults: [{ path }] })
  })
})

describe('retime', () => {
  const retime = (start: string, end: string, was = { start: '23:00', end: '08:00' }): RosterChange => ({
    do: 'retime',
    shift: 'night',
    start,
    end,
    was,
  })

  test('takes along who held the whole shift', () => {
    const after = checkChange(roster(held('visser')), retime('22:00', '07:00'))
    expect(after.assignments[0]).toMatchObject({ from: '2026-10-24T20:00:00Z', until: '2026-10-25T06:00:00Z' })
  })

  test('keeps a hand-over at its moment and stretches both ends', () => {
    const before = roster(held('visser', { until: three }), held('smit', { from: three }))
    const after = checkChange(before, retime('22:00', '09:00'))
    expect(after.assignments.map((one) => one.until)).toEqual([three, '2026-10-25T08:00:00Z'])
  })

  test('refuses what would lose somebody’s part', () => {
    const before = roster(held('visser', { until: three }), held('smit', { from: three }))
    expect(refusalOf(before, retime('23:00', '03:00'))).toMatchObject({ code: 'malformed', faults: [{ path: 'end' }] })
  })

  test('undoes to the very pieces, also where a part came to touch an end', () => {
    const after = checkChange(roster(held('visser', { from: three, until: five })), retime('23:00', '06:00'))
    expect(after.assignments[0]).toMatchObject({ from: three, until: five })
  })

  test('keeps the moment of a fold through undo', () => {
    const shift = makeShift({ date: '2026-10-25', start: '02:30', end: '08:00', id: 'night' })
    const last = { ...shift, from: '2026-10-25T01:30:00Z' }
    const before = makeRoster({ shifts: [last], practitioners: people })
    checkChange(before, retime('03:00', '08:00', { start: '02:30', end: '08:00' }))
    checkChange(before, { do: 'remove-shift', shift: 'night' })
  })

  test('refuses times that are not those somebody saw', () => {
    expect(refusalOf(roster(), retime('22:00', '08:00', { start: '21:00', end: '08:00' }))).toMatchObject({ code: 'change-conflict' })
  })
})

describe('needed', () => {
  test('changes the number and keeps the reason', () => {
    const after = checkChange(roster(held('visser')), { do: 'needed', shift: 'night', needed: 0, reason: 'post dicht', was: 2 })
    expect(after.shifts[1]).toMatchObject({ needed: 0, reason: 'post dicht' })
    checkChange(after, { do: 'needed', shift: 'night', needed: 1, reason: 'toch open', was: 0 })
  })

  test('refuses a number that is not the one somebody saw', () => {
    expect(refusalOf(roster(), { do: 'needed', shift: 'night', needed: 1, reason: 'x', was: 3 })).toMatchObject({ code: 'change-conflict' })
  })
})

test('a change is told in both languages with the name, the day and the times', () => {
  expect(describeChange(place({ was: 'visser' }), roster(held('visser')))).toEqual({
    nl: 'bakker staat op za 24 okt 23:00–08:00, consult, A, in plaats van visser.',
    en: 'bakker is placed on Sat 24 Oct 23:00–08:00, consult, A, instead of visser.',
  })
  const named = { ...roster(held('visser')), posts: [{ code: 'a', name: 'Post Noord' }] }
  expect(describeChange(place({ was: null }), named).nl).toBe('bakker staat op za 24 okt 23:00–08:00, consult, Post Noord.')
})

test('a change names a role as the screens do', () => {
  const visits = { ...roster(), shifts: [{ ...night, role: 'visit' }] }
  const says = describeChange(place({}), visits)
  expect(says.nl).toContain(', visite, A')
  expect(says.en).toContain(', home visits, A')
})
