import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RosterChange } from '../../../api/domain/model/change.ts'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { applyChange, applyChanges, completeIds } from '../../../api/domain/roster/changes/index.ts'
import { diffRosters } from '../../../api/domain/roster/diff.ts'
import { restoreVersion } from '../../../api/domain/roster/restore-version.ts'
import { addDays } from '../../../api/domain/time/instant.ts'
import { makeAssignment, makePractitioner, makeRegion, makeRoster, makeShift } from '../../make.ts'

const people = ['visser', 'bakker', 'smit', 'postma']
const shifts = Array.from({ length: 6 }, (_, index) =>
  makeShift({ date: addDays('2026-10-05', index * 2), start: '17:00', end: '23:00', needed: 2 }),
)
const region = makeRegion({ practitioners: people.map((code) => makePractitioner(code)) })
const seen = makeRoster({
  shifts,
  assignments: [makeAssignment(shifts[0]!, 'visser'), makeAssignment(shifts[1]!, 'bakker'), makeAssignment(shifts[2]!, 'smit')],
  practitioners: people.map((code) => ({ code, name: code, discipline: 'gp' as const })),
})

let ids = 0
const newId = () => `new ${++ids}`
const going = { now: '2026-10-01T00:00:00Z', newId, reason: 'Teruggezet naar versie 1' }
const after = (roster: Roster, changes: readonly RosterChange[]): Roster => {
  const result = applyChanges(
    roster,
    changes.map((change) => completeIds(change, newId)),
  )
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const place = (index: number, practitioner: string, was: string | null, over: object = {}): RosterChange =>
  ({ do: 'place', shift: shifts[index]!.id, position: 1, practitioner, was, ...over }) as RosterChange

/** The draft after its changes, restored. */
function restored(draft: Roster, over: object = {}) {
  const done = restoreVersion(draft, seen, region, { ...going, ...over })
  if (!done.ok) throw new Error(JSON.stringify(done.refusal))
  return { ...done.value, roster: after(draft, done.value.changes) }
}

test('whatever was done to a draft, its restored version differs in nothing from what was seen', () => {
  const step = fc.record({
    index: fc.nat(5),
    kind: fc.constantFrom('place', 'clear', 'lock', 'needed', 'retime', 'part'),
    who: fc.constantFrom(...people),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let draft = seen
      for (const { index, kind, who } of steps) {
        const shift = draft.shifts.find((one) => one.id === shifts[index]!.id)!
        const was = draft.assignments.find((held) => held.shift === shift.id)?.practitioner ?? null
        const half = { from: shift.from, until: `${shift.from.slice(0, 11)}18:00:00Z` }
        const change = {
          place: place(index, who, was),
          part: place(index, who, was, half),
          clear: { do: 'clear', shift: shift.id, position: 1, was: was ?? who },
          lock: { do: 'lock', shift: shift.id, position: 1 },
          needed: { do: 'needed', shift: shift.id, needed: 1, reason: 'rustig', was: shift.needed },
          retime: { do: 'retime', shift: shift.id, start: '16:00', end: '22:00', was: { start: shift.start, end: shift.end } },
        }[kind] as RosterChange
        const result = applyChange(draft, completeIds(change, newId))
        if (result.ok) draft = result.value
      }
      const { roster, kept } = restored(draft)
      expect(kept).toEqual({ begun: [], rules: [], newer: [] })
      expect(diffRosters(seen, roster)).toEqual([])
      expect(roster.assignments.map((held) => held.locked)).toEqual(seen.assignments.map((held) => held.locked))
    }),
    { numRuns: 200, seed: 20261122 },
  )
})

describe('what stays', () => {
  test('a shift that has begun', () => {
    const draft = after(seen, [place(0, 'postma', 'visser'), place(1, 'postma', 'bakker')])
    const { roster, kept } = restored(draft, { now: '2026-10-06T00:00:00Z' })
    expect(kept.begun).toEqual([shifts[0]!.id])
    expect(roster.assignments.slice(0, 2).map((held) => held.practitioner)).toEqual(['postma', 'bakker'])
  })

  test('a place whose person may not work there any more, whatever the reason', () => {
    const draft = after(seen, [place(0, 'postma', 'visser'), place(1, 'postma', 'bakker')])
    const left = region.practitioners.map((one) => (one.code === 'visser' ? { ...one, until: '2026-10-01' } : one))
    const done = restoreVersion(draft, seen, { ...region, practitioners: left }, going)
    expect(done).toMatchObject({ ok: true, value: { kept: { rules: [{ shift: shifts[0]!.id, position: 1 }] } } })
    expect(done.ok && after(draft, done.value.changes).assignments.map((held) => held.practitioner)).toEqual(['postma', 'bakker', 'smit'])
  })

  test('a shift the version did not know', () => {
    const extra = makeShift({ date: '2026-10-30', start: '08:00', end: '17:00' })
    const draft = { ...seen, shifts: [...seen.shifts, extra], assignments: [...seen.assignments, makeAssignment(extra, 'postma')] }
    const { changes, kept } = restored(draft)
    expect([changes, kept.newer]).toEqual([[], [extra.id]])
  })
})
