import { expect, test } from 'vitest'
import { dutyAt } from '../../../api/domain/cover/duty.ts'
import { publishedTime } from '../../../api/domain/cover/published.ts'
import type { Staffing } from '../../../api/domain/model/staffing.ts'
import { instantOf, minuteOf } from '../../../api/domain/time/instant.ts'
import { at, makeAssignment, makePost, makePractitioner, makeRegion, makeShift, zone } from '../../make.ts'

const region = makeRegion({
  posts: [
    makePost('A', {
      contacts: [
        { order: 2, label: 'Manager', phone: '06 00 00 00 02' },
        { order: 1, label: 'Achterwacht', phone: '' },
      ],
    }),
  ],
  practitioners: ['V', 'B', 'M'].map((code) => makePractitioner(code)),
})
const date = '2026-10-24'
const evening = makeShift({ date, start: '17:00', end: '02:30', id: 'E' })
const night = makeShift({ date: '2026-10-25', start: '02:30', end: '08:00', id: 'N' })
const standby = makeShift({ date, start: '17:00', end: '08:00', role: 'standby', id: 'S' })
const shifts = [evening, standby, night]
const published = publishedTime([{ post: 'A', from: date, until: '2026-10-26' }], shifts, zone)
const staffing: Staffing = {
  source: 'published',
  shifts,
  assignments: [makeAssignment(evening, 'V'), makeAssignment(night, 'B')],
  published,
}
const names = (moment: string) =>
  dutyAt(region, staffing, 'A', moment).now.map((line) => `${line.role} ${line.practitioner?.code ?? line.status}`)

test('E2 and DST-05: exactly one holder before, at and after a hand-over in the repeated hour', () => {
  const change = minuteOf(evening.until)
  expect([change - 1, change, change + 1, change + 60].map((minute) => names(instantOf(minute))[0])).toEqual([
    'consult V',
    'consult B',
    'consult B',
    'consult B',
  ])
})

test('an empty standby place is a line with nobody, for the stretch in which nobody holds it', () => {
  expect(dutyAt(region, staffing, 'A', at(date, '18:00')).now[1]).toEqual({
    role: 'standby',
    practitioner: null,
    from: standby.from,
    until: standby.until,
    status: 'nobody',
  })
})

test('the next change is the first moment at which the lines differ, with the lines then', () => {
  const duty = dutyAt(region, staffing, 'A', at(date, '18:00'))
  expect([duty.state, duty.nextChange]).toEqual(['open', evening.until])
  expect(duty.next.map((line) => line.practitioner?.code ?? null)).toEqual(['B', null])
  expect(dutyAt(region, staffing, 'A', at('2026-10-25', '09:00')).nextChange).toBeNull()
})

test('closed is not unknown', () => {
  expect(dutyAt(region, staffing, 'A', at('2026-10-25', '12:00')).state).toBe('closed')
  expect(dutyAt(region, staffing, 'A', at('2026-10-26', '12:00')).state).toBe('unknown')
  expect(dutyAt(region, { ...staffing, published: {} }, 'A', at(date, '18:00'))).toMatchObject({ state: 'unknown', now: [] })
})

test('somebody sick or gone is never named', () => {
  const away = makeRegion({ practitioners: [makePractitioner('V', { sickness: [{ id: 's', from: at(date, '20:00'), until: null }] })] })
  expect(dutyAt(away, staffing, 'A', at(date, '19:00')).nextChange).toBe(at(date, '20:00'))
  expect(dutyAt(away, staffing, 'A', at(date, '20:00')).now[0]).toMatchObject({
    practitioner: null,
    status: 'nobody',
    from: at(date, '20:00'),
  })
})

test('the escalation list is in order, and says who can be called', () => {
  expect(dutyAt(region, staffing, 'a', at(date, '18:00')).escalation.map((step) => [step.order, step.reachable])).toEqual([
    [1, false],
    [2, true],
  ])
})

test('published time runs on with a night that began on the last published date', () => {
  const late = makeShift({ date: '2026-10-25', start: '23:00', end: '08:00' })
  expect(publishedTime([{ post: 'A', from: date, until: '2026-10-26' }], [late], zone)['A']).toEqual([
    { from: at(date, '00:00'), until: late.until },
  ])
})

test('published time runs to midnight after a post that closes earlier, and dates that touch are one time', () => {
  const evening = makeShift({ date: '2026-10-26', start: '17:00', end: '23:00' })
  const night = makeShift({ date: '2026-10-24', start: '23:00', end: '08:00' })
  const days = [
    { post: 'A', from: '2026-10-25', until: '2026-10-27' },
    { post: 'A', from: '2026-10-24', until: '2026-10-25' },
  ]
  expect(publishedTime(days, [night, evening], zone)['A']).toEqual([{ from: '2026-10-23T22:00:00Z', until: '2026-10-26T23:00:00Z' }])
})
