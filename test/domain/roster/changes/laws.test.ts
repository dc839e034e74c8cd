import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RosterChange } from '../../../../api/domain/model/change.ts'
import type { Roster } from '../../../../api/domain/model/roster.ts'
import { applyChange, applyChanges, completeIds, invertChange } from '../../../../api/domain/roster/changes/index.ts'
import { holdersOfShift, piecesOf } from '../../../../api/domain/roster/roster.ts'
import { instantOf, minuteOf } from '../../../../api/domain/time/instant.ts'
import { checkChange } from '../../../laws.ts'
import { makeAssignment, makeRoster, makeShift } from '../../../make.ts'

/** Two nights over both clock changes, an evening and a shift for nobody: a small roster in which everything can happen. */
const night = makeShift({ date: '2026-10-24', start: '23:00', end: '08:00', id: 'night', needed: 2 })
const half = '2026-10-25T02:00:00Z'
const start = makeRoster({
  from: '2026-10-01',
  until: '2027-04-01',
  assignments: [
    makeAssignment(night, 'p', { id: 'first', until: half, locked: true }),
    makeAssignment(night, 'q', { id: 'second', from: half, locked: true }),
    makeAssignment(night, 'r', { id: 'third', position: 2, locked: true }),
  ],
  shifts: [
    night,
    makeShift({ date: '2027-03-27', start: '23:00', end: '08:00', id: 'spring' }),
    makeShift({ date: '2026-10-24', start: '17:00', end: '23:00', id: 'evening', reason: 'druk' }),
    makeShift({ date: '2026-10-25', start: '08:00', end: '17:00', id: 'day', needed: 0 }),
  ],
  practitioners: ['p', 'q', 'r'].map((code) => ({ code, name: code, discipline: 'gp' })),
})

/** Eight numbers are turned into a change that fits the roster of the moment, so that most of them apply. */
const wish = fc.array(fc.nat(99), { minLength: 8, maxLength: 8 })

const times = ['23:00', '22:30', '02:30', '08:00', '07:00', '17:00', '24:00', '03:00'] as const

function changeFrom(roster: Roster, [kind, which, position, who, first, second, third, fourth]: readonly number[]): RosterChange {
  const shift = roster.shifts[which! % roster.shifts.length]!
  const place = { shift: shift.id, position: (position! % 2) + 1 }
  const pieces = piecesOf(roster, place)
  const piece = pieces[first! % Math.max(1, pieces.length)]
  const room = piece && first! % 4 > 0 ? piece : shift
  const span = minuteOf(room.until) - minuteOf(room.from)
  const step = (share: number) => instantOf(minuteOf(room.from) + Math.floor((span * (share % 5)) / 4))
  const [from, until] = [step(second!), step(third!)].sort()
  const part = from === until ? { from: room.from, until: room.until } : { from: from!, until: until! }
  const was = pieces.find((one) => one.from < part.until && part.from < one.until)?.practitioner ?? null
  const practitioner = ['p', 'q', 'r'][who! % 3]!
  const other = roster.shifts[third! % roster.shifts.length]!
  const b = { shift: other.id, position: (fourth! % 2) + 1 }
  const whole = (at: typeof place) => piecesOf(roster, at)[0]?.practitioner ?? null
  switch (kind! % 11) {
    case 0:
    case 1:
    case 2:
      return { do: 'place', ...place, ...part, practitioner, was }
    case 3:
      return { do: 'clear', ...place, ...part, was: was ?? practitioner }
    case 4:
    case 10:
      return { do: 'exchange', a: place, b, was: [whole(place), whole(b)] }
    case 5:
      return { do: fourth! % 2 ? 'lock' : 'unlock', ...place }
    case 6:
      return {
        do: 'add-shift',
        post: 'A',
        role: 'visit',
        date: '2026-10-24',
        start: times[first! % 8]!,
        end: times[second! % 8]!,
        needed: third! % 3,
      }
    case 7:
      return { do: 'remove-shift', shift: roster.shifts.length > 1 ? shift.id : 'the last one stays' }
    case 8:
      return {
        do: 'retime',
        shift: shift.id,
        start: times[first! % 8]!,
        end: times[second! % 8]!,
        was: { start: shift.start, end: shift.end },
      }
    default:
      return { do: 'needed', shift: shift.id, needed: first! % 4, reason: second! % 2 ? 'reden' : '', was: shift.needed }
  }
}

test('any sequence of changes keeps the laws, and undoes as a whole to the roster it began with', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 20 }), (wishes) => {
      let roster: Roster = start
      let made = 0
      const undo: RosterChange[] = []
      for (const numbers of wishes) {
        const change = completeIds(changeFrom(roster, numbers), () => `id-${++made}`)
        const after = applyChange(roster, change)
        if (!after.ok) continue
        seen.set(change.do, (seen.get(change.do) ?? 0) + 1)
        undo.unshift(...invertChange(roster, change))
        roster = checkChange(roster, change)
      }
      expect(applyChanges(roster, undo)).toEqual({ ok: true, value: start })
    }),
    { numRuns: 250, seed: 20261121 },
  )
  for (const kind of ['place', 'clear', 'exchange', 'lock', 'unlock', 'add-shift', 'remove-shift', 'retime', 'needed'])
    expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(20)
})

test('what a change does not touch keeps its identity', () => {
  const one = applyChange(start, { do: 'place', shift: 'night', position: 3, id: 'a', practitioner: 'p', was: null })
  if (!one.ok) throw new Error('refused')
  const two = applyChange(one.value, { do: 'place', shift: 'evening', position: 1, id: 'b', practitioner: 'q', was: null })
  if (!two.ok) throw new Error('refused')
  expect(two.value.shifts).toBe(start.shifts)
  expect(holdersOfShift(two.value, 'night')).toHaveLength(4)
  for (const held of one.value.assignments) expect(two.value.assignments).toContain(held)
})
