import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doubleId } from '../../../api/domain/roster/roster.ts'
import { shiftsOfId } from '../../../api/domain/roster/whereabouts.ts'
import { after, base, makeIds, steps } from './scenario-rosters.ts'

test('every id is looked for where it stands, however a roster came about and whatever branched off', () => {
  fc.assert(
    fc.property(steps, steps, (taken, other) => {
      const newId = makeIds()
      const first = after(base, taken, newId)
      for (const roster of [after(first, other, newId), after(first, taken, newId), first])
        for (const { id, shift } of roster.assignments) expect(shiftsOfId(roster, id)).toContain(shift)
    }),
    { numRuns: 200 },
  )
})

test('an id that stands on two shifts is seen', () => {
  const [one, two] = base.assignments
  expect(doubleId({ ...base, assignments: [one!, { ...two!, id: one!.id }] }, [one!.id])).toBe(one!.id)
  expect(doubleId(base, [one!.id, two!.id])).toBeUndefined()
})
