import { expect, test } from 'vitest'
import { shortName } from '../../../web/roster/grid/spoken.ts'
import { makeShift } from '../../make.ts'

const said = (role: string, start: string, end: string) => shortName(makeShift({ role, start, end, date: '2026-11-25' }), () => 'wo 25 nov')

test('a shift is named by its day, part and role; a standby, whose part has its name, by its hours', () => {
  expect(said('consult', '23:00', '08:00')).toBe('wo 25 nov, nacht, consult')
  expect(said('standby', '17:00', '23:00')).toBe('wo 25 nov, achterwacht, 17–23')
  expect(said('standby', '23:00', '08:00')).toBe('wo 25 nov, achterwacht, 23–08')
})
