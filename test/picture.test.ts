import { expect, test } from 'vitest'
import { picture, regionOf, shiftIn, shiftName } from './picture.ts'

test('a picture reads rows of doctors and columns of days', () => {
  const roster = picture(`
             Sat 24 Oct                      Sun 25 Oct
    Visser   17-23                           8-12:30 consult, 12:30-17 visit
    Bakker   17-23                           14-18 visit @B
    open     17-23                           .
    Smit     23-8[23-2]                      .
    Postma   23-8[2-8]                       8-17 elsewhere
  `)
  expect(roster.shifts.map((shift) => `${shift.from} ${shift.until} ${shift.post} ${shift.role} ${shift.needed}`)).toEqual([
    '2026-10-24T15:00:00Z 2026-10-24T21:00:00Z A consult 3',
    '2026-10-24T21:00:00Z 2026-10-25T07:00:00Z A consult 1',
    '2026-10-25T07:00:00Z 2026-10-25T11:30:00Z A consult 1',
    '2026-10-25T11:30:00Z 2026-10-25T16:00:00Z A visit 1',
    '2026-10-25T13:00:00Z 2026-10-25T17:00:00Z B visit 1',
  ])
  const held = roster.assignments.map(
    (one) => `${shiftName(roster, one.shift)} #${one.position} ${one.practitioner} ${one.from.slice(11, 16)}`,
  )
  expect(held.slice(0, 4)).toEqual([
    'Sat 24 Oct 17-23 #1 Visser 15:00',
    'Sat 24 Oct 17-23 #2 Bakker 15:00',
    'Sat 24 Oct 23-8 #1 Smit 21:00',
    'Sat 24 Oct 23-8 #1 Postma 00:00',
  ])
  expect(roster.around).toEqual([{ practitioner: 'Postma', from: '2026-10-25T07:00:00Z', until: '2026-10-25T16:00:00Z' }])
  expect(regionOf(roster).posts.map((post) => post.code)).toEqual(['A', 'B'])
  expect(shiftIn(roster, '2026-10-25 14-18 visit @B').post).toBe('B')
})

test('a picture refuses a date that is another weekday', () => {
  expect(() => picture('  Sun 24 Oct\n Visser  17-23')).toThrow('2026-10-24 is not a Sun')
})
