import { expect, test } from 'vitest'
import { readDay, readMoment } from '../../api/formats/values/dates.ts'
import { readHours, readWhole, readYesNo } from '../../api/formats/values/numbers.ts'
import { readTime, splitTimes } from '../../api/formats/values/times.ts'
import { readWeekdays } from '../../api/formats/values/weekdays.ts'
import { readCode, readContract, readDiscipline, readRole, readRoles } from '../../api/formats/values/words.ts'

const said = <T>(reading: { ok: boolean; value?: T; code?: string }) => (reading.ok ? reading.value : reading.code)

test.each([
  ['2026-11-21', '2026-11-21'],
  ['21-11-2026', '2026-11-21'],
  ['21/11/2026', '2026-11-21'],
  ['21.11.2026', '2026-11-21'],
  ['1-2-26', '2026-02-01'],
  ['21 nov 2026', '2026-11-21'],
  ['za 21 november 2026', '2026-11-21'],
  ['zaterdag 21 nov. 2026 ', '2026-11-21'],
  ['3 mrt 2027', '2027-03-03'],
  ['5 mei 2027', '2027-05-05'],
  ['1 okt 2026', '2026-10-01'],
  ['46347', '2026-11-21'],
  ['2026-11-21 00:00', '2026-11-21'],
  ['31-02-2026', 'not-a-date'],
  ['2026-13-01', 'not-a-date'],
  ['21 nov', 'year-missing'],
  ['gisteren', 'not-a-date'],
  ['12345', 'not-a-date'],
  ['', 'empty'],
])('reads the date %s as %s', (text, expected) => expect(said(readDay(text))).toBe(expected))

test.each([
  ['2026-11-21', '2026-11-21', null],
  ['21-11-2026 13:30', '2026-11-21', '13:30'],
  ['21-11-2026 13.30', '2026-11-21', '13:30'],
  ['2026-11-21T13:30', '2026-11-21', '13:30'],
  ['21 nov 2026 om 13u', '2026-11-21', '13:00'],
  ['46347.5', '2026-11-21', '12:00'],
  ['21-11-2026 24:00', '2026-11-21', '24:00'],
])('reads the moment %s', (text, day, time) => expect(said(readMoment(text))).toEqual({ day, time }))

test.each([
  ['8', '08:00'],
  ['8:00', '08:00'],
  ['08:00', '08:00'],
  ['8.00', '08:00'],
  ['8.30', '08:30'],
  ['0800', '08:00'],
  ['17u', '17:00'],
  ['17u30', '17:30'],
  ['17.30 uur', '17:30'],
  ['17.30u', '17:30'],
  ['17:30 h', '17:30'],
  ['24:00', '24:00'],
  ['17:00:00', '17:00'],
  ['0.708333333333', '17:00'],
  [' 23:00\u00a0', '23:00'],
  ['25:00', 'not-a-time'],
  ['24:01', 'not-a-time'],
  ['8.3', 'not-a-time'],
  ['avond', 'not-a-time'],
])('reads the time %s as %s', (text, expected) => expect(said(readTime(text))).toBe(expected))

test.each([
  ['23-8', '23', '8'],
  ['17–23', '17', '23'],
  ['17:00 - 23:00', '17:00', '23:00'],
  ['8.00 t/m 17.00', '8.00', '17.00'],
  ['17u tot 23u', '17u', '23u'],
])('splits %s', (text, start, end) => expect(splitTimes(text)).toEqual({ start, end }))

test.each([
  ['mon', [1]],
  ['ma-vr', [1, 2, 3, 4, 5]],
  ['1-5', [1, 2, 3, 4, 5]],
  ['za zo', [6, 7]],
  ['ma, wo t/m vr', [1, 3, 4, 5]],
  ['Sat, Sun', [6, 7]],
  ['vr–ma', [1, 5, 6, 7]],
  ['daily', [1, 2, 3, 4, 5, 6, 7]],
  ['dagelijks', [1, 2, 3, 4, 5, 6, 7]],
  ['maandag en donderdag', [1, 4]],
  ['8', 'not-weekdays'],
  ['soms', 'not-weekdays'],
])('reads the weekdays %s', (text, expected) => expect(said(readWeekdays(text))).toEqual(expected))

test.each([
  ['3380', 3380],
  ['3.380', 3380],
  ['3,380', 3380],
  ['3 380', 3380],
  ['12.345.678', 'out-of-range'],
  ['-1', 'out-of-range'],
  ['3,5', 'not-a-number'],
  ['veel', 'not-a-number'],
])('reads the number %s', (text, expected) => expect(said(readWhole(text, 0, 1_000_000))).toBe(expected))

test('reads half hours with a comma or a point', () => {
  expect([said(readHours('36,5', 0, 100)), said(readHours('36.5', 0, 100)), said(readHours('36 uur', 0, 100))]).toEqual([36.5, 36.5, 36])
})

test('reads yes and no in two languages', () => {
  expect(['ja', 'Nee', 'YES', '0'].map((text) => said(readYesNo(text)))).toEqual([true, false, true, false])
})

test('knows the Dutch words of the field', () => {
  expect(['regiearts', 'Achterwacht', 'visitearts', 'chauffeur', 'telefonist'].map((text) => said(readRole(text)))).toEqual([
    'lead',
    'standby',
    'visit',
    'driver',
    'telefonist',
  ])
  expect(said(readRoles('consultarts, visite + achterwacht'))).toEqual(['consult', 'visit', 'standby'])
  expect(said(readContract('VIP-waarnemer'))).toBe('committed_locum')
  expect(said(readContract('hidha'))).toBe('employed_gp')
  expect(said(readDiscipline('Huisarts'))).toBe('gp')
})

test('takes no code with a space or a quotation mark', () => {
  expect(['A', 'a.b-c_1', 'A B', "'t", 'x'.repeat(33)].map((text) => said(readCode(text)))).toEqual([
    'A',
    'a.b-c_1',
    'not-a-code',
    'not-a-code',
    'not-a-code',
  ])
})
