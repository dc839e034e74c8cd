import { expect, test } from 'vitest'
import { type Chosen, unfitFor } from '../../../../web/roster/cell/unfit.ts'
import type { Ask } from '../../../../web/roster/keys.ts'

const asks: readonly Ask[] = ['menu', 'move', 'times', 'part', 'needed', 'repeat', 'sick', 'history']
const unfit = (chosen: Chosen) => Object.fromEntries(asks.map((ask) => [ask, unfitFor(ask, chosen)]).filter(([, why]) => why))

test('where somebody stands everything can be asked', () => {
  expect(unfit({ isPlace: true, places: 1, hasPerson: true })).toEqual({})
})

test('where nobody stands nobody can be moved or reported sick', () => {
  expect(unfit({ isPlace: true, places: 1, hasPerson: false })).toEqual({ move: 'unfit.person', sick: 'unfit.person' })
})

test('without a shift there is only the menu and the pattern of a week, and the day of somebody who is sick', () => {
  const none = { move: 'unfit.shift', times: 'unfit.shift', part: 'unfit.shift', needed: 'unfit.shift', history: 'unfit.shift' }
  expect(unfit({ isPlace: false, places: 0, hasPerson: false })).toEqual({ ...none, sick: 'unfit.shift' })
  expect(unfit({ isPlace: false, places: 0, hasPerson: true })).toEqual({
    times: none.times,
    part: none.part,
    needed: none.needed,
    history: none.history,
  })
})

test('of many cells that begin on a day without a shift the others have times and a need', () => {
  const many = unfit({ isPlace: false, places: 3, hasPerson: false })
  expect(many['times']).toBeUndefined()
  expect(many['needed']).toBeUndefined()
})

test('a key that needs a shift says so', () => {
  expect(unfitFor('shift', { isPlace: false, places: 0, hasPerson: true })).toBe('unfit.shift')
})
