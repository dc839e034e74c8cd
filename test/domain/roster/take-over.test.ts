import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Roster } from '../../../api/domain/model/roster.ts'
import { applyChanges, completeIds } from '../../../api/domain/roster/changes/index.ts'
import { diffRosters } from '../../../api/domain/roster/diff.ts'
import { takeOver } from '../../../api/domain/roster/take-over.ts'
import { after, base, makeIds, region, shifts, type Step, steps } from './scenario-rosters.ts'

const newId = makeIds()
const going = { now: '2026-10-01T00:00:00Z', newId, reason: 'Overgenomen uit Scenario A', published: new Set<string>() }

function taken(scenario: Roster, draft: Roster, over: object = {}) {
  const result = takeOver({ base, scenario, draft }, region, { ...going, ...over })
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  const changed = applyChanges(
    draft,
    result.value.changes.map((change) => completeIds(change, newId)),
  )
  if (!changed.ok) throw new Error(JSON.stringify(changed.refusal))
  return { ...result.value, roster: changed.value }
}

const locks = ({ assignments }: Roster) => assignments.map((held) => [held.shift, held.position, held.practitioner, held.locked])
const step = (index: number, kind: Step['kind'], who: string): Step => ({ index, kind, who })

describe('taking a scenario over', () => {
  test('makes the draft equal to the scenario where nobody touched it', () => {
    fc.assert(
      fc.property(steps, (line) => {
        const scenario = after(base, line, newId)
        const { roster, conflicts } = taken(scenario, base)
        expect(conflicts).toEqual([])
        expect(diffRosters(scenario, roster)).toEqual([])
        expect(locks(roster)).toEqual(locks(scenario))
      }),
      { numRuns: 150 },
    )
  })

  test('keeps what the draft changed meanwhile elsewhere, and takes the rest', () => {
    fc.assert(
      fc.property(steps, steps, (line, meanwhile) => {
        const isEven = (index: number) => index % 2 === 0
        const scenario = after(base, line, newId, isEven)
        const draft = after(base, meanwhile, newId, (index) => !isEven(index))
        const { roster, conflicts } = taken(scenario, draft)
        expect(conflicts).toEqual([])
        const both = after(after(base, line, newId, isEven), meanwhile, newId, (index) => !isEven(index))
        const counts = ({ shifts: all, assignments }: Roster) => [all.length, assignments.length]
        expect(counts(roster)).toEqual(counts(both))
        const even = new Set(shifts.filter((_, index) => isEven(index)).map(({ id }) => id))
        for (const { shift } of diffRosters(draft, roster))
          expect(even.has(shift.id) || !shifts.some(({ id }) => id === shift.id)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('twice changes nothing more', () => {
    fc.assert(
      fc.property(steps, (line) => {
        const scenario = after(base, line, newId)
        const once = taken(scenario, base)
        const twice = taken(scenario, once.roster)
        expect([twice.changes, twice.conflicts]).toEqual([[], []])
      }),
      { numRuns: 60 },
    )
  })

  test('of a scenario that changed nothing leaves every draft as it is', () => {
    fc.assert(
      fc.property(steps, (meanwhile) => {
        expect(taken(base, after(base, meanwhile, newId)).changes).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('where both changed the same', () => {
  const scenario = after(base, [step(3, 'place', 'visser'), step(4, 'needed', 'smit'), step(5, 'retime', 'smit')], newId)
  const draft = after(base, [step(3, 'place', 'bakker'), step(4, 'needed', 'postma')], newId)

  test('the draft stays, and both are named', () => {
    const { roster, conflicts } = taken(scenario, draft)
    expect(conflicts).toMatchObject([
      { what: 'place', position: 1, draft: ['bakker'], scenario: ['visser'], shift: { id: shifts[3]!.id } },
      { what: 'needed', shift: { id: shifts[4]!.id } },
    ])
    expect(diffRosters(draft, roster).map((one) => one.kind)).toEqual(['retimed'])
  })

  test('the scenario wins when it is told to', () => {
    const { roster, conflicts } = taken(scenario, draft, { wins: 'scenario' })
    expect(conflicts).toEqual([])
    expect(diffRosters(scenario, roster)).toEqual([])
  })

  test('the same change of both is no conflict', () => {
    const both = after(base, [step(3, 'place', 'visser')], newId)
    expect(taken(scenario, both).conflicts).toEqual([])
  })

  test('a shift that the scenario removed and readers know meanwhile stays', () => {
    const without = after(base, [step(3, 'remove', 'smit')], newId)
    const { roster, conflicts } = taken(without, base, { published: new Set([shifts[3]!.id]) })
    expect(conflicts).toMatchObject([{ what: 'shift' }])
    expect(diffRosters(base, roster)).toEqual([])
  })
})

test('what has begun meanwhile stays as it was worked, and is named', () => {
  const scenario = after(base, [step(0, 'place', 'bakker'), step(3, 'place', 'visser')], newId)
  const { roster, begun } = taken(scenario, base, { now: '2026-10-06T00:00:00Z' })
  expect(begun).toEqual([shifts[0]!.id])
  expect(diffRosters(base, roster)).toMatchObject([{ shift: { id: shifts[3]!.id }, after: 'visser' }])
})

test('a place whose person a rule keeps away stays as it is, and the rest comes', () => {
  const scenario = after(base, [step(3, 'place', 'visser'), step(5, 'place', 'smit')], newId)
  const busy = { practitioner: 'visser', from: shifts[3]!.from, until: shifts[3]!.until, post: 'B', role: 'consult' }
  const { roster, rules } = taken(scenario, { ...base, around: [busy] })
  expect(rules).toEqual([{ shift: shifts[3]!.id, position: 1 }])
  expect(diffRosters(base, roster)).toMatchObject([{ shift: { id: shifts[5]!.id }, after: 'smit' }])
})
