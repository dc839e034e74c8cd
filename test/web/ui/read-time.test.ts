import { expect, test } from 'vitest'
import { readTime } from '../../../web/ui/read-time.ts'

test.each([
  ['17', '17:00'],
  ['1730', '17:30'],
  ['17:30', '17:30'],
  ['17.30', '17:30'],
  ['17u30', '17:30'],
  [' 8 ', '08:00'],
  ['24:00', '24:00'],
  ['24:30', null],
  ['17:60', null],
  ['175', null],
  ['half zes', null],
  ['', null],
])('a time as people type it: %j is %j', (typed, time) => {
  expect(readTime(typed)).toBe(time)
})
