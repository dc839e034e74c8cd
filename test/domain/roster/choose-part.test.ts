import { expect, test } from 'vitest'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import { withPartners } from '../../../api/domain/roster/choose-part.ts'
import { diffRosters } from '../../../api/domain/roster/diff.ts'
import { lastAuthors } from '../../../api/domain/roster/last-authors.ts'
import { tracesOf } from '../../../api/domain/roster/traces.ts'
import { publishMessages } from '../../../api/domain/says/publish-message.ts'
import { makeAssignment, makePractitioner, makeRegion, makeShift } from '../../make.ts'

const evening = { date: '2026-10-24', start: '17:00', end: '23:00' } as const
const north = makeShift(evening)
const south = makeShift({ ...evening, post: 'B' })
const east = makeShift({ ...evening, post: 'C' })
const later = makeShift({ ...evening, date: '2026-10-25' })
const shifts = [north, south, east, later]

const side = (...holders: readonly (readonly [typeof north, string])[]) => ({
  shifts,
  assignments: holders.map(([shift, who]) => makeAssignment(shift, who)),
})

test('who is new on a chosen shift brings the shift that is left at that time, and so on', () => {
  const before = side([north, 'visser'], [south, 'bakker'], [later, 'smit'])
  const after = side([south, 'visser'], [east, 'bakker'], [later, 'visser'])
  const differences = diffRosters(before, after)
  const chosen = (...ids: readonly string[]) => [...withPartners(differences, new Set(ids))].sort()
  expect(chosen(south.id)).toEqual([north.id, south.id].sort())
  expect(chosen(east.id)).toEqual([north.id, south.id, east.id].sort())
  expect(chosen(later.id)).toEqual([later.id])
  expect(chosen()).toEqual([])
})

test('each place has one last author; a lock is nobody’s change', () => {
  const place = (position: number, practitioner: string, was: string | null): RosterChange =>
    ({ do: 'place', shift: north.id, position, practitioner, was }) as RosterChange
  const orders = [
    { actor: 'cees', at: '2026-10-04T10:00:00Z', changes: [{ do: 'lock', shift: north.id, position: 1 }] as RosterChange[] },
    { actor: 'fatma', at: '2026-10-03T10:00:00Z', reason: 'ziek', changes: [place(1, 'smit', 'visser')] },
    { actor: 'anna', at: '2026-10-02T10:00:00Z', changes: [place(1, 'visser', null), place(2, 'bakker', null)] },
  ]
  expect(lastAuthors(orders, [north.id]).map(({ position, actor, reason }) => [position, actor, reason])).toEqual([
    [1, 'fatma', 'ziek'],
    [2, 'anna', undefined],
  ])
  expect(lastAuthors(orders, [south.id])).toEqual([])
})

test('the traces of an order say what was and what became, a replacement as one', () => {
  const at = { shift: north.id, position: 1 }
  const changes = [
    { do: 'clear', ...at, was: 'visser' },
    { do: 'place', ...at, practitioner: 'smit', was: null },
    { do: 'exchange', a: at, b: { shift: south.id, position: 2 }, was: ['smit', null] },
    { do: 'retime', shift: north.id, start: '16:00', end: '23:00', was: { start: '17:00', end: '23:00' } },
  ] as RosterChange[]
  expect(tracesOf(changes.slice(0, 2), north.id)).toEqual([{ what: 'holder', position: 1, before: 'visser', after: 'smit' }])
  expect(tracesOf(changes, south.id)).toEqual([{ what: 'holder', position: 2, before: null, after: 'smit' }])
  expect(tracesOf(changes, north.id)).toEqual([
    { what: 'holder', position: 1, before: 'visser', after: null },
    { what: 'times', before: '17:00-23:00', after: '16:00-23:00' },
  ])
})

test('a message tells one person what comes, what goes and which times change, in both languages', () => {
  const people = ['visser', 'bakker', 'smit'].map((code) => makePractitioner(code, { name: `Dr. ${code}` }))
  const region = makeRegion({ practitioners: people })
  const moved = { ...later, start: '16:00', from: '2026-10-25T15:00:00Z' }
  const after = { shifts: [north, moved], assignments: [makeAssignment(north, 'bakker'), makeAssignment(moved, 'smit')] }
  const before = { shifts: [north, later], assignments: [makeAssignment(north, 'visser'), makeAssignment(later, 'smit')] }
  const messages = publishMessages(diffRosters(before, after), after, region)
  expect(messages.map(({ practitioner, gains, loses, moved: times }) => [practitioner, gains.length, loses.length, times.length])).toEqual([
    ['bakker', 1, 0, 0],
    ['smit', 0, 0, 1],
    ['visser', 0, 1, 0],
  ])
  expect(messages[0]!.text.nl).toBe(
    'Beste Dr. bakker,\n\nJe rooster bij Testregio is gewijzigd.\n\nErbij:\n- za 24 okt 17:00–23:00, consult, Post A',
  )
  expect(messages[1]!.text.en).toContain('Other times:\n- Sun 25 Oct 17:00–23:00, consult, Post A: now 16:00–23:00')
})
